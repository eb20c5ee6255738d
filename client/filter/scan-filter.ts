import { FilterProblem } from './filter-problem';

/** Words of a filter with the places where they begin, from 0. */
interface Word {
  text: string;
  at: number;
}

export interface Part {
  name: Word;
  operator: Word;
  value: Word;
}

const BLANK = /\s*/y;
const NAME = /[\p{L}\p{N}_-]+/uy;
const OPERATOR = /!=|>=|<=|=|>|</y;
const QUOTED = /"([^"]*)"|'([^']*)'/y;
/** Up to the next `and`: names of agencies have blanks. */
const PLAIN = /[^"']+?(?=\s+and\s|\s*$)/iy;
const AND = /and(?=\s)/iy;
const HIDDEN_CONDITION = /[=<>]/;
const OR = /\s(?:or|hoặc)\s/i;

/** Takes a filter apart into name, operator and value of each condition. Throws FilterProblems. */
export function scanFilter(text: string): Part[] {
  const parts: Part[] = [];
  let at = skipBlank(text, 0);
  for (;;) {
    const nameAt = at;
    const name = take(text, at, NAME);
    if (name === null) {
      throw new FilterProblem(
        text,
        at,
        'cần tên một trường, ví dụ late>5.',
        'a field is wanted here, e.g. late>5.',
      );
    }
    at = skipBlank(text, at + name.length);
    const operator = take(text, at, OPERATOR);
    if (operator === null) {
      throw new FilterProblem(
        text,
        at,
        `sau "${name}" cần một trong các dấu = != > >= < <=.`,
        `after "${name}" one of = != > >= < <= is wanted.`,
      );
    }
    const operatorAt = at;
    at = skipBlank(text, at + operator.length);
    const value = valueAt(text, at);
    parts.push({
      name: { text: name, at: nameAt },
      operator: { text: operator, at: operatorAt },
      value: { text: value.text, at },
    });
    at = skipBlank(text, at + value.length);
    if (at === text.length) return parts;
    const and = take(text, at, AND);
    if (and === null) throw joinedOtherwise(text, at);
    at = skipBlank(text, at + and.length);
  }
}

function valueAt(text: string, at: number): { text: string; length: number } {
  const quoted = take(text, at, QUOTED);
  if (quoted !== null) return { text: quoted.slice(1, -1).trim(), length: quoted.length };
  const plain = take(text, at, PLAIN);
  if (plain === null) {
    throw new FilterProblem(
      text,
      at,
      'thiếu giá trị (giá trị có dấu nháy phải đóng nháy).',
      'a value is missing (a quoted one must be closed).',
    );
  }
  const or = OR.exec(plain);
  if (or !== null) throw joinedOtherwise(text, at + or.index + 1);
  const hidden = HIDDEN_CONDITION.exec(plain);
  if (hidden !== null) throw joinedOtherwise(text, at + hidden.index);
  return { text: plain.trim(), length: plain.length };
}

function joinedOtherwise(text: string, at: number): FilterProblem {
  return new FilterProblem(
    text,
    at,
    'các điều kiện chỉ nối với nhau bằng "and"; muốn dùng OR, xem --query.',
    'conditions are joined by "and" only; for OR see --query.',
  );
}

function skipBlank(text: string, at: number): number {
  return at + (take(text, at, BLANK) ?? '').length;
}

function take(text: string, at: number, pattern: RegExp): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
