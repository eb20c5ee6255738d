import { directiveIdOf, parseTaskId, taskTailOf, type ParsedTaskName } from '../../contract/task-id';

/** What a person typed for a task, in parts: `56-TB-VPCP/3c-12`, `56/TB-VPCP/3c-12`, `56/3c-12`, `3c-12`. */
export interface TypedTaskName {
  /** The directive's id or its first parts, in lower case; null where only the tail was typed. */
  directive: string | null;
  /** `3c-12`, in lower case. */
  tail: string;
}

export function readTaskName(typed: string): TypedTaskName {
  const text = typed.trim().toLowerCase();
  const whole = parseTaskId(text);
  if (whole !== null) return { directive: whole.directiveId, tail: tailOf(whole) };
  const slash = text.lastIndexOf('/');
  if (slash === -1) return { directive: null, tail: text };
  return { directive: directiveIdOf(text.slice(0, slash)), tail: text.slice(slash + 1) };
}

export function tailOf(name: ParsedTaskName): string {
  return taskTailOf(name);
}

/** Whole parts count: `56` stands for `56-tb-vpcp`, not for `560-qd-ttg`. */
export function isNamed(taskId: string, { directive, tail }: TypedTaskName): boolean {
  const name = parseTaskId(taskId);
  if (name === null || tailOf(name) !== tail) return false;
  return directive === null || name.directiveId === directive || name.directiveId.startsWith(`${directive}-`);
}
