import type { z } from 'zod';
import { foldToAscii } from '../domain/directive/vietnamese-text';
import { nearestOf } from '../domain/directive/edit-distance';
import { CHECK_SENTENCES } from './check-sentences';
import { sentenceOfImpossibleDate } from './date-sentences';
import type { Sentence } from './problem';
import { keysAt } from './schema-keys';
import { TWO_LEADS } from './syntax-sentences';

type CodedSentence = Sentence & { code: string };

const TYPE_NAMES: Record<string, Sentence> = {
  string: { vi: 'một chuỗi chữ', en: 'text' },
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một nhóm trường', en: 'a group of fields' },
};

/**
 * Puts what the schema found into words.
 *
 * `value` is what stands at the place (for an unknown field, its name); `schema` is the file's whole
 * schema, for the names that would have been right.
 */
export function sentenceOfIssue(issue: z.core.$ZodIssue, value: unknown, schema?: z.ZodType): CodedSentence {
  if (issue.message === 'no-such-date') return { code: 'no-such-date', ...noSuchDate(String(value)) };
  if (issue.message === 'two-leads') return TWO_LEADS;
  const known = CHECK_SENTENCES[issue.message];
  if (known) return { code: issue.message, ...known };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown-field', ...unknownField(String(value), schema, issue.path) };
    case 'invalid_type':
      return value === undefined || value === null ? missing(issue) : wrongType(issue.expected, value);
    case 'invalid_value':
      return { code: 'not-allowed', ...notAllowed(value, issue.values) };
    case 'too_big':
      return { code: 'too-long', ...limit(issue.origin, 'most', Number(issue.maximum)) };
    case 'too_small':
      return { code: 'too-short', ...limit(issue.origin, 'least', Number(issue.minimum)) };
    case 'invalid_union':
      return value === undefined || value === null
        ? missing(issue)
        : { code: 'not-allowed', ...notAllowed(value, []) };
    default:
      return { code: 'invalid', vi: 'giá trị không hợp lệ.', en: 'invalid value.' };
  }
}

function noSuchDate(value: string): Sentence {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  const why = sentenceOfImpossibleDate({ day, month, year });
  return {
    vi: `"${value}" – ${why?.vi ?? 'ngày này không có.'}`,
    en: `"${value}" – ${why?.en ?? 'there is no such day.'}`,
  };
}

function missing(issue: z.core.$ZodIssue): CodedSentence {
  if (issue.path.length === 0)
    return { code: 'empty', vi: 'tệp không có nội dung.', en: 'the file is empty.' };
  if (issue.path.at(-1) === 'lead') {
    return {
      code: 'missing-lead',
      vi: 'chưa nêu cơ quan chủ trì; mỗi nhiệm vụ phải có đúng một cơ quan chủ trì.',
      en: 'no lead agency is named; every task has exactly one.',
    };
  }
  return { code: 'missing', vi: 'thiếu trường bắt buộc này.', en: 'this field is required.' };
}

function wrongType(expected: string, value: unknown): CodedSentence {
  const wanted = TYPE_NAMES[expected] ?? { vi: expected, en: expected };
  const isBareNumber = expected === 'string' && typeof value === 'number';
  const vi = isBareNumber ? `; hãy đặt giá trị trong dấu nháy: "${value}".` : '.';
  const en = isBareNumber ? `; put the value in quotes: "${value}".` : '.';
  return { code: 'wrong-type', vi: `phải là ${wanted.vi}${vi}`, en: `must be ${wanted.en}${en}` };
}

function notAllowed(value: unknown, allowed: readonly unknown[]): Sentence {
  const list = allowed.map(String).join(', ');
  return {
    vi: `không nhận giá trị ${JSON.stringify(value)}.${list && ` Các giá trị được dùng: ${list}.`}`,
    en: `${JSON.stringify(value)} is not a value of this field.${list && ` Allowed: ${list}.`}`,
  };
}

function limit(origin: string, side: 'most' | 'least', count: number): Sentence {
  const vi = side === 'most' ? 'tối đa' : 'tối thiểu';
  const en = `at ${side}`;
  if (origin === 'string') return { vi: `${vi} ${count} ký tự.`, en: `${en} ${count} characters.` };
  if (origin === 'array')
    return { vi: `${vi} ${count} mục.`, en: `${en} ${count} ${count === 1 ? 'entry' : 'entries'}.` };
  return { vi: `${vi} ${count}.`, en: `${en} ${count}.` };
}

function unknownField(name: string, schema: z.ZodType | undefined, path: PropertyKey[]): Sentence {
  const [nearest] = nearestOf(foldToAscii(name), schema ? keysAt(schema, path) : [], (key) => [
    foldToAscii(key),
  ]);
  return {
    vi: `không có trường "${name}".${nearest ? ` Có phải "${nearest}"?` : ''}`,
    en: `there is no field "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''}`,
  };
}
