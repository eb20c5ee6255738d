import { foldToAscii } from '../domain/directive/vietnamese-text';

/** What a task's names are made of. */
export interface TaskPlace {
  directiveId: string;
  /** As numbered in the document, e.g. `5.b(i)`. */
  clause: string;
  /** Running number of the task within its clause, from 1. */
  n: number;
}

/** What a task's names give back: the clause only in its short form, e.g. `5b-i`. */
export interface ParsedTaskName {
  directiveId: string;
  clausePath: string;
  n: number;
  /** Codes of the agencies to which it was handed down, the highest first; empty for a task of its own. */
  units: readonly string[];
}

const PREFIX = 'nv-';
const DIRECTIVE_ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** One part with a figure in it, then perhaps a sub-item without one: so it can be found from the right. */
const CLAUSE_PATH = '[a-z]*[0-9][a-z0-9]*(?:-[a-z]+)?';
const NUMBER = '[1-9][0-9]*';
const UNIT = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** A child's names are its parent's with a dot and the agency's code; so on for a child's children. */
const UNITS = `(?:\\.${UNIT})*`;

const TASK_ID = new RegExp(`^${PREFIX}(${DIRECTIVE_ID})-(${CLAUSE_PATH})-(${NUMBER})(${UNITS})$`);
const TASK_CODE = new RegExp(`^(${DIRECTIVE_ID})/(${CLAUSE_PATH})-(${NUMBER})(${UNITS})$`);
const WHOLE_UNIT = new RegExp(`^${UNIT}$`);
const CLAUSE = /^(?:(?:[ivxl]+|pl)\.)?\d+(?:\.\d+)*(?:\.[a-zđ])?(?:\(\d{1,2}\))?(?:\((?:[ivxl]+|[a-zđ])\))?$/;
const WHOLE_DIRECTIVE_ID = new RegExp(`^${DIRECTIVE_ID}$`);

/** `56/TB-VPCP` → `56-tb-vpcp`. */
export function directiveIdOf(number: string): string {
  return foldToAscii(number)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function isDirectiveId(text: string): boolean {
  return WHOLE_DIRECTIVE_ID.test(text);
}

/** Whether the clause can be made part of an id: `4`, `3.c`, `5.đ`, `5.b(i)`, `II.3.a`, `II.2.b(1)`, `PL.7`. */
export function isClause(text: string): boolean {
  return CLAUSE.test(text.normalize('NFC').toLowerCase());
}

/** `5.b(i)` → `5b-i`, `5.đ` → `5dd`, `2.b(1)` → `2bp1`. Throws a RangeError when the text is not a clause. */
export function clausePathOf(clause: string): string {
  if (!isClause(clause)) throw new RangeError(`not a clause: ${clause}`);
  return clause
    .normalize('NFC')
    .toLowerCase()
    .replace(/đ/g, 'dd')
    .replace(/\((\d+)\)/, 'p$1')
    .replace('(', '-')
    .replace(/[.)]/g, '');
}

/** The workflow id, e.g. `nv-56-tb-vpcp-3c-12`; ASCII only. */
export function taskIdOf({ directiveId, clause, n }: TaskPlace): string {
  return `${PREFIX}${directiveId}-${clausePathOf(clause)}-${n}`;
}

/** What people call the task, e.g. `56-TB-VPCP/3c-12`. */
export function taskCodeOf({ directiveId, clause, n }: TaskPlace): string {
  return `${directiveId.toUpperCase()}/${clausePathOf(clause)}-${n}`;
}

/** The names of the task that is handed down to an agency. Throws a RangeError when its code cannot be part of an id. */
export function childTaskNames(
  parent: { id: string; code: string },
  unit: string,
): { id: string; code: string } {
  if (!WHOLE_UNIT.test(unit)) throw new RangeError(`not a code of an agency: ${unit}`);
  return { id: `${parent.id}.${unit}`, code: `${parent.code}.${unit}` };
}

/** The part of a name that its directive does not give: `3c-12`, `3c-12.so-cong-thuong-t003`. */
export function taskTailOf({ clausePath, n, units }: Omit<ParsedTaskName, 'directiveId'>): string {
  return [`${clausePath}-${n}`, ...units].join('.');
}

export function parseTaskId(id: string): ParsedTaskName | null {
  return parsed(TASK_ID.exec(id));
}

/** Reads a code in either case. */
export function parseTaskCode(code: string): ParsedTaskName | null {
  return parsed(TASK_CODE.exec(code.toLowerCase()));
}

/** The code that belongs to a workflow id; null when the text is not one. */
export function taskCodeOfId(id: string): string | null {
  const name = parseTaskId(id);
  return name && `${name.directiveId.toUpperCase()}/${taskTailOf(name)}`;
}

/** The workflow id that belongs to a code; null when the text is not one. */
export function taskIdOfCode(code: string): string | null {
  const name = parseTaskCode(code);
  return name && `${PREFIX}${name.directiveId}-${taskTailOf(name)}`;
}

/** Whether a person who typed `short` means this task: `3c-12`, `56-TB-VPCP/3c-12` or the whole id. */
export function matchesShort(id: string, short: string): boolean {
  const name = parseTaskId(id);
  if (!name) return false;
  const typed = short.trim().toLowerCase();
  const tail = taskTailOf(name);
  return [id, `${name.directiveId}/${tail}`, tail].includes(typed);
}

function parsed(match: RegExpExecArray | null): ParsedTaskName | null {
  const [, directiveId, clausePath, n, units] = match ?? [];
  if (!directiveId || !clausePath || !n || units === undefined) return null;
  return { directiveId, clausePath, n: Number(n), units: units.split('.').slice(1) };
}
