import { Document, isMap, type YAMLMap } from 'yaml';
import type { Deadline } from '../../domain/deadline/deadline';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { RegisterField } from '../../domain/directive/register/fields';
import type { RegisterTask } from '../../domain/directive/register/register-task';
import { cellName } from '../../domain/directive/register/sheet';
import { rowDoubtText } from '../../domain/wording/register-remark';
import type { DirectiveFacts } from '../directives/draft-facts';
import { headComments, headEntry } from '../directives/head-entry';
import { oneLine } from '../directives/one-line';
import { writtenDue } from '../directives/task-deadline';
import { commentAbove, commentLines, mapAt, TO_CHECK } from '../directives/yaml-comment';
import type { RegisterLink } from './known-tasks';
import { linkText } from './link-text';

export interface WrittenRegister {
  facts: DirectiveFacts;
  sheet: string | null;
  tasks: readonly RegisterTask[];
  links: ReadonlyMap<RegisterTask, RegisterLink>;
  directory: AgencyDirectory;
}

/** Where a remark on a column stands in the file. */
const KEY_OF: Partial<Record<RegisterField, string>> = {
  clause: 'n',
  task: 'gist',
  lead: 'lead',
  coordinating: 'coordinating',
  due: 'deadline',
  deliverable: 'deliverable',
  reportTo: 'reportTo',
  authority: 'authority',
  responsibility: 'responsibility',
};

/** The register as a directive file, with the row of each task and a comment on every doubtful point. */
export function writeRegisterYaml({ facts, sheet, tasks, links, directory }: WrittenRegister): string {
  const document = new Document({
    directive: headEntry(facts),
    tasks: tasks.map((task) => entryOf(task, directory)),
  });
  const root = document.contents as unknown as YAMLMap;
  document.commentBefore = opening(facts, sheet);
  headComments(mapAt(root, 'directive'), facts);
  let sections = '';
  tasks.forEach((task, i) => {
    const map: unknown = document.getIn(['tasks', i], true);
    if (!isMap(map)) return;
    const above = task.sections.join(' › ');
    map.commentBefore = [
      ...(above !== '' && above !== sections ? [commentLines(above)] : []),
      commentLines(`hàng ${task.row}`),
    ].join('\n');
    sections = above;
    map.spaceBefore = i > 0;
    annotate(map, task, links.get(task));
  });
  return document.toString({ lineWidth: 0 });
}

function entryOf(task: RegisterTask, directory: AgencyDirectory): object {
  const name = (code: string) => directory.ref(code).name;
  const { clause, n, gist, coordinating, responsibility, deliverable, authority, reportTo, note } = task;
  return {
    clause,
    n,
    gist,
    lead: name(task.lead),
    ...(coordinating.length > 0 && { coordinating: coordinating.map(name) }),
    ...(responsibility !== null && { responsibility }),
    ...(deliverable !== null && { deliverable }),
    ...(authority !== null && { authority }),
    ...(reportTo !== null && { reportTo }),
    deadline: deadlineEntry(task.deadline),
    ...(note !== null && { note }),
  };
}

function deadlineEntry({ kind, phrase, rule, due, lateAfter, recurrence, alternatives }: Deadline): object {
  if (phrase === null) return { kind };
  return {
    kind,
    phrase,
    rule: oneLine(rule, 60),
    ...(due !== null && { due: writtenDue(due) }),
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

function annotate(map: YAMLMap, task: RegisterTask, link: RegisterLink | undefined): void {
  const byKey = new Map<string, string[]>();
  for (const { code, at, field, values } of task.doubts) {
    const key = (field && KEY_OF[field]) ?? 'gist';
    const written = map.has(key) ? key : 'gist';
    const text = `${TO_CHECK}: ${rowDoubtText(code, values).vi} (ô ${cellName(at)})`;
    byKey.set(written, [...(byKey.get(written) ?? []), text]);
  }
  for (const [key, texts] of byKey) commentAbove(map, key, texts);
  if (link) {
    const text = `${TO_CHECK}: ${linkText(link).vi}. Nếu đúng là một nhiệm vụ, bỏ dấu # ở dòng sau`;
    map.comment = [commentLines(text), commentLines(`sameAs: [${link.known.code}]`)].join('\n');
  }
  const deadline = mapAt(map, 'deadline');
  deadline.flow = deadline.items.length === 1;
}

function opening({ source }: DirectiveFacts, sheet: string | null): string {
  const from = sheet === null ? source.file : `${source.file}, trang tính “${sheet}”`;
  return [
    `Lập từ bảng ${from} bằng dondoc directive import; chưa được người có trách nhiệm xác nhận.`,
    `Chỗ ghi “${TO_CHECK}” cần đối chiếu với bảng; phía trên mỗi nhiệm vụ là số hàng.`,
    'Kiểm tra tệp: npx dondoc directive add TỆP.yaml --dry-run',
  ]
    .map((text) => commentLines(text))
    .join('\n');
}
