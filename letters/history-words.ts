import type { HistoryLine, LetterFacts } from '../domain/letter/facts';
import type { ShownOutcome } from '../domain/letter/letter';
import { clip } from '../domain/wording/clip';
import { countText } from '../domain/wording/count';
import { documentName } from '../domain/wording/document';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { escalationCause, levelName, outcomeName } from '../domain/wording/names';
import { rungNames } from '../domain/wording/rungs';
import { quotedIn } from './because';
import { signed } from './change-openings';
import { dueIn, dueInSentence } from './due-words';
import { capital, mailboxWords, within } from './reader-words';

/** A person's own words are quoted up to here; the record keeps them whole. */
const QUOTE_MAX = 160;

export type LetterLine = Extract<HistoryLine, { kind: 'letter' }>;

const DID_NOT_ARRIVE: readonly ShownOutcome[] = ['refused', 'no-address', 'bounced', 'suppressed'];

export function didNotArrive({ outcome }: LetterLine): boolean {
  return DID_NOT_ARRIVE.includes(outcome);
}

/** One thing that happened, as a sentence without a full stop. */
export function lineWords(line: HistoryLine, facts: Pick<LetterFacts, 'lead'>, lang: Lang = 'vi'): string {
  return capital(lang === 'en' ? lineInEnglish(line, facts) : lineInVietnamese(line, facts));
}

function lineInVietnamese(line: HistoryLine, facts: Pick<LetterFacts, 'lead'>): string {
  const lead = leadThen(line, facts);
  switch (line.kind) {
    case 'assigned':
      return `Giao nhiệm vụ cho ${lead}`;
    case 'letter':
      return letterWords(line);
    case 'acknowledged':
      return `${lead} xác nhận tiếp nhận${promised(line.promisedOn, 'vi')}`;
    case 'progress':
      return `${lead} báo cáo tiến độ: ${quote(line.summary)}${promised(line.promisedOn ?? null, 'vi')}`;
    case 'risk':
      return `${lead} báo trước nguy cơ chậm: ${quote(line.reason)}${expected(line.expectedOn, 'vi')}`;
    case 'reported':
      return `${lead} báo cáo ${line.period === undefined ? 'hoàn thành' : `kết quả kỳ ${line.period}`}${evidence(line.document, 'vi')}`;
    case 'accepted':
      return `Xác nhận kết quả kỳ ${line.period}`;
    case 'returned':
      return `Đề nghị hoàn thiện kết quả${line.period === undefined ? '' : ` kỳ ${line.period}`}: ${quote(line.reason)}`;
    case 'requested':
      return line.ask === 'withdrawal'
        ? `${lead} đề nghị cho thôi thực hiện: ${quote(line.reason)}`
        : `${lead} đề nghị điều chỉnh thời hạn đến ${dueIn(line.newDue, 'vi')}: ${quote(line.reason)}`;
    case 'kept':
      return `Không chấp thuận đề nghị, thời hạn giữ nguyên theo ${signed(line.document, line.signer)}${reasoned(line.reason, 'vi')}`;
    case 'extended':
      return `Điều chỉnh thời hạn đến ${dueIn(line.to, 'vi')} theo ${signed(line.document, line.signer)}`;
    case 'suspended':
      return `Tạm dừng theo ${documentName(line.document)}: ${quote(line.reason)}`;
    case 'resumed':
      return `Tiếp tục thực hiện${line.document === null ? '' : ` theo ${documentName(line.document)}`}`;
    case 'reassigned':
      return `Chuyển chủ trì từ ${within(line.from)} sang ${within(line.to)} theo ${documentName(line.document)}`;
    case 'coordinating':
      return `Thay đổi cơ quan phối hợp: ${coordinatingWords(line, 'thêm', 'thôi')}`;
    case 'part-acknowledged':
      return `${line.agency} tiếp nhận phần việc phối hợp`;
    case 'contributed':
      return `${line.agency} gửi kết quả phối hợp${evidence(line.document, 'vi')}`;
    case 'delegated':
      return `${line.from} ủy quyền cho ${line.to} đến hết ngày ${letterDate(line.until, 'vi')}`;
    case 'cascaded':
      return `Giao xuống cấp dưới, ${countText(line.total)} nhiệm vụ`;
    case 'period-missed':
      return `Kỳ ${line.n} kết thúc, chưa có kết quả`;
    case 'escalated':
      return `Báo cáo ${levelName(line.level)}, lý do: ${escalationCause(line.cause)}`;
  }
}

