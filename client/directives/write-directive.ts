import { Document, isMap, type YAMLMap } from 'yaml';
import type { Deadline } from '../../domain/deadline/deadline';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { DirectiveDraft, DraftTask } from '../../domain/directive/draft/draft';
import { leftOutReason } from '../../domain/wording/draft-doubt';
import { placeKey, type DirectiveFacts, type DraftLinks, type DroppedTask } from './draft-facts';
import { headComments, headEntry } from './head-entry';
import { oneLine } from './one-line';
import { taskAgencies } from './task-agencies';
import { taskComments, type TaskComments } from './task-comments';
import { taskDeadline, writtenDue } from './task-deadline';
import { taskPlaces, UNNUMBERED } from './task-places';
import { commentAbove, commentLines, mapAt, setApart, TO_CHECK } from './yaml-comment';

/** The beginning of a passage is enough to find it again in the document. */
const LEFT_OUT_SHOWN = 240;

export interface DraftExtras {
  directory: AgencyDirectory;
  links?: DraftLinks;
  dropped?: readonly DroppedTask[];
}

/**
 * The draft as a directive file, with a comment on every point that a person should look at. `directive add`
 * takes it as it is when every lead and every date is known, and else refuses it with the places to fill in.
 */
export function writeDirectiveYaml(
  draft: DirectiveDraft,
  facts: DirectiveFacts,
  extras: DraftExtras,
): string {
  const places = taskPlaces(draft.tasks);
  const written = draft.tasks.map((task, i) => writeTask(task, places[i] as Place, extras));
  const document = new Document({
    directive: headEntry(facts),
    tasks: written.map(({ entry }) => entry),
  });
  const root = document.contents as unknown as YAMLMap;
  document.commentBefore = opening(facts);
  headComments(mapAt(root, 'directive'), facts);
  written.forEach(({ comments, quote }, i) => {
    const map: unknown = document.getIn(['tasks', i], true);
    if (isMap(map)) annotate(map, comments, quote, i > 0);
  });
  setApart(root, 'tasks');
  document.comment = closing(draft, extras.dropped ?? []);
  return document.toString({ lineWidth: 0 });
}

type Place = { clause: string; n: number };

function writeTask(task: DraftTask, place: Place, { directory, links }: DraftExtras) {
  const agencies = taskAgencies(task, directory);
  const entry = {
    ...place,
    gist: oneLine(task.task, 200),
    lead: agencies.lead === null ? null : oneLine(agencies.lead.name, 300),
    ...((agencies.coordinating.length > 0 || agencies.unknown.length > 0) && {
      coordinating: agencies.coordinating,
    }),
    ...(task.deliverable !== null && { deliverable: oneLine(task.deliverable, 300) }),
    ...(task.reportTo !== null && { reportTo: oneLine(task.reportTo, 200) }),
    deadline: deadlineEntry(taskDeadline(task)),
  };
  const comments = taskComments(task, agencies, links?.get(placeKey(task)) ?? [], place, directory);
  return { entry, comments, quote: task.quote };
}

function deadlineEntry(deadline: Deadline): object {
  const { kind, phrase, rule, due, lateAfter, recurrence, alternatives } = deadline;
  if (phrase === null) return { kind };
  return {
    kind,
    phrase: oneLine(phrase, 300),
    rule: oneLine(rule, 60),
    ...(due === null ? kind === 'dated' && { due: null } : { due: writtenDue(due) }),
    ...(due !== null && lateAfter !== null && lateAfter !== due && { lateAfter: writtenDue(lateAfter) }),
    ...(recurrence !== null && kind === 'recurring' && { recurrence: oneLine(recurrence, 300) }),
    ...(alternatives.length > 0 && {
      alternatives: alternatives.map((other) => ({
        due: other.due === null ? null : writtenDue(other.due),
        rule: oneLine(other.rule, 60),
      })),
    }),
  };
}

function annotate(map: YAMLMap, comments: TaskComments, quote: string, apart: boolean): void {
  map.commentBefore = commentLines(`“${quote}”`);
  map.spaceBefore = apart;
  commentAbove(map, 'n', comments.clause);
  for (const field of ['gist', 'lead', 'coordinating', 'deadline'] as const) {
    commentAbove(map, field, comments[field]);
  }
  if (comments.end.length > 0) map.comment = comments.end.map((text) => commentLines(text)).join('\n');
  const deadline = mapAt(map, 'deadline');
  deadline.flow = deadline.items.length === 1;
}

function opening({ source }: DirectiveFacts): string {
  return [
    `Dự thảo do dondoc directive draft lập từ tệp ${source.file}; chưa được người có trách nhiệm xác nhận.`,
    `Chỗ ghi “${TO_CHECK}” cần đối chiếu với văn bản. Câu trích phía trên mỗi nhiệm vụ là nguyên văn.`,
    'Kiểm tra tệp: npx dondoc directive add TỆP.yaml --dry-run',
  ]
    .map((text) => commentLines(text))
    .join('\n');
}

function closing({ leftOut }: DirectiveDraft, dropped: readonly DroppedTask[]): string {
  const lines = [
    ...(dropped.length > 0 ? ['Bỏ khi rà soát:'] : []),
    ...dropped.map(({ clause, quote, reason }) => passage(clause, reason, quote)),
    ...(leftOut.length > 0 ? ['Không đưa vào nhiệm vụ:'] : []),
    ...leftOut.map(({ clause, why, quote }) => passage(clause, leftOutReason(why), quote)),
  ];
  return lines.map((text) => commentLines(text, text.startsWith('- ') ? '  ' : '')).join('\n');
}

function passage(clause: string | null, why: string, quote: string): string {
  const place = clause === null || clause === '' || clause === UNNUMBERED ? '' : `mục ${clause}, `;
  return `- ${place}${why}: “${oneLine(quote, LEFT_OUT_SHOWN)}”`;
}
