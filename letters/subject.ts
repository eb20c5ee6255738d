import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { directiveTag } from '../domain/wording/citation';
import { clip } from '../domain/wording/clip';
import { countText } from '../domain/wording/count';
import { deadlineBrief } from '../domain/wording/deadline';
import { DUE_TODAY, daysLateBrief, timeLeftWords } from '../domain/wording/time-left';
import { vietnameseDate } from '../domain/wording/dates';
import { isPromisePassed } from './follow-up-openings';
import { unreached } from './history-lines';

/** Mail programs show some 60 to 120 characters of a subject; the gist gives way first. */
const GIST_MAX = 56;
const GIST_MAX_AFTER_AGENCY = 40;
const AGENCY_MAX = 40;

export function subjectOf(facts: LetterFacts): string {
  const parts = [`[${prefixOf(facts)}] ${gistOf(facts)}`, whenOf(facts), directiveTag(facts.directive)];
  return parts.filter((part) => part !== null).join(' – ');
}

function prefixOf(facts: LetterFacts): string {
  const { letter } = facts;
  switch (letter.kind) {
    case 'assignment':
      return 'Giao nhiệm vụ';
    case 'extension':
      return 'Gia hạn';
    case 'return':
      return 'Đề nghị hoàn thiện kết quả';
    case 'reminder':
      return 'Nhắc việc';
    case 'due-today':
      return 'Đến hạn';
    case 'overdue':
      return 'Quá hạn';
    case 'no-acknowledgement':
      return 'Đề nghị tiếp nhận';
    case 'escalation':
      return letter.level === null ? 'Báo cáo' : `Báo cáo cấp ${letter.level}`;
    case 'receipt':
      return 'Đã nhận báo cáo';
    case 'undeliverable':
      return 'Không gửi được thư';
    case 'resumption':
      return 'Tiếp tục nhiệm vụ';
    case 'reassignment':
      return 'Giao chủ trì';
    case 'handover':
      return 'Chuyển chủ trì';
    case 'next-period':
      return 'Kỳ mới';
    case 'promise':
      return isPromisePassed(facts) ? 'Quá ngày cam kết' : 'Ngày cam kết';
    case 'report-request':
      return 'Đề nghị báo cáo';
    case 'missing-date':
      return 'Đề nghị ấn định thời hạn';
    case 'extension-request':
      return facts.extensionRequest?.ask === 'withdrawal' ? 'Đề nghị thôi thực hiện' : 'Đề nghị gia hạn';
    case 'extension-refused':
      return 'Giữ nguyên thời hạn';
    case 'risk':
      return 'Nguy cơ chậm';
    case 'children':
      return (facts.children?.rollUp.late ?? 0) > 0 ? 'Cấp dưới quá hạn' : 'Tình hình cấp dưới';
  }
}

/** Letters that readers above the lead get; they do not know whose task it is. */
const NAMES_THE_LEAD: readonly LetterKind[] = ['escalation', 'extension-request', 'risk', 'missing-date'];

/** The secretariat does not know who was not reached. */
function gistOf(facts: LetterFacts): string {
  const { letter, lead, gist } = facts;
  const agency =
    letter.kind === 'undeliverable'
      ? (unreached(facts) ?? lead)
      : NAMES_THE_LEAD.includes(letter.kind)
        ? lead
        : null;
  return agency === null
    ? clip(gist, GIST_MAX)
    : `${clip(agency, AGENCY_MAX)}: ${clip(gist, GIST_MAX_AFTER_AGENCY)}`;
}

function whenOf(facts: LetterFacts): string | null {
  const { letter, deadline, workingDaysLate } = facts;
  const own = ownWhen(facts);
  if (own !== undefined) return own;
  if (workingDaysLate !== null) return `${deadlineBrief(deadline)} (${daysLateBrief(workingDaysLate)})`;
  if (letter.kind === 'assignment') return deadlineBrief(deadline);
  const left = timeLeftWords({ ...facts, at: letter.at, due: deadline.due });
  if (left === null) return deadlineBrief(deadline);
  return left === DUE_TODAY ? `${left} ${vietnameseDate(letter.at)}` : `${deadlineBrief(deadline)} (${left})`;
}

/** What such a letter is about rather than the time left; undefined where it is the time left. */
function ownWhen({ letter, lead, deadline, ...facts }: LetterFacts): string | null | undefined {
  switch (letter.kind) {
    case 'undeliverable':
      return null;
    case 'extension':
      return deadline.due === null ? undefined : `hạn mới ${vietnameseDate(deadline.due)}`;
    case 'extension-request':
      return facts.extensionRequest?.ask === 'new-date'
        ? `${deadlineBrief(deadline)}, đề nghị ${vietnameseDate(facts.extensionRequest.newDue)}`
        : undefined;
    case 'handover':
      return `${clip(lead, AGENCY_MAX)} chủ trì`;
    case 'report-request':
      return 'việc thường xuyên';
    case 'promise':
      return facts.promisedOn === null ? undefined : `cam kết ${vietnameseDate(facts.promisedOn)}`;
    case 'next-period':
      return facts.period == null ? undefined : `kỳ ${facts.period.n}, ${deadlineBrief(deadline)}`;
    case 'children': {
      if (facts.children == null) return undefined;
      const { late, started } = facts.children.rollUp;
      return `${countText(late)}/${countText(started)} nhiệm vụ quá hạn`;
    }
    default:
      return undefined;
  }
}
