import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { citation, sourceCitation } from '../domain/wording/citation';
import { clip } from '../domain/wording/clip';
import { letterDate } from '../domain/wording/dates';
import { beforeDateNote, undatedMeaning } from '../domain/wording/deadline';
import { sayIn, type Lang, type Words } from '../domain/wording/lang';
import { periodName } from '../domain/wording/period';
import { rollUpStates, rollUpTroubles } from '../domain/wording/roll-up';
import { timeLeftWords } from '../domain/wording/time-left';
import { quotedIn } from './because';
import { isFirstDate, signed } from './change-openings';
import { dueIn } from './due-words';
import { within } from './reader-words';
import { pendingWords, riskWords, statusWords, suspensionWords, toldWords } from './status-words';

export interface FactRow {
  label: string;
  value: string;
}

/** Of a longer series of periods without a result the latest are named, the rest counted. */
const PERIODS_NAMED = 4;

/** Of why its result was sent back so many characters. */
const REASON_MAX = 160;

/** Letters whose reader judges how the time was used. */
const JUDGES_THE_TIME: readonly LetterKind[] = ['escalation', 'extension-request', 'risk', 'reassignment'];

const LABELS = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  source: { vi: 'Nguồn', en: 'Source' },
  parent: { vi: 'Thuộc nhiệm vụ', en: 'Part of task' },
  lead: { vi: 'Chủ trì', en: 'Lead agency' },
  coordinating: { vi: 'Phối hợp', en: 'Coordinating agencies' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  counting: { vi: 'Cách tính hạn', en: 'How it is counted' },
  period: { vi: 'Kỳ báo cáo', en: 'Reporting period' },
  deliverable: { vi: 'Sản phẩm', en: 'Deliverable' },
  responsibility: { vi: 'Trách nhiệm', en: 'Responsibility' },
  authority: { vi: 'Thẩm quyền', en: 'Authority' },
  missing: { vi: 'Chưa nêu rõ trong văn bản', en: 'Not stated in the document' },
  reportTo: { vi: 'Báo cáo kết quả tới', en: 'Result to be reported to' },
  children: { vi: 'Cấp dưới', en: 'Subordinate units' },
  status: { vi: 'Tình trạng', en: 'Status' },
  risk: { vi: 'Nguy cơ chậm', en: 'Risk of delay' },
  pending: { vi: 'Đề nghị chờ trả lời', en: 'Request awaiting an answer' },
  suspension: { vi: 'Đã tạm dừng', en: 'Earlier suspension' },
  told: { vi: 'Các cấp đã báo cáo', en: 'Levels already told' },
} satisfies Record<string, Words>;

/** A row by its name; null is left out. */
type NamedRow = [keyof typeof LABELS, string | null];

/** The checkable facts of a task, in the order in which an official asks for them. */
export function factRows(facts: LetterFacts, lang: Lang = 'vi'): FactRow[] {
  // The list of children needs the page.
  const rows: NamedRow[] =
    facts.letter.kind === 'children'
      ? [
          ...taskRows(facts, lang),
          ['deadline', deadlineWords(facts, lang)],
          ['children', childrenWords(facts, lang)],
        ]
      : allRows(facts, lang);
  return rows.flatMap(([name, value]) => (value === null ? [] : [{ label: LABELS[name][lang], value }]));
}

function taskRows(facts: LetterFacts, lang: Lang): NamedRow[] {
  return [
    ['task', facts.gist],
    ['source', sourceWords(facts, lang)],
    ['parent', parentWords(facts, lang)],
    ['lead', leadWords(facts, lang)],
  ];
}

function allRows(facts: LetterFacts, lang: Lang): NamedRow[] {
  const { kind } = facts.letter;
  // A former lead is told who leads now; where the task stands is no longer its concern.
  const forLead = kind !== 'handover';
  return [
    ...taskRows(facts, lang),
    ['coordinating', coordinatingWords(facts, lang)],
    ['deadline', deadlineWords(facts, lang)],
    ['counting', facts.originalDue === null ? beforeDateNote(facts.deadline, lang, letterDate) : null],
    ['period', periodWords(facts, lang)],
    ['deliverable', facts.deliverable],
    ['responsibility', facts.responsibility],
    ['authority', facts.authority],
    ['missing', forLead ? missingWords(facts, lang) : null],
    ['reportTo', facts.reportTo],
    ['children', childrenWords(facts, lang)],
    ['status', forLead ? statusWords(facts, lang) : null],
    ['risk', forLead && kind !== 'risk' ? riskWords(facts, lang) : null],
    ['pending', forLead && kind !== 'extension-request' ? pendingWords(facts, lang) : null],
    ['suspension', JUDGES_THE_TIME.includes(kind) ? suspensionWords(facts, lang) : null],
    ['told', forLead ? toldWords(facts, lang) : null],
  ];
}

/** The clarities that the document leaves open, by name. */
export function missingClarities(
  { deliverable, responsibility, authority }: LetterFacts,
  lang: Lang = 'vi',
): string[] {
  const say = sayIn(lang);
  return [
    deliverable === null ? say('sản phẩm', 'deliverable') : null,
    responsibility === null ? say('trách nhiệm', 'responsibility') : null,
    authority === null ? say('thẩm quyền', 'authority') : null,
  ].filter((name) => name !== null);
}

