import { directiveFile, type DirectiveFile, type TaskEntry } from '../contract/schemas/directive-file';
import { directiveIdOf, taskCodeOf, taskIdOf } from '../contract/task-id';
import type { WorkingCalendar } from '../domain/deadline/calendar';
import type { AgencyDirectory } from '../domain/directive/agency-directory';
import type { AgencyRef, DirectiveRef, Parties, Task } from '../domain/task';
import { dateOf, type PlainDate } from '../domain/time/instant';
import { agencyProblems } from './agency-problems';
import { refuseIfAny, type Problem } from './problem';
import { duplicateTasks, referenceProblems } from './task-problems';
import { wordingWarnings } from './wording-warnings';
import { writtenDateProblems } from './written-date-problems';
import { YamlFile } from './yaml-file';

export interface LoadedDirective {
  directive: DirectiveRef;
  /** The day the tasks are taken under follow-up, where the file names one; else null. */
  assignedOn: PlainDate | null;
  tasks: Task[];
  /** What is unusual and was kept as it stands. */
  warnings: Problem[];
}

/**
 * Reads a directive and its tasks. With a calendar the wordings of its deadlines are read as well, and a due
 * date that is not what they say is among the warnings.
 *
 * Throws InputProblems with everything that is wrong in the file.
 */
export function loadDirective(
  path: string,
  directory: AgencyDirectory,
  calendar?: WorkingCalendar,
): LoadedDirective {
  const file = new YamlFile(path);
  const data = file.validate(directiveFile);
  refuseSecrets(file.problems);
  refuseIfAny([
    ...file.problems,
    ...agencyProblems(file, directory),
    ...writtenDateProblems(file),
    ...duplicateTasks(file),
    ...(data ? referenceProblems(file, data, directiveIdIn(data)) : []),
  ]);
  const sound = data as DirectiveFile;
  const warnings = [
    ...pastDueWarnings(file, sound),
    ...(calendar ? wordingWarnings(file, sound, calendar) : []),
  ];
  return { ...assemble(sound, directory), warnings };
}

/** Nothing else is reported of a classified document: other problems would quote from it. */
function refuseSecrets(problems: readonly Problem[]): void {
  refuseIfAny(problems.filter(({ code }) => code === 'state-secret'));
}

function assemble(data: DirectiveFile, directory: AgencyDirectory): Omit<LoadedDirective, 'warnings'> {
  const agency = (written: string) => directory.ref(directory.find(written)?.code ?? written);
  const head = data.directive;
  const directive: DirectiveRef = {
    id: directiveIdIn(data),
    number: head.number,
    kind: head.kind,
    shortTitle: head.shortTitle,
    issuedOn: head.issuedOn,
    meetingOn: head.meetingOn,
    issuer: head.issuer,
    signer: head.signer,
    conclusionsOf: head.conclusionsOf,
    sourceSha256: head.source?.sha256 ?? null,
  };
  const parties: Parties = {
    standingAgency: agency(head.standingAgency),
    office: agency(head.office),
    committee: agency(head.committee),
    secretariat: agency(head.secretariat),
  };
  return {
    directive,
    assignedOn: data.assignedOn,
    tasks: data.tasks.map((entry) => asTask(entry, directive, parties, agency)),
  };
}

function asTask(
  entry: TaskEntry,
  directive: DirectiveRef,
  parties: Parties,
  agency: (written: string) => AgencyRef,
): Task {
  const place = { directiveId: directive.id, clause: entry.clause, n: entry.n };
  return {
    id: taskIdOf(place),
    code: taskCodeOf(place),
    directive,
    clause: entry.clause,
    gist: entry.gist,
    lead: agency(entry.lead),
    coordinating: entry.coordinating.map(agency),
    responsibility: entry.responsibility,
    deliverable: entry.deliverable,
    authority: entry.authority,
    reportTo: entry.reportTo,
    deadline: entry.deadline,
    sameAs: entry.sameAs,
    parties,
  };
}

/** Real notices do set dates that were past when they were issued: the date stands, and is reported. */
function pastDueWarnings(file: YamlFile, { directive, assignedOn, tasks }: DirectiveFile): Problem[] {
  const start = directive.issuedOn ?? assignedOn;
  return tasks.flatMap(({ deadline: { due } }, i) => {
    if (!due || !start || dateOf(due) >= start) return [];
    return [
      file.problem(['tasks', i, 'deadline', 'due'], 'due-before-issue', {
        vi: `thời hạn ${dateOf(due)} sớm hơn ngày giao ${start}; vẫn giữ nguyên như văn bản.`,
        en: `the due date ${dateOf(due)} is before the day of issue ${start}; kept as it stands.`,
      }),
    ];
  });
}

function directiveIdIn({ directive: { id, number } }: DirectiveFile): string {
  return id ?? directiveIdOf(number ?? '');
}
