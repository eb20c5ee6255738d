import type { LetterFacts } from '../domain/letter/facts';
import { dateOf } from '../domain/time/instant';
import { letterDate } from '../domain/wording/dates';
import { undatedMeaning } from '../domain/wording/deadline';
import { sayIn, type Lang } from '../domain/wording/lang';
import { isOutcome, levelName, outcomeName } from '../domain/wording/names';
import { timesTold } from '../domain/wording/rungs';
import { daysLateWords, timeLeftWords } from '../domain/wording/time-left';
import { because, becauseOf, quotedIn } from './because';
import {
  extensionOpening,
  handoverOpening,
  pastAlready,
  reassignmentOpening,
  refusalOpening,
  requestOpening,
  resumptionOpening,
} from './change-openings';
import {
  askedBefore,
  childrenOpening,
  periodOpening,
  promiseOpening,
  receiptOpening,
  riskOpening,
} from './follow-up-openings';
import { ordinal, within, yourAgency } from './reader-words';

export { copySentence, insteadSentence, missedSentence } from './reading-notes';

/** What a letter says first: why it comes, in one or two sentences. */
export function openingOf(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { letter, lead } = facts;
  const say = sayIn(lang);
  switch (letter.kind) {
    case 'assignment':
      return `${say(`${lead} được giao chủ trì nhiệm vụ sau đây.`, `${lead} is assigned the lead of the task below.`)}${pastAlready(facts, lang)}`;
    case 'extension':
      return extensionOpening(facts, lang);
    case 'return':
      return returnOpening(facts, lang);
    case 'reminder':
    case 'due-today':
      return reminderOpening(facts, lang);
    case 'overdue': {
      const late = daysLateWords(facts.workingDaysLate ?? 0, lang);
      return say(
        `Nhiệm vụ sau đây ${late} và chưa được ghi nhận hoàn thành.`,
        `The task below is ${late} and has not been recorded as completed.`,
      );
    }
    case 'no-acknowledgement': {
      const day = letterDate(letter.at, lang);
      return say(
        `Đến ngày ${day}, ${within(lead)} chưa xác nhận tiếp nhận nhiệm vụ được giao sau đây.`,
        `As of ${day}, ${within(lead)} has not acknowledged receipt of the task assigned to it below.`,
      );
    }
    case 'escalation':
      return escalationOpening(facts, lang);
    case 'receipt':
      return receiptOpening(facts, lang);
    case 'undeliverable':
      return undeliverableOpening(facts, lang);
    case 'extension-request':
      return requestOpening(facts, lang);
    case 'extension-refused':
      return refusalOpening(facts, lang);
    case 'resumption':
      return resumptionOpening(facts, lang);
    case 'reassignment':
      return reassignmentOpening(facts, lang);
    case 'handover':
      return handoverOpening(facts, lang);
    case 'next-period':
      return periodOpening(facts, lang);
    case 'promise':
      return promiseOpening(facts, lang);
    case 'report-request':
      return say(
        `Nhiệm vụ sau đây không ấn định ngày hoàn thành, được theo dõi thường xuyên; đã đến kỳ báo cáo kết quả${askedBefore(letter.rungs, lang)}.`,
        `The task below has no set completion date and is followed up regularly; a report on its results is now due${askedBefore(letter.rungs, lang)}.`,
      );
    case 'missing-date':
      return missingDateOpening(facts, lang);
    case 'risk':
      return riskOpening(facts, lang);
    case 'children':
      return childrenOpening(facts, lang);
  }
}

/** For whom a deputy reads the letter. */
export function deputySentence({ delegation }: LetterFacts, lang: Lang = 'vi'): string | null {
  if (delegation == null) return null;
  const until = letterDate(delegation.until, lang);
  return sayIn(lang)(
    `Thư gửi tới Quý cơ quan theo ủy quyền của ${delegation.from}, đến hết ngày ${until}.`,
    `This letter is sent to your agency as delegated by ${delegation.from}, until the end of ${until}.`,
  );
}