/** The document and clause, the further documents that assign the same, and the tasks of the same content. */
export function sourceWords({ directive, clause, sameAs, sources }: LetterFacts, lang: Lang): string {
  const say = sayIn(lang);
  const further = (sources ?? []).map((source) => sourceCitation(source, lang, letterDate)).join('; ');
  const linked = (sources ?? []).map(({ taskCode }) => taskCode);
  const same = sameAs.filter((code) => !linked.includes(code)).join(', ');
  const notes = [
    further === '' ? null : `${say('đồng thời', 'also')} ${further}`,
    same === '' ? null : `${say('cùng nội dung với nhiệm vụ', 'the same content as task')} ${same}`,
  ].filter((note) => note !== null);
  const source = citation(directive, clause, lang, letterDate);
  return notes.length === 0 ? source : `${source} (${notes.join('; ')})`;
}

function parentWords({ parent }: LetterFacts, lang: Lang): string | null {
  if (!parent) return null;
  const { code, lead } = parent;
  const who = within(lead.name);
  return sayIn(lang)(`${code}, do ${who} chủ trì`, `${code}, led by ${who}`);
}

function leadWords({ letter, lead, previousLead: before }: LetterFacts, lang: Lang): string {
  // Their openings say it, with the document.
  if (before == null || letter.kind === 'reassignment' || letter.kind === 'handover') return lead;
  const on = letterDate(before.on, lang);
  return sayIn(lang)(
    `${lead} (thay ${within(before.name)} từ ngày ${on})`,
    `${lead} (in place of ${within(before.name)} as of ${on})`,
  );
}

/** `Bộ Tài chính (đã gửi ngày 10/03/2026); Bộ Tư pháp (chưa gửi)` once one of them has answered. */
export function coordinatingWords({ coordinating, parts }: LetterFacts, lang: Lang): string | null {
  if (parts === undefined || parts.length === 0) return listOf(coordinating) || null;
  const say = sayIn(lang);
  return listOf(
    parts.map(({ agency, acknowledgedOn, deliveredOn }) => {
      if (deliveredOn !== null) {
        return `${agency} (${say('đã gửi ngày', 'delivered on')} ${letterDate(deliveredOn, lang)})`;
      }
      const none = say('chưa gửi', 'not delivered');
      if (acknowledgedOn === null) return `${agency} (${none})`;
      const received = say('đã tiếp nhận ngày', 'acknowledged on');
      return `${agency} (${received} ${letterDate(acknowledgedOn, lang)}, ${none})`;
    }),
  );
}

function listOf([first = '', ...more]: readonly string[]): string {
  return [first, ...more.map(within)].join('; ');
}

function deadlineWords(facts: LetterFacts, lang: Lang): string {
  const { deadline, originalDue, extensionDocument, extensionSigner } = facts;
  if (deadline.due === null) return undatedMeaning(deadline, lang);
  const say = sayIn(lang);
  const quoted = deadline.phrase === null ? null : `“${deadline.phrase}”`;
  const left = timeLeftWords({ ...facts, at: facts.letter.at, due: deadline.due }, lang);
  const counted = left === null ? dueIn(deadline.due, lang) : `${dueIn(deadline.due, lang)} (${left})`;
  if (extensionDocument === null) return quoted === null ? counted : `${quoted} → ${counted}`;
  const before =
    originalDue === null ? say('không ấn định ngày', 'no day was set') : dueIn(originalDue, lang);
  const first = quoted === null ? before : `${quoted}, ${before}`;
  const by = signed(extensionDocument, extensionSigner, lang);
  const changed = isFirstDate(facts) ? say('ấn định', 'set') : say('điều chỉnh', 'changed');
  return say(
    `${counted}; ${changed} theo ${by} (hạn ban đầu: ${first})`,
    `${counted}; ${changed} under ${by} (original deadline: ${first})`,
  );
}

function periodWords(facts: LetterFacts, lang: Lang): string | null {
  const { period } = facts;
  const { recurrence } = facts.deadline;
  if (period == null) return null;
  const { withoutResult } = period;
  const current = periodName(period, recurrence, lang, letterDate);
  if (withoutResult.length === 0) return current;
  const named = withoutResult
    .slice(-PERIODS_NAMED)
    .map((one) => `${periodName(one, recurrence, lang, letterDate)}${returnedWords(one.n, facts, lang)}`)
    .join('; ');
  const more = withoutResult.length - PERIODS_NAMED;
  const say = sayIn(lang);
  const others = more <= 0 ? '' : say(` và ${more} kỳ trước đó`, ` and ${more} earlier`);
  return `${current} (${say('chưa có kết quả', 'no result for')} ${named}${others})`;
}

/** That the result of an earlier period was sent back, of which no letter of its own speaks. */
function returnedWords(n: number, { history }: LetterFacts, lang: Lang): string {
  const judged = history.findLast(
    (line) => (line.kind === 'returned' || line.kind === 'reported') && line.period === n,
  );
  if (judged?.kind !== 'returned') return '';
  const say = sayIn(lang);
  const on = letterDate(judged.at, lang);
  const why = quotedIn(clip(judged.reason, REASON_MAX), lang);
  return say(
    `, kết quả được đề nghị hoàn thiện ngày ${on}: ${why}`,
    `, result returned for completion on ${on}: ${why}`,
  );
}

export function missingWords(facts: LetterFacts, lang: Lang): string | null {
  const missing = missingClarities(facts, lang).join(', ');
  if (missing === '') return null;
  const who = sayIn(lang)(
    'cơ quan chủ trì xác định khi báo cáo',
    'to be stated by the lead agency in its report',
  );
  return `${missing} – ${who}`;
}

function childrenWords({ children }: LetterFacts, lang: Lang): string | null {
  if (children == null) return null;
  const troubles = rollUpTroubles(children.rollUp, lang);
  const states = rollUpStates(children, children.rollUp, lang);
  return troubles === null ? states : `${states}; ${sayIn(lang)('trong đó', 'of which')} ${troubles}`;
}
