import { dateOf } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { countText } from '../../domain/wording/count';
import { shownDate } from '../../domain/wording/dates';
import { dueMeaning } from '../../domain/wording/deadline';
import { rollUpStates, rollUpTroubles } from '../../domain/wording/roll-up';
import type { Lang, Say } from './say';
import type { PageRow } from './page-row';

/** What stands beside the plain course of a task; what there is not takes no line. */
export function changeRows(view: TaskView, lang: Lang, say: Say): PageRow[] {
  const rows: [string, string | null][] = [
    [say('Cấp dưới', 'Children'), childrenWords(view, lang, say)],
    ...(view.closedAt === null ? liveRows(view, lang, say) : []),
  ];
  return rows.filter((row): row is PageRow => row[1] !== null);
}

/** What is over with the task. */
function liveRows(view: TaskView, lang: Lang, say: Say): [string, string | null][] {
  return [
    [say('Tạm dừng', 'Suspended'), suspendedWords(view, lang, say)],
    [say('Cam kết', 'Promised'), promiseWords(view, lang, say)],
    [say('Nguy cơ chậm', 'At risk'), riskWords(view, lang, say)],
    [say('Đề nghị', 'Request'), requestWords(view, lang, say)],
    [say('Ủy quyền', 'Delegated'), delegationWords(view, lang, say)],
  ];
}

function suspendedWords({ suspended }: TaskView, lang: Lang, say: Say): string | null {
  if (suspended === null) return null;
  return `◇ ${say('từ', 'since')} ${shownDate(suspended.at, lang)}: ${suspended.reason}`;
}

function promiseWords({ promisedOn, asOf, status }: TaskView, lang: Lang, say: Say): string | null {
  if (promisedOn === null) return null;
  const passed = promisedOn < dateOf(asOf) && status !== 'reported';
  const day = shownDate(promisedOn, lang);
  return passed ? `▲ ${day}, ${say('đã qua', 'past')}` : day;
}

function riskWords({ risk }: TaskView, lang: Lang, say: Say): string | null {
  if (risk === null) return null;
  const expected =
    risk.expectedOn === null
      ? ''
      : `; ${say('dự kiến hoàn thành', 'expected')} ${shownDate(risk.expectedOn, lang)}`;
  return `△ ${say('báo ngày', 'reported')} ${shownDate(risk.at, lang)}: ${risk.reason}${expected}`;
}

function requestWords({ extensionRequest: asked }: TaskView, lang: Lang, say: Say): string | null {
  if (asked === null) return null;
  const what =
    asked.ask === 'withdrawal'
      ? say('cho thôi thực hiện', 'to withdraw the task')
      : `${say('gia hạn đến', 'extension to the')} ${dueMeaning(asked.newDue, lang)}`;
  const by = asked.document === null ? '' : ` (${asked.document})`;
  const sent = say(`gửi ngày ${shownDate(asked.at, lang)}`, `sent ${shownDate(asked.at, lang)}`);
  return `◌ ${say('chờ trả lời', 'not answered')}: ${what}, ${sent}${by}: ${asked.reason}`;
}

function delegationWords({ delegations, asOf }: TaskView, lang: Lang, say: Say): string | null {
  const inForce = delegations.filter(({ until }) => until >= dateOf(asOf));
  if (inForce.length === 0) return null;
  return inForce
    .map(
      ({ from, to, until }) =>
        `${from.name} → ${to.name}, ${say('đến hết', 'to the end of')} ${shownDate(until, lang)}`,
    )
    .join('; ');
}

function childrenWords({ cascade, status, code }: TaskView, lang: Lang, say: Say): string | null {
  if (cascade === null) return null;
  const { total, closeRule, rollUp } = cascade;
  const goingOn = `npx dondoc task withdraw --filter parent=${code}`;
  const rule =
    status === 'withdrawn'
      ? say(`vẫn tiếp tục (rút cả: ${goingOn})`, `they go on (to withdraw them: ${goingOn})`)
      : closeRule === 'all-children-accepted'
        ? say('kết thúc cùng nhiệm vụ cấp dưới cuối cùng', 'closes with the last of them')
        : say('kết thúc khi có quyết định', 'closes by decision');
  if (rollUp === null) {
    const count = countText(total, lang);
    return `${say(`giao xuống ${count} đơn vị, chưa tổng hợp`, `${count} units, not rolled up yet`)}; ${rule}`;
  }
  const troubles = rollUpTroubles(rollUp, lang);
  return [
    rollUpStates(cascade, rollUp, lang),
    troubles === null ? null : `${rollUp.late > 0 ? '▲ ' : ''}${troubles}`,
    rule,
  ]
    .filter((part) => part !== null)
    .join('; ');
}
