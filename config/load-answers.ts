import { answersFile, type AnswerEntry } from '../contract/schemas/answers-file';
import { matchesShort } from '../contract/task-id';
import type { Person } from '../domain/actor';
import type { CommandEnvelope } from '../domain/commands';
import type { AgencyDirectory } from '../domain/directive/agency-directory';
import type { Task } from '../domain/task';
import { instantAt, isBefore, type Instant } from '../domain/time/instant';
import { unknownAgencies } from './agency-problems';
import { refuseIfAny, type Problem } from './problem';
import { scriptedCommand } from './scripted-command';
import type { FieldPath } from './field-path';
import { YamlFile } from './yaml-file';

/** One answer of one task, to be given at its instant of the rehearsal. */
export interface ScriptedAnswer {
  at: Instant;
  taskId: string;
  taskCode: string;
  envelope: CommandEnvelope;
}

/**
 * The answers of a rehearsal in the order of time, one per task; `tasks` are all that take part.
 *
 * Throws InputProblems, also for an answer that addresses no task or several.
 */
export function loadAnswers(
  path: string,
  tasks: readonly Task[],
  directory: AgencyDirectory,
): ScriptedAnswer[] {
  const file = new YamlFile(path);
  const data = file.validate(answersFile);
  const problems = unknownAgencies(file, directory, [
    ['answers', '*', 'lead'],
    ['answers', '*', 'agency'],
  ]);
  const answers = (data?.answers ?? []).flatMap((entry, i) =>
    addressedTasks(entry, i, tasks, file, problems).map((task) => scripted(entry, i, task, directory)),
  );
  refuseIfAny([...file.problems, ...problems]);
  return answers.sort((a, b) => (a.at === b.at ? 0 : isBefore(a.at, b.at) ? -1 : 1));
}

function addressedTasks(
  entry: AnswerEntry,
  i: number,
  tasks: readonly Task[],
  file: YamlFile,
  problems: Problem[],
): Task[] {
  const find = (short: string, path: FieldPath): Task[] => {
    const found = tasks.filter((task) => matchesShort(task.id, short));
    if (found.length !== 1) problems.push(file.problem(path, 'unknown-task', notOneTask(short, found)));
    return found.slice(0, 1);
  };
  if (entry.task !== undefined) return find(entry.task, ['answers', i, 'task']);
  if (Array.isArray(entry.tasks)) {
    return entry.tasks.flatMap((short, j) => find(short, ['answers', i, 'tasks', j]));
  }
  const except = entry.except.flatMap((short, j) => find(short, ['answers', i, 'except', j]));
  return tasks.filter((task) => task.deadline.due === null && !except.includes(task));
}

function notOneTask(short: string, found: Task[]) {
  if (found.length === 0) return { vi: `không có nhiệm vụ "${short}".`, en: `there is no task "${short}".` };
  const codes = found.map(({ code }) => code).join(', ');
  return {
    vi: `"${short}" là mã ngắn của nhiều nhiệm vụ: ${codes}; hãy ghi mã đầy đủ.`,
    en: `"${short}" is short for several tasks: ${codes}; write the whole code.`,
  };
}

function scripted(entry: AnswerEntry, i: number, task: Task, directory: AgencyDirectory): ScriptedAnswer {
  return {
    at: instantAt(entry.on, entry.at),
    taskId: task.id,
    taskCode: task.code,
    envelope: {
      id: `answers-${i + 1}-${task.id}`,
      actor: actorOf(entry.by, task),
      command: scriptedCommand(entry, directory),
    },
  };
}

function actorOf({ role, name }: AnswerEntry['by'], task: Task): Person {
  const holders: Record<AnswerEntry['by']['role'], string> = {
    lead: task.lead.name,
    coordinating: task.coordinating.map((agency) => agency.name).join(', '),
    'standing-agency': task.parties.standingAgency.name,
    secretariat: task.parties.secretariat.name,
    'assigning-authority': task.directive.issuer,
    'steering-committee': task.parties.committee.name,
  };
  return { role, name: name ?? holders[role] };
}
