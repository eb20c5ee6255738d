import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { directiveTag } from '../domain/wording/citation';
import { clip } from '../domain/wording/clip';
import { countText } from '../domain/wording/count';
import { deadlineBrief } from '../domain/wording/deadline';
import { daysLateBrief, timeLeftWords } from '../domain/wording/time-left';
import { dateOf } from '../domain/time/instant';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { isFirstDate } from './change-openings';
import { isPromisePassed } from './follow-up-openings';
import { unreached } from './history-lines';
import { isSpokenTo } from './reader-words';

/** Mail programs show some 60 to 120 characters of a subject; the gist gives way first. */
const GIST_MAX = 56;
const GIST_MAX_AFTER_AGENCY = 40;
const AGENCY_MAX = 40;

export function subjectOf(facts: LetterFacts, lang: Lang = 'vi'): string {
  const prefix = subjectPrefix(facts, lang);
  const isCopy = facts.letter.copy === true;
  const sort = isCopy ? `${sayIn(lang)('Để biết', 'For information')}: ${prefix}` : prefix;
  const head = `[${sort}] ${gistOf(facts)}`;
  const parts = [head, whenOf(facts, lang), directiveTag(facts.directive)];
  return parts.filter((part) => part !== null).join(' – ');
}

/** What sort of letter it is: `Nhắc việc`, `Báo cáo cấp 2`. */
export function subjectPrefix(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { letter } = facts;
  const say = sayIn(lang);
  switch (letter.kind) {
    case 'assignment':
      return say('Giao nhiệm vụ', 'Task assigned');
    case 'extension':
      return isFirstDate(facts)
        ? say('Ấn định thời hạn', 'Deadline set')
        : say('Điều chỉnh thời hạn', 'Deadline changed');
    case 'return':
      return say('Đề nghị hoàn thiện kết quả', 'Result to be completed');
    case 'reminder':
      return say('Nhắc việc', 'Reminder');
    case 'due-today':
      return isDueToday(facts) ? say('Đến hạn', 'Due today') : say('Sắp đến hạn', 'Due soon');
    case 'overdue':
      return say('Quá hạn', 'Overdue');
    case 'no-acknowledgement':
      return say('Đề nghị tiếp nhận', 'Acknowledgement requested');
    case 'escalation':
      return letter.level === null
        ? say('Báo cáo', 'Report')
        : say(`Báo cáo cấp ${letter.level}`, `Report to level ${letter.level}`);
    case 'receipt':
      return say('Đã nhận báo cáo', 'Report received');
    case 'undeliverable':
      return say('Không gửi được thư', 'Letter not delivered');
    case 'resumption':
      return say('Tiếp tục nhiệm vụ', 'Task resumed');
    case 'reassignment':
      return say('Giao chủ trì', 'Lead assigned');
    case 'handover':
      return say('Chuyển chủ trì', 'Lead transferred');
    case 'next-period':
      return say('Kỳ mới', 'New period');
    case 'promise':
      return isPromisePassed(facts)
        ? say('Quá ngày cam kết', 'Promised date passed')
        : say('Ngày cam kết', 'Promised date');
    case 'report-request':
      return say('Đề nghị báo cáo', 'Report requested');
    case 'missing-date':
      return say('Đề nghị ấn định thời hạn', 'Deadline to be set');
    case 'extension-request':
      return facts.extensionRequest?.ask === 'withdrawal'
        ? say('Đề nghị thôi thực hiện', 'Withdrawal requested')
        : say('Đề nghị gia hạn', 'Extension requested');
    case 'extension-refused':
      return say('Giữ nguyên thời hạn', 'Deadline unchanged');
    case 'risk':
      return say('Nguy cơ chậm', 'Risk of delay');
    case 'children':
      return (facts.children?.rollUp.late ?? 0) > 0
        ? say('Cấp dưới quá hạn', 'Subordinate tasks overdue')
        : say('Tình hình cấp dưới', 'Subordinate tasks');
  }
}

function isDueToday({ letter, deadline }: LetterFacts): boolean {
  return deadline.due !== null && dateOf(deadline.due) === dateOf(letter.at);
}

/** Letters that readers above the lead get; they do not know whose task it is. */
const NAMES_THE_LEAD: readonly LetterKind[] = ['escalation', 'extension-request', 'risk', 'missing-date'];

/** The secretariat does not know who was not reached. */
function gistOf(facts: LetterFacts): string {
  const { letter, lead, gist } = facts;
  const agency =
    letter.kind === 'undeliverable'
      ? (unreached(facts) ?? lead)
      : NAMES_THE_LEAD.includes(letter.kind) || !isSpokenTo(facts)
        ? lead
        : null;
  return agency === null
    ? clip(gist, GIST_MAX)
    : `${clip(agency, AGENCY_MAX)}: ${clip(gist, GIST_MAX_AFTER_AGENCY)}`;
}

function whenOf(facts: LetterFacts, lang: Lang): string | null {
  const brief = (): string => deadlineBrief(facts.deadline, lang, letterDate);
  const { letter, deadline, workingDaysLate } = facts;
  const own = ownWhen(facts, lang);
  if (own !== undefined) return own;
  if (workingDaysLate !== null) return `${brief()} (${daysLateBrief(workingDaysLate, lang)})`;
  if (letter.kind === 'assignment') return brief();
  const left = timeLeftWords({ ...facts, at: letter.at, due: deadline.due }, lang);
  if (left === null) return brief();
  return isDueToday(facts) ? `${left} ${letterDate(letter.at, lang)}` : `${brief()} (${left})`;
}

/** What such a letter is about rather than the time left; undefined where it is the time left. */
function ownWhen(facts: LetterFacts, lang: Lang): string | null | undefined {
  const { letter, lead, deadline } = facts;
  const say = sayIn(lang);
  const day = (at: string): string => letterDate(at, lang);
  const brief = (): string => deadlineBrief(deadline, lang, letterDate);
  switch (letter.kind) {
    case 'undeliverable':
      return null;
    case 'extension':
      if (deadline.due === null) return undefined;
      return isFirstDate(facts) ? brief() : `${say('hạn mới', 'now due')} ${day(deadline.due)}`;
    case 'extension-request':
      return facts.extensionRequest?.ask === 'new-date'
        ? `${brief()}, ${say('đề nghị', 'requested:')} ${day(facts.extensionRequest.newDue)}`
        : undefined;
    case 'handover':
      return say(`${clip(lead, AGENCY_MAX)} chủ trì`, `now led by ${clip(lead, AGENCY_MAX)}`);
    case 'promise':
      return facts.promisedOn === null
        ? undefined
        : `${say('cam kết', 'promised for')} ${day(facts.promisedOn)}`;
    case 'next-period':
      return facts.period == null ? undefined : `${say('kỳ', 'period')} ${facts.period.n}, ${brief()}`;
    case 'children': {
      if (facts.children == null) return undefined;
      const { late, started } = facts.children.rollUp;
      const share = `${countText(late, lang)}/${countText(started, lang)}`;
      return `${share} ${say('nhiệm vụ quá hạn', 'tasks overdue')}`;
    }
    case 'receipt':
      return facts.report == null ? undefined : `${say('báo cáo ngày', 'report of')} ${day(facts.report.on)}`;
    default:
      return undefined;
  }
}
