import type { TaskView } from '../domain/view';
import { clip } from '../domain/wording/clip';
import { vietnameseDate } from '../domain/wording/dates';
import { dueMeaning, undatedMeaning } from '../domain/wording/deadline';
import { periodName } from '../domain/wording/period';
import { rollUpStates, rollUpTroubles } from '../domain/wording/roll-up';
import { officialStatusName, periodStatusName } from '../domain/wording/status';

type Row = [string, string];

/** A table cell holds a reason of about a line, and few enough names to be read. */
const REASON_LENGTH = 100;
const NAMES_SHOWN = 5;
const PERIODS_SHOWN = 3;

/** What most tasks do not have: each row is there only while there is something to say. */
export function specialRows(view: TaskView): Row[] {
  return [
    ...suspension(view),
    ...risk(view),
    ...request(view),
    ...originalDeadline(view),
    ...periods(view),
    ...contributions(view),
    ...children(view),
  ];
}

function suspension({ suspended }: TaskView): Row[] {
  if (suspended === null) return [];
  return [['Tạm dừng', `từ ${vietnameseDate(suspended.at)}: ${clip(suspended.reason, REASON_LENGTH)}`]];
}

function risk({ risk: told }: TaskView): Row[] {
  if (told === null) return [];
  const expected = told.expectedOn === null ? '' : `, dự kiến xong ${vietnameseDate(told.expectedOn)}`;
  return [['Nguy cơ chậm', `${vietnameseDate(told.at)}: ${clip(told.reason, REASON_LENGTH)}${expected}`]];
}

function request({ extensionRequest: asked }: TaskView): Row[] {
  if (asked === null) return [];
  const wish = asked.ask === 'withdrawal' ? 'rút nhiệm vụ' : `gia hạn đến ${vietnameseDate(asked.newDue)}`;
  return [
    ['Đề nghị chờ trả lời', `${vietnameseDate(asked.at)}: ${wish}; ${clip(asked.reason, REASON_LENGTH)}`],
  ];
}

/** Of a recurring duty the date moves with its periods, which have a row of their own. */
function originalDeadline({ original, due, officialStatus, task, periods: all }: TaskView): Row[] {
  if (original.due === due || all.length > 0) return [];
  const words = original.due === null ? undatedMeaning(task.deadline) : dueMeaning(original.due);
  const judged =
    original.officialStatus === officialStatus
      ? ''
      : `; tính theo hạn này: ${officialStatusName(original.officialStatus)}`;
  return [['Hạn ban đầu', `${words}${judged}`]];
}

function periods({ periods: all, task }: TaskView): Row[] {
  if (all.length === 0) return [];
  const latest = all.slice(-PERIODS_SHOWN).reverse();
  const words = latest.map(
    (period) => `${periodName(period, task.deadline.recurrence)} · ${periodStatusName(period)}`,
  );
  return [['Các kỳ gần nhất', words.join('; ')]];
}

function contributions({ contributions: parts, closedAt }: TaskView): Row[] {
  const missing = parts.filter(({ delivered }) => delivered === null);
  if (missing.length === 0 || closedAt !== null) return [];
  const names = missing
    .slice(0, NAMES_SHOWN)
    .map(
      ({ agency, acknowledgedAt }) => `${agency.name}${acknowledgedAt === null ? ' (chưa tiếp nhận)' : ''}`,
    );
  const rest = missing.length - names.length;
  if (rest > 0) names.push(`và ${rest} cơ quan khác`);
  return [['Phối hợp chưa gửi kết quả', names.join(', ')]];
}

function children({ cascade, task }: TaskView): Row[] {
  const above: Row[] = task.parent ? [['Nhiệm vụ cấp trên', task.parent.code]] : [];
  if (cascade === null) return above;
  const { rollUp, total } = cascade;
  if (rollUp === null) return [...above, ['Cấp dưới', `giao xuống ${total} đơn vị, chưa tổng hợp`]];
  const troubles = rollUpTroubles(rollUp);
  const words = [`${vietnameseDate(rollUp.asOf)}: ${rollUpStates(cascade, rollUp)}`, troubles];
  return [...above, ['Cấp dưới', words.filter(Boolean).join('; ')]];
}