function returnOpening(facts: LetterFacts, lang: Lang): string {
  const asked = yourAgency(facts, lang);
  const what = sayIn(lang)(
    `Kết quả mà ${asked} báo cáo được đề nghị hoàn thiện.`,
    `The result reported by ${asked} is returned for completion.`,
  );
  return `${what}${because(returnReason(facts), lang)}`;
}

function reminderOpening(facts: LetterFacts, lang: Lang): string {
  const { letter, deadline } = facts;
  const left = timeLeftWords({ ...facts, at: letter.at, due: deadline.due }, lang);
  const say = sayIn(lang);
  if (left === null) return say('Nhắc việc về nhiệm vụ sau đây.', 'This is a reminder of the task below.');
  const isToday = deadline.due !== null && dateOf(deadline.due) === dateOf(letter.at);
  if (isToday && facts.workingDaysLate === null) {
    return say('Hôm nay là ngày đến hạn của nhiệm vụ sau đây.', 'The task below is due today.');
  }
  return say(`Nhiệm vụ sau đây sắp đến hạn: ${left}.`, `This is a reminder of the task below: ${left}.`);
}

function escalationOpening(facts: LetterFacts, lang: Lang): string {
  const { letter } = facts;
  const say = sayIn(lang);
  const who = within(facts.lead);
  const time = standingInTime(facts, lang);
  const state = say(
    `nhiệm vụ sau đây do ${who} chủ trì ${time === null ? '' : `${time} và `}chưa được ghi nhận hoàn thành`,
    `the task below, led by ${who}, ${time === null ? '' : `is ${time} and `}has not been recorded as completed`,
  );
  const times = repetition(letter.rungs, lang);
  const level =
    letter.level === null
      ? ''
      : ` ${say('Đây là báo cáo', 'This is the report to')} ${levelName(letter.level, lang)}${times}.`;
  return `${say('Kính báo cáo:', 'For your attention:')} ${state}.${level}${because(letter.note, lang)}`;
}

/** `đã quá hạn 3 ngày làm việc`, `chưa quá hạn (còn 11 ngày làm việc)`; null without a date. */
function standingInTime(facts: LetterFacts, lang: Lang): string | null {
  const { letter, deadline, workingDaysLate } = facts;
  if (workingDaysLate !== null) return daysLateWords(workingDaysLate, lang);
  const left = timeLeftWords({ ...facts, at: letter.at, due: deadline.due }, lang);
  return left === null ? null : sayIn(lang)(`chưa quá hạn (${left})`, `not overdue (${left})`);
}

function repetition(rungs: readonly string[], lang: Lang): string {
  const times = Math.max(1, ...rungs.map((rung) => timesTold(rung) ?? 1));
  if (times === 1) return '';
  return sayIn(lang)(`, lần thứ ${times}`, `, made for the ${ordinal(times)} time`);
}

function missingDateOpening({ letter, lead, deadline }: LetterFacts, lang: Lang): string {
  const undated = undatedMeaning(deadline, lang);
  const again = askedBefore(letter.rungs, lang);
  return sayIn(lang)(
    `Nhiệm vụ sau đây do ${within(lead)} chủ trì chưa có ngày hoàn thành: ${undated}. Đây là đề nghị ấn định thời hạn${again}.`,
    `The task below, led by ${within(lead)}, has no completion date: ${undated}. This is a request to set a deadline${again}.`,
  );
}

function undeliverableOpening({ letter }: LetterFacts, lang: Lang): string {
  const what = sayIn(lang)(
    'Thư tự động về nhiệm vụ sau đây không tới được nơi nhận.',
    'An automatic letter about the task below did not reach its addressee.',
  );
  return `${what}${becauseOf(failureWords(letter.note, lang), lang)}`;
}

function returnReason({ letter, history }: LetterFacts): string | null {
  return letter.note ?? history.findLast((line) => line.kind === 'returned')?.reason ?? null;
}

/** The domain notes an outcome by its code; a person's note stays as it was written. */
function failureWords(note: string | null, lang: Lang): string | null {
  if (note === null) return null;
  const parts = note.split(';').map((part) => part.trim());
  return parts.map((part) => (isOutcome(part) ? outcomeName(part, lang) : quotedIn(part, lang))).join('; ');
}
