import type { HistoryLine, LetterFacts } from '../../domain/letter/facts';
import { mailboxName } from '../../domain/letter/recipients';
import { isBefore, msOf } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';
import { undatedMeaning } from '../../domain/wording/deadline';
import { rungNames } from '../../domain/wording/rungs';
import { daysLateWords, timeLeftWords } from '../../domain/wording/time-left';
import { isFirstDate, signed } from '../change-openings';
import { dueIn } from '../due-words';
import { didNotArrive, fateWords, lineWords, type LetterLine } from '../history-words';
import { within } from '../reader-words';
import { suspensionWords } from '../status-words';

/** So many letters that failed are named. */
const FAILURES_NAMED = 6;
/** So many answers are told, the latest ones. */
const ANSWERS_TOLD = 5;

/** Rungs that tell those above the lead. */
const REPORT_RUNG = /^[LH]\d/;

const OWN_ANSWERS: readonly HistoryLine['kind'][] = [
  'acknowledged',
  'progress',
  'risk',
  'reported',
  'requested',
];
const ANSWERS: readonly HistoryLine['kind'][] = [...OWN_ANSWERS, 'returned', 'kept', 'extended'];

/** The wording and the date, with the document that moved it: `“trong Quý I/2026” (hết thứ Ba 31/03/2026)`. */
export function draftDeadline(facts: LetterFacts): string {
  const { deadline, extensionDocument, extensionSigner } = facts;
  if (deadline.due === null) return undatedMeaning(deadline);
  const due = dueIn(deadline.due, 'vi');
  if (extensionDocument !== null) {
    const changed = isFirstDate(facts) ? 'ấn định' : 'điều chỉnh';
    return `${due}, ${changed} theo ${signed(extensionDocument, extensionSigner)}`;
  }
  return deadline.phrase === null ? due : `“${deadline.phrase}” (${due})`;
}

/** `đã quá hạn 5 ngày làm việc`; null where there is no date to count to. */
export function draftStanding(facts: LetterFacts): string | null {
  const { letter, deadline, workingDaysLate } = facts;
  if (workingDaysLate !== null) return daysLateWords(workingDaysLate);
  return timeLeftWords({ ...facts, at: letter.at, due: deadline.due });
}

/**
 * Which letters the lead was sent, on which days, and which of them did not arrive; empty when none was sent. Up to
 * `named` are named one by one; of more the count, the first day and the last.
 */
export function lettersTold(facts: LetterFacts, named: number): string[] {
  const sent = lettersToLead(facts);
  const arrived = sent.filter(({ outcome }) => outcome === 'accepted');
  const failed = sent.filter(didNotArrive);
  return [
    ...(arrived.length === 0
      ? []
      : [
          `Đã nhắc việc ${within(facts.lead)} bằng thư điện tử, máy chủ thư đã nhận ${counted(arrived, named)}`,
        ]),
    ...(failed.length === 0
      ? []
      : [`Không tới nơi nhận: ${failed.slice(-FAILURES_NAMED).map(failure).join('; ')}`]),
  ];
}

/** Who above the lead was told, by letters that arrived: `Bộ Ngoại giao ngày 03/04/2026`; null when nobody was. */
export function readersTold(facts: LetterFacts): string | null {
  const told = new Map<string, LetterLine[]>();
  for (const line of lettersOf(facts)) {
    const isReport = line.rungs.some((rung) => REPORT_RUNG.test(rung));
    if (!isReport || line.outcome !== 'accepted' || isToLead(line, facts)) continue;
    told.set(line.to, [...(told.get(line.to) ?? []), line]);
  }
  const each = [...told].map(([to, lines]) => {
    const first = lines[0] as LetterLine;
    const times = lines.length === 1 ? '' : `, ${lines.length} lần từ`;
    return `${to}${times} ngày ${vietnameseDate(first.at)}`;
  });
  return each.join('; ') || null;
}

