import { matchesShort } from '../../contract/task-id';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { AgencyRef, Task } from '../../domain/task';
import { isAfter, type Instant } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import type { PlannedCascade } from './child-task';

/** What a person says of a cascade: which tasks, to whom, until when; empty lists leave it to the leads. */
export interface CascadeWishes {
  tasks: readonly string[];
  to: readonly AgencyRef[];
  due: Instant | null;
}

/**
 * Which tasks are handed down, and to whom: those that are named, else all that a group leads; to those that
 * are named, else to the members of the leading group.
 *
 * @throws CliError (2)
 */
export function planCascades(
  all: readonly Task[],
  directory: AgencyDirectory,
  wishes: CascadeWishes,
): PlannedCascade[] {
  const parents =
    wishes.tasks.length > 0 ? wishes.tasks.map((typed) => named(all, typed)) : led(all, directory);
  if (parents.length === 0) {
    throw new CliError(
      EXIT.badInput,
      'Tệp không có nhiệm vụ nào do một nhóm cơ quan chủ trì; chỉ rõ bằng --task và --to.',
      'No task of the file is led by a group of agencies; name one with --task and --to.',
    );
  }
  return parents.map((parent) => planCascade(parent, directory, wishes));
}

export function planCascade(
  parent: Task,
  directory: AgencyDirectory,
  { to, due }: Pick<CascadeWishes, 'to' | 'due'>,
): PlannedCascade {
  const groups = to.length > 0 ? [...to] : [parent.lead];
  const members = membersOf(groups, directory).filter(({ code }) => code !== parent.lead.code);
  if (members.length === 0) throw noMembers(parent, groups);
  const parentDue = parent.deadline.due;
  if (due !== null && parentDue !== null && isAfter(due, parentDue)) {
    throw new CliError(
      EXIT.badInput,
      `--due: hạn giao xuống phải không sau hạn ${vietnameseDate(parentDue)} của ${parent.code}.`,
      `--due: the children's date must not be after ${vietnameseDate(parentDue)}, the date of ${parent.code}.`,
    );
  }
  return { parent, groups, members, due };
}

function membersOf(groups: readonly AgencyRef[], directory: AgencyDirectory): AgencyRef[] {
  const members = new Map<string, AgencyRef>();
  for (const { code } of groups) {
    for (const { code: member, name } of directory.expand(code)) {
      members.set(member, { code: member, name });
    }
  }
  return [...members.values()];
}

function led(all: readonly Task[], directory: AgencyDirectory): Task[] {
  const groups = new Set(directory.agencies.filter(({ collective }) => collective).map(({ code }) => code));
  return all.filter(({ lead }) => groups.has(lead.code));
}

function named(all: readonly Task[], typed: string): Task {
  const found = all.filter(({ id }) => matchesShort(id, typed));
  const [only] = found;
  if (only && found.length === 1) return only;
  const codes = all.map(({ code }) => code.slice(code.lastIndexOf('/') + 1)).join(', ');
  throw new CliError(
    EXIT.badInput,
    `--task: tệp không có nhiệm vụ "${typed}". Các nhiệm vụ: ${codes}.`,
    `--task: the file has no task "${typed}". Its tasks: ${codes}.`,
  );
}

function noMembers({ code }: Task, groups: readonly AgencyRef[]): CliError {
  const names = groups.map((group) => `${group.name} (${group.code})`).join(', ');
  return new CliError(
    EXIT.badInput,
    `${code}: danh bạ không liệt kê thành viên của ${names}. Thêm members vào danh bạ, hoặc chỉ nơi nhận bằng --to.`,
    `${code}: the directory lists no members of ${names}. Add members to the directory, or name the units with --to.`,
  );
}