function lineInEnglish(line: HistoryLine, facts: Pick<LetterFacts, 'lead'>): string {
  const lead = leadThen(line, facts);
  switch (line.kind) {
    case 'assigned':
      return `Task assigned to ${lead}`;
    case 'letter':
      return letterWords(line, 'en');
    case 'acknowledged':
      return `${lead} acknowledged the task${promised(line.promisedOn, 'en')}`;
    case 'progress':
      return `${lead} reported progress: ${quote(line.summary, 'en')}${promised(line.promisedOn ?? null, 'en')}`;
    case 'risk':
      return `${lead} gave notice of a risk of delay: ${quote(line.reason, 'en')}${expected(line.expectedOn, 'en')}`;
    case 'reported':
      return `${lead} reported ${line.period === undefined ? 'completion' : `the result of period ${line.period}`}${evidence(line.document, 'en')}`;
    case 'accepted':
      return `Result of period ${line.period} confirmed`;
    case 'returned':
      return `Result${line.period === undefined ? '' : ` of period ${line.period}`} returned for completion: ${quote(line.reason, 'en')}`;
    case 'requested':
      return line.ask === 'withdrawal'
        ? `${lead} requested withdrawal of the task: ${quote(line.reason, 'en')}`
        : `${lead} requested that the deadline be changed to ${dueInSentence(line.newDue, 'en')}: ${quote(line.reason, 'en')}`;
    case 'kept':
      return `Request not granted, deadline unchanged under ${signed(line.document, line.signer, 'en')}${reasoned(line.reason, 'en')}`;
    case 'extended':
      return `Deadline changed to ${dueInSentence(line.to, 'en')} under ${signed(line.document, line.signer, 'en')}`;
    case 'suspended':
      return `Suspended under ${documentName(line.document, 'en')}: ${quote(line.reason, 'en')}`;
    case 'resumed':
      return `Resumed${line.document === null ? '' : ` under ${documentName(line.document, 'en')}`}`;
    case 'reassigned':
      return `Lead transferred from ${within(line.from)} to ${within(line.to)} under ${documentName(line.document, 'en')}`;
    case 'coordinating':
      return `Coordinating agencies changed: ${coordinatingWords(line, 'added', 'removed')}`;
    case 'part-acknowledged':
      return `${line.agency} acknowledged its part`;
    case 'contributed':
      return `${line.agency} delivered its contribution${evidence(line.document, 'en')}`;
    case 'delegated':
      return `${line.from} delegated to ${line.to} until the end of ${letterDate(line.until, 'en')}`;
    case 'cascaded':
      return `Handed down to subordinate units, ${countText(line.total, 'en')} tasks`;
    case 'period-missed':
      return `Period ${line.n} ended without a result`;
    case 'escalated':
      return `Reported to ${levelName(line.level, 'en')}, reason: ${escalationCause(line.cause, 'en')}`;
  }
}

export function letterWords(line: LetterLine, lang: Lang = 'vi'): string {
  const { rungs, to, copy, insteadOf } = line;
  const say = sayIn(lang);
  const reader = within(mailboxWords(to, lang));
  const head =
    copy === true
      ? say(`Thư đồng gửi ${reader}`, `Copy of the letter to ${reader}`)
      : say(`Thư gửi ${reader}`, `Letter to ${reader}`);
  const instead =
    insteadOf === undefined
      ? ''
      : say(`, thay cho ${within(insteadOf)}`, `, in place of ${mailboxWords(insteadOf, lang)}`);
  return `${head}${instead} (${rungNames(rungs, lang, letterDate)}): ${fateWords(line, lang)}`;
}

/** What became of a letter: `bị trả lại ngày 25/03/2026`. */
export function fateWords({ outcome, returnedOn }: LetterLine, lang: Lang): string {
  const name = outcomeName(outcome, lang);
  if (returnedOn === undefined) return name;
  return `${name} ${sayIn(lang)('ngày', 'on')} ${letterDate(returnedOn, lang)}`;
}

function leadThen(line: HistoryLine, { lead }: Pick<LetterFacts, 'lead'>): string {
  return within(('lead' in line ? line.lead : undefined) ?? lead);
}

function coordinatingWords(
  { added, removed }: Extract<HistoryLine, { kind: 'coordinating' }>,
  plus: string,
  minus: string,
): string {
  const parts = [
    added.length === 0 ? null : `${plus} ${added.join(', ')}`,
    removed.length === 0 ? null : `${minus} ${removed.join(', ')}`,
  ].filter((part) => part !== null);
  return parts.join('; ');
}

function evidence(document: string | null, lang: Lang): string {
  const say = sayIn(lang);
  return document === null
    ? say(', chưa nêu số văn bản', ', no document number given')
    : ` ${say('tại', 'in')} ${documentName(document, lang)}`;
}

function promised(date: string | null, lang: Lang): string {
  if (date === null) return '';
  const day = letterDate(date, lang);
  return sayIn(lang)(`, cam kết hoàn thành ngày ${day}`, `, completion promised by ${day}`);
}

function expected(date: string | null, lang: Lang): string {
  if (date === null) return '';
  const day = letterDate(date, lang);
  return sayIn(lang)(`, dự kiến hoàn thành ngày ${day}`, `, completion expected on ${day}`);
}

function reasoned(reason: string | null, lang: Lang): string {
  return reason === null ? '' : `: ${quote(reason, lang)}`;
}

function quote(text: string, lang: Lang = 'vi'): string {
  return quotedIn(clip(text, QUOTE_MAX), lang);
}