/** What the lead has answered and what was said to that, in order of time, dated. */
export function answersTold(facts: LetterFacts): string[] {
  const answers = ofItsLead(facts).filter((line) => ANSWERS.includes(line.kind));
  return answers
    .slice(-ANSWERS_TOLD)
    .map((line) => `ngày ${vietnameseDate(line.at)} ${answerWords(line, facts)}`);
}

/** The time for which the task was stopped; null when it never was. */
export function stoppedTime(facts: LetterFacts): string | null {
  const words = suspensionWords(facts);
  return words === null ? null : `nhiệm vụ tạm dừng ${words}`;
}

/** How many letters the lead was sent that arrived: `7 thư, gần nhất ngày 01/04/2026`. */
export function lettersBrief(facts: LetterFacts): string {
  const arrived = lettersToLead(facts).filter(({ outcome }) => outcome === 'accepted');
  const last = arrived.at(-1);
  return last === undefined ? 'Chưa có' : `${arrived.length} thư, gần nhất ngày ${vietnameseDate(last.at)}`;
}

/** The last answer of the lead itself, in a cell of a table. */
export function answerBrief(facts: LetterFacts): string {
  const own = ofItsLead(facts).findLast((line) => OWN_ANSWERS.includes(line.kind));
  return own === undefined ? 'Chưa có' : `Ngày ${vietnameseDate(own.at)} ${answerWords(own, facts)}`;
}

/** The course of the period that is under way, since the agency that leads now does; it alone is asked. */
function ofItsLead({ history, lead, period }: LetterFacts): HistoryLine[] {
  const lines = inOrder(history);
  const from = lines.findLastIndex((line) => line.kind === 'reassigned') + 1;
  const opened = period?.openedAt ?? null;
  const isEarlier = (line: HistoryLine): boolean =>
    opened !== null && isBefore(line.at, opened) && line.kind !== 'acknowledged';
  return lines
    .slice(from)
    .filter(
      (line) => !isEarlier(line) && (!('lead' in line) || line.lead === undefined || line.lead === lead),
    );
}

function lettersToLead(facts: LetterFacts): LetterLine[] {
  return lettersOf(facts).filter((line) => isToLead(line, facts));
}

function lettersOf({ history }: LetterFacts): LetterLine[] {
  return inOrder(history).filter((line) => line.kind === 'letter');
}

function isToLead({ to }: LetterLine, { lead }: LetterFacts): boolean {
  return to === lead || to === mailboxName({ agency: '', name: lead, seat: 'leadership' });
}

function counted(letters: readonly LetterLine[], named: number): string {
  const [first] = letters;
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return '';
  if (letters.length <= named) {
    const each = letters.map(({ at, rungs }) => `ngày ${vietnameseDate(at)} (${rungNames(rungs)})`);
    return `${letters.length} thư: ${each.join(', ')}`;
  }
  const from = `từ ngày ${vietnameseDate(first.at)} đến ngày ${vietnameseDate(last.at)}`;
  return `${letters.length} thư, ${from} (${rungNames(last.rungs)})`;
}

function failure(line: LetterLine): string {
  return `thư ngày ${vietnameseDate(line.at)} gửi ${line.to} (${fateWords(line, 'vi')})`;
}

/** What the lead did that day, without its name; what was answered to it, in full. */
function answerWords(line: HistoryLine, facts: LetterFacts): string {
  if (line.kind === 'returned') return `kết quả được đề nghị hoàn thiện: ${line.reason}`;
  if (line.kind === 'kept') {
    return `đề nghị không được chấp thuận, thời hạn giữ nguyên theo ${signed(line.document, line.signer)}`;
  }
  if (line.kind === 'extended') return `được điều chỉnh thời hạn đến ${dueIn(line.to, 'vi')}`;
  const words = lineWords(line, facts);
  return words.startsWith(`${facts.lead} `) ? words.slice(facts.lead.length + 1) : words;
}

function inOrder(history: readonly HistoryLine[]): HistoryLine[] {
  return [...history].sort((a, b) => msOf(a.at) - msOf(b.at));
}
