import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { clip } from '../domain/wording/clip';
import { letterDate } from '../domain/wording/dates';
import { beforeDateNote, deadlineBrief, dueMeaning, undatedMeaning } from '../domain/wording/deadline';
import { documentName } from '../domain/wording/document';
import { sayIn, type Lang } from '../domain/wording/lang';
import { rungNames } from '../domain/wording/rungs';
import { timeLeftWords } from '../domain/wording/time-left';
import { because } from './because';
import { isFirstDate } from './change-openings';
import { lateChildrenLines } from './children-lines';
import { digestHistory } from './digest-history';
import { ASSIGNING, type DigestItem } from './digest-items';
import { coordinatingWords, missingWords, sourceWords, type FactRow } from './fact-rows';
import { undeliveredLines, type DatedLine } from './history-lines';
import { copySentence, openingOf } from './openings';
import { pendingWords, riskWords, statusWords } from './status-words';

export interface DigestFact extends FactRow {
  /** What the eye looks for, before the value: how much time is left. */
  first: string | null;
}

export interface DigestTask {
  number: number;
  gist: string;
  /** Why it is in the letter, where its heading and its facts do not say. */
  why: string | null;
  facts: DigestFact[];
  history: DatedLine[];
  code: string;
  rungs: string;
}

/** A task beyond those that are told in full. */
export interface DigestRow {
  number: number;
  gist: string;
  code: string;
  rungs: string;
  deadline: string;
}

const GIST_MAX = 300;
const GIST_MAX_IN_ROW = 110;
const LINES_MAX = 10;

/** What these say first is said by their heading and their deadline. */
const PLAIN: readonly LetterKind[] = [
  'assignment',
  'reminder',
  'due-today',
  'overdue',
  'no-acknowledgement',
  'escalation',
];

export function digestTask(item: DigestItem, lang: Lang): DigestTask {
  const { number, facts, letters, rungs } = item;
  const why = [...new Set(letters.map((one) => whyOf(one, lang)))].filter(Boolean).join(' ');
  return {
    number,
    gist: clip(facts.gist, GIST_MAX),
    why: why || null,
    facts: rowsOf(facts, lang),
    history: limited(linesOf(letters, lang), lang),
    code: facts.taskCode,
    rungs: rungNames(rungs, lang, letterDate),
  };
}

export function digestRow({ number, facts, rungs }: DigestItem, lang: Lang): DigestRow {
  const brief = deadlineBrief(facts.deadline, lang, letterDate);
  const left = leftOf(facts, lang);
  return {
    number,
    gist: clip(facts.gist, GIST_MAX_IN_ROW),
    code: facts.taskCode,
    rungs: rungNames(rungs, lang, letterDate),
    deadline: left === null ? brief : `${brief} (${left})`,
  };
}

function whyOf(facts: LetterFacts, lang: Lang): string {
  const { kind, note } = facts.letter;
  const copied = copySentence(facts, lang);
  if (copied !== null) return copied;
  if (kind === 'escalation') return because(note, lang).trim();
  if (PLAIN.includes(kind)) return '';
  return openingOf(facts, lang)
    .replace(/(nhiệm vụ) sau đây/giu, '$1 này')
    .replace(/\b(?:the (?:following task|task below))\b/giu, (words) =>
      words.startsWith('T') ? 'This task' : 'this task',
    );
}

function rowsOf(facts: LetterFacts, lang: Lang): DigestFact[] {
  const say = sayIn(lang);
  const { letter, lead, report, deliverable, responsibility, authority } = facts;
  const isNew = letter.copy !== true && ASSIGNING.includes(letter.kind);
  const isCalm = letter.kind === 'receipt' || letter.kind === 'handover';
  const deadline = say('Thời hạn', 'Deadline');
  const rows: [string, string | null][] = [
    [say('Nguồn', 'Source'), sourceWords(facts, lang)],
    [say('Chủ trì', 'Lead'), lead === letter.recipient.name ? null : lead],
    [say('Phối hợp', 'Coordinating agencies'), isNew ? coordinatingWords(facts, lang) : null],
    [deadline, letter.kind === 'receipt' ? null : deadlineWords(facts, lang)],
    [say('Sản phẩm', 'Deliverable'), isNew ? deliverable : null],
    [say('Trách nhiệm', 'Responsibility'), isNew ? responsibility : null],
    [say('Thẩm quyền', 'Authority'), isNew ? authority : null],
    [
      say('Chưa nêu rõ trong văn bản', 'Not stated in the document'),
      isNew ? missingWords(facts, lang) : null,
    ],
    [say('Báo cáo kết quả tới', 'Result to be reported to'), isNew ? facts.reportTo : null],
    [say('Văn bản báo cáo', 'Reported by'), report?.document ?? null],
    [say('Tình trạng', 'Status'), isCalm ? null : statusWords(facts, lang)],
    [say('Nguy cơ chậm', 'Risk of delay'), isCalm || letter.kind === 'risk' ? null : riskWords(facts, lang)],
    [
      say('Đề nghị chờ trả lời', 'Request pending'),
      isCalm || letter.kind === 'extension-request' ? null : pendingWords(facts, lang),
    ],
  ];
  return rows.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value, first: label === deadline ? leftOf(facts, lang) : null }],
  );
}

function deadlineWords(facts: LetterFacts, lang: Lang): string {
  const { deadline, extensionDocument } = facts;
  if (deadline.due === null) return undatedMeaning(deadline, lang);
  const meaning = dueMeaning(deadline.due, lang, letterDate);
  if (extensionDocument !== null) {
    const say = sayIn(lang);
    const changed = isFirstDate(facts) ? say('ấn định theo', 'set by') : say('điều chỉnh theo', 'changed by');
    return `${meaning}; ${changed} ${documentName(extensionDocument, lang)}`;
  }
  const note = beforeDateNote(deadline, lang, letterDate);
  const read = deadline.phrase === null ? meaning : `“${deadline.phrase}” → ${meaning}`;
  return note === null ? read : `${read}; ${note}`;
}

function leftOf(facts: LetterFacts, lang: Lang): string | null {
  return timeLeftWords({ ...facts, at: facts.letter.at, due: facts.deadline.due }, lang);
}

/** For readers who judge by what has happened, and those whom a list is sent. */
function linesOf(letters: readonly LetterFacts[], lang: Lang): DatedLine[] {
  const judging = letters.find(({ letter }) => JUDGED.includes(letter.kind));
  if (judging !== undefined) return digestHistory(judging, lang);
  const undeliverable = letters.find(({ letter }) => letter.kind === 'undeliverable');
  if (undeliverable !== undefined) return undeliveredLines(undeliverable, lang);
  const children = letters.find((facts) => (facts.children?.late.length ?? 0) > 0)?.children;
  return children == null ? [] : lateChildrenLines(children, lang);
}

const JUDGED: readonly LetterKind[] = ['escalation', 'no-acknowledgement', 'extension-request'];

function limited(lines: DatedLine[], lang: Lang): DatedLine[] {
  if (lines.length <= LINES_MAX + 1) return lines;
  const more = lines.length - LINES_MAX;
  const text = sayIn(lang)(`(và ${more} dòng khác)`, `(and ${more} more)`);
  return [...lines.slice(0, LINES_MAX), { date: null, text }];
}
