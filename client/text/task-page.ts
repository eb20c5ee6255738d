import type { RecordedEvent } from '../../domain/events';
import type { TaskView } from '../../domain/view';
import { citation, sourceCitation } from '../../domain/wording/citation';
import { shownDateTime } from '../../domain/wording/dates';
import { clarityName } from '../../domain/wording/draft-doubt';
import { levelName } from '../../domain/wording/names';
import { stageName } from '../../domain/wording/status';
import { stepAndReason } from '../../domain/wording/step-reason';
import type { PageRow } from './page-row';
import { sayIn, type Lang, type Say } from './say';
import { statusWords } from './state-words';
import { changeRows } from './task-changes';
import { coordinatingWords, deadlineRows } from './task-facts';
import { happenings } from './task-happenings';
import { periodLines } from './task-periods';

/** One screen that answers: what, who, due, what happened, what comes next and why, who was told. */
export function taskPage(
  view: TaskView,
  link: string | null,
  lang: Lang,
  events: readonly RecordedEvent[] = [],
): string {
  const say = sayIn(lang);
  const rows = [
    ...clarityRows(view, lang, say),
    ...sourceRows(view, lang, say),
    ...deadlineRows(view, lang, say),
    ...statusRows(view, lang, say),
    ...changeRows(view, lang, say),
    ...nextRows(view, lang, say),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    view.code,
    '',
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...block(say('Các kỳ', 'Periods'), periodLines(view, lang, say)),
    ...block(say('Đã diễn ra', 'What happened'), happenings(view, events, lang, say)),
    ...(link === null ? [] : ['', `Temporal: ${link}`]),
  ].join('\n');
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** The six clarities; what the document leaves open is marked, never guessed. */
function clarityRows(view: TaskView, lang: Lang, say: Say): PageRow[] {
  const { task } = view;
  const missing = say('◌ chưa nêu trong văn bản', '◌ not stated in the document');
  const name = (clarity: Parameters<typeof clarityName>[0]): string => {
    const words = clarityName(clarity, lang);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return [
    [name('what'), task.gist],
    [name('who'), `${say('chủ trì', 'lead')} ${task.lead.name}${coordinatingWords(view, lang, say)}`],
    [name('when'), task.deadline.phrase === null ? missing : `“${task.deadline.phrase}”`],
    [name('responsibility'), task.responsibility ?? missing],
    [name('deliverable'), task.deliverable ?? missing],
    [name('authority'), task.authority ?? missing],
  ];
}

function sourceRows({ task, sources }: TaskView, lang: Lang, say: Say): PageRow[] {
  const { parent } = task;
  const rows: PageRow[] = [[say('Nguồn', 'Source'), citation(task.directive, task.clause, lang)]];
  if (sources.length > 0) {
    const further = sources.map((source) => sourceCitation(source, lang)).join('; ');
    rows.push([say('Đồng thời', 'Also in'), further]);
  }
  if (parent !== undefined) {
    const led = say(`do ${parent.lead.name} chủ trì`, `led by ${parent.lead.name}`);
    rows.push([say('Thuộc nhiệm vụ', 'Part of'), `${parent.code}, ${led}`]);
  }
  return rows;
}

function statusRows(view: TaskView, lang: Lang, say: Say): PageRow[] {
  const stage = view.status === 'reported' ? ` (${stageName(view.status, lang)})` : '';
  return [[say('Tình trạng', 'Status'), `${statusWords(view.officialStatus, lang)}${stage}`]];
}

/** `13/02/2026 08:00 · báo chưa tiếp nhận: quá 3 ngày làm việc từ ngày giao mà chưa tiếp nhận` */
function nextWords(view: TaskView, lang: Lang): string | null {
  const words = stepAndReason(view, lang);
  const { next } = view;
  return words === null || next === null ? words : `${shownDateTime(next.at, lang)} · ${words}`;
}

function nextRows(view: TaskView, lang: Lang, say: Say): PageRow[] {
  const rows: PageRow[] = [
    [
      say('Cấp báo cáo', 'Level'),
      view.level === 0 ? say('chưa báo cáo cấp nào', 'none told yet') : levelName(view.level, lang),
    ],
    [say('Tiếp theo', 'Next'), nextWords(view, lang) ?? say('không còn bước nào', 'nothing more')],
  ];
  if (view.policyVersion === null || view.calendarVersion === null) return rows;
  const rules = say(
    `chính sách ${view.policyVersion}, lịch ${view.calendarVersion}`,
    `policy ${view.policyVersion}, calendar ${view.calendarVersion}`,
  );
  return [...rows, [say('Áp dụng', 'Rules'), rules]];
}
