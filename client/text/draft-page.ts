import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { DirectiveDraft, DraftTask } from '../../domain/directive/draft/draft';
import { vietnameseDate } from '../../domain/wording/dates';
import { draftDoubtBrief, leftOutReason } from '../../domain/wording/draft-doubt';
import type { AnswerTask } from '../directives/draft-answer';
import {
  PARTIES,
  placeKey,
  type DirectiveFacts,
  type DraftParty,
  type PartyName,
} from '../directives/draft-facts';
import { UNNUMBERED } from '../directives/task-places';
import type { Column } from '../output/printer';
import { doubtsOf } from '../directives/task-doubts';
import { deadlineColumn, leadWords } from './draft-words';

type Lang = 'vi' | 'en';

/** What was read of the document as a whole, a line a fact. */
export function draftHead({ head, source }: DirectiveFacts, news: boolean, lang: Lang): string {
  const en = lang === 'en';
  const day = (date: string | null) => (date === null ? null : en ? date : vietnameseDate(date));
  const lines: [string, string | null][] = [
    [en ? 'Number' : 'Số', head.number],
    [en ? 'Kind' : 'Loại', news ? (en ? 'news report' : 'bản tin') : head.kind],
    [en ? 'Title' : 'Trích yếu', head.title],
    [en ? 'Issued' : 'Ban hành', [head.issuer, day(head.issuedOn)].filter(Boolean).join(', ') || null],
    [en ? 'Meeting' : 'Ngày họp', day(head.meetingOn)],
    [en ? 'Conclusions of' : 'Kết luận của', head.conclusionsOf],
    [en ? 'Signed by' : 'Người ký', head.signer],
    [en ? 'Committee' : 'Ban chỉ đạo', head.committee],
    [en ? 'File' : 'Tệp', `${source.file} (SHA-256 ${source.sha256.slice(0, 12)}…)`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return `${lines.map(([name, value]) => `${name.padEnd(width)}  ${value ?? '◌'}`).join('\n')}\n`;
}

/** Rows are the answer's tasks; what people see beside them comes from the draft's own. */
export function draftColumns(
  tasks: readonly DraftTask[],
  directory: AgencyDirectory,
  lang: Lang,
): Column<AnswerTask>[] {
  const byPlace = new Map(tasks.map((task) => [placeKey(task), task]));
  const of = (row: AnswerTask) => byPlace.get(placeKey(row)) as DraftTask;
  return [
    {
      key: 'clause',
      vi: 'Mục',
      en: 'Clause',
      value: (r) => r.clause,
      text: (r) => `${r.clause === UNNUMBERED ? '–' : r.clause} (${r.n})`,
    },
    { key: 'n', vi: 'Số', en: 'N', value: (r) => r.n, dataOnly: true },
    {
      key: 'lead',
      vi: 'Chủ trì',
      en: 'Lead',
      value: (r) => r.lead ?? r.leadGroup,
      text: (r) => leadWords(of(r), directory),
      width: 34,
      yields: { order: 2, atLeast: 12 },
    },
    {
      key: 'task',
      vi: 'Nhiệm vụ',
      en: 'Task',
      value: (r) => r.task,
      width: 70,
      yields: { order: 1, atLeast: 14 },
    },
    {
      key: 'due',
      vi: 'Hạn',
      en: 'Due',
      value: (r) => r.deadline?.due ?? null,
      text: (r) => deadlineColumn(of(r), lang),
      yields: { order: 4, atLeast: 10 },
    },
    {
      key: 'doubts',
      vi: 'Cần xem',
      en: 'Check',
      value: (r) => [...r.doubts, ...(r.deadline?.doubts ?? [])].join(' '),
      text: (r) => doubtColumn(of(r), directory, lang),
      brief: (r) => (doubtsOf(of(r), directory).length > 0 ? '▲' : ''),
      width: 44,
      alarming: (r) => doubtsOf(of(r), directory).length > 0,
    },
    {
      key: 'coordinating',
      vi: 'Phối hợp',
      en: 'Coordinating',
      value: (r) => r.coordinating.join('; '),
      dataOnly: true,
    },
    { key: 'deliverable', vi: 'Sản phẩm', en: 'Product', value: (r) => r.deliverable, dataOnly: true },
    { key: 'reportTo', vi: 'Báo cáo', en: 'Report to', value: (r) => r.reportTo, dataOnly: true },
    { key: 'kind', vi: 'Loại hạn', en: 'Kind', value: (r) => r.kind, dataOnly: true },
    {
      key: 'phrase',
      vi: 'Thời hạn',
      en: 'Deadline',
      value: (r) => r.deadline?.phrase ?? null,
      dataOnly: true,
    },
    {
      key: 'lateAfter',
      vi: 'Quá hạn sau',
      en: 'Late after',
      value: (r) => r.deadline?.lateAfter ?? null,
      dataOnly: true,
    },
    {
      key: 'recurrence',
      vi: 'Chu kỳ',
      en: 'Recurrence',
      value: (r) => r.deadline?.recurrence ?? null,
      dataOnly: true,
    },
    { key: 'quote', vi: 'Nguyên văn', en: 'Quote', value: (r) => r.quote, dataOnly: true },
  ];
}

function doubtColumn(task: DraftTask, directory: AgencyDirectory, lang: Lang): string {
  const doubts = doubtsOf(task, directory);
  return doubts.length === 0 ? '' : `▲ ${doubts.map((doubt) => draftDoubtBrief(doubt, lang)).join(', ')}`;
}

/** How many tasks, how many dated, how many need a look and why, what was left out and why. */
export function draftSummary(draft: DirectiveDraft, directory: AgencyDirectory, lang: Lang): string {
  const { tasks, leftOut } = draft;
  const dated = tasks.filter(({ deadline }) => deadline?.due != null).length;
  const doubts = tasks.map((task) => doubtsOf(task, directory)).filter((all) => all.length > 0);
  const why = counted(doubts.flat(), (doubt) => draftDoubtBrief(doubt, lang));
  const out = counted(
    leftOut.map((one) => one.why),
    (reason) => leftOutReason(reason, lang),
  );
  if (lang === 'en') {
    return [
      `${tasks.length} tasks, ${dated} with a date.`,
      doubts.length === 0 ? 'None needs a look.' : `${doubts.length} need a look: ${why}.`,
      ...(leftOut.length === 0 ? [] : [`Left out: ${out}.`]),
    ].join('\n');
  }
  return [
    `${tasks.length} nhiệm vụ, ${dated} có ngày đến hạn.`,
    doubts.length === 0
      ? 'Không nhiệm vụ nào cần xem lại.'
      : `${doubts.length} nhiệm vụ cần xem lại: ${why}.`,
    ...(leftOut.length === 0 ? [] : [`Không đưa vào nhiệm vụ: ${out}.`]),
  ].join('\n');
}

/** `3 chủ trì suy ra, 1 hạn cần xem`, the most frequent first. */
function counted<T>(all: readonly T[], name: (one: T) => string): string {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([one, count]) => `${count} ${name(one)}`)
    .join(', ');
}

const PARTY_FLAGS: Record<PartyName, string> = {
  standingAgency: '--standing',
  office: '--office',
  committee: '--committee',
  secretariat: '--secretariat',
};

/** What a person should know about the agencies around the tasks, a line each, with the flags that name them. */
export function partyRemarks({ parties }: DirectiveFacts, lang: Lang): string[] {
  const listed = (from: DraftParty['from']) =>
    PARTIES.filter((name) => parties[name]?.from === from)
      .map((name) => `${PARTY_FLAGS[name]} “${parties[name]?.name}”`)
      .join(', ');
  const taken = listed('default');
  const unknown = listed('document-unknown');
  const [byDefault, notKnown] =
    lang === 'en'
      ? [
          'Not in the document, taken by default:',
          'In the document, but not in the directory; name another or add it there:',
        ]
      : [
          'Văn bản không nêu, ghi theo mặc định:',
          'Văn bản có nêu nhưng danh bạ chưa có; chỉ cơ quan khác hoặc bổ sung danh bạ:',
        ];
  return [...(taken ? [`${byDefault} ${taken}.`] : []), ...(unknown ? [`⚠ ${notKnown} ${unknown}.`] : [])];
}
