import { taskCodeOfId, taskIdOfCode } from '../../contract/task-id';
import type { AgencyRef } from '../../domain/task';
import { askIfMeant, ideasFor } from '../text/ideas';
import { FIELDS, FIELD_NAMES, type Condition, type Field, type FieldType, type Operator } from './fields';
import { FilterProblem } from './filter-problem';
import { scanFilter, type Part } from './scan-filter';

const YES = ['yes', 'có', 'co', 'true', '1'];
const NO = ['no', 'không', 'khong', 'false', '0'];

/**
 * The conditions of a filter such as `late>5 and lead=moit`; all of them must hold. `agency` reads a name, and
 * is told the place.
 *
 * @throws FilterProblem (exit code 2) that points to the place
 */
export function parseFilter(
  text: string,
  agency: (written: string, where: string) => AgencyRef,
): Condition[] {
  return scanFilter(text.normalize('NFC')).map((part) => conditionOf(text, part, agency));
}

function conditionOf(
  text: string,
  { name, operator, value }: Part,
  agency: (written: string, where: string) => AgencyRef,
): Condition {
  const field = name.text.toLowerCase() as Field;
  if (!FIELD_NAMES.includes(field)) {
    const meant = askIfMeant(ideasFor(field, FIELD_NAMES));
    throw new FilterProblem(
      text,
      name.at,
      `không có trường "${name.text}" (có: ${FIELD_NAMES.join(', ')}).${meant.vi}`,
      `there is no field "${name.text}" (there are: ${FIELD_NAMES.join(', ')}).${meant.en}`,
    );
  }
  const type: FieldType = FIELDS[field].type;
  if (type.of !== 'number' && operator.text !== '=' && operator.text !== '!=') {
    throw new FilterProblem(
      text,
      operator.at,
      `trường "${field}" chỉ dùng = hoặc !=.`,
      `the field "${field}" takes = and != only.`,
    );
  }
  const wanted = valueOf(text, field, type, value, agency);
  return { field, operator: operator.text as Operator, value: wanted } as Condition;
}

function valueOf(
  text: string,
  field: Field,
  type: FieldType,
  { text: written, at }: Part['value'],
  agency: (written: string, where: string) => AgencyRef,
): string | number | boolean {
  switch (type.of) {
    case 'number': {
      if (/^\d{1,6}$/.test(written)) return Number(written);
      throw new FilterProblem(
        text,
        at,
        `"${written}" không phải là số nguyên không âm.`,
        `"${written}" is not a whole number from 0 on.`,
      );
    }
    case 'yes-no': {
      const word = written.toLowerCase();
      if (YES.includes(word)) return true;
      if (NO.includes(word)) return false;
      throw new FilterProblem(text, at, `"${field}" nhận yes hoặc no.`, `"${field}" takes yes or no.`);
    }
    case 'word': {
      const word = written.toLowerCase();
      const found = type.words.find((one) => one === word || one === word.replace(/-/g, '_'));
      if (found !== undefined) return found;
      const meant = askIfMeant(ideasFor(word, type.words));
      throw new FilterProblem(
        text,
        at,
        `"${field}" không có giá trị "${written}" (có: ${type.words.join(', ')}).${meant.vi}`,
        `"${field}" has no value "${written}" (there are: ${type.words.join(', ')}).${meant.en}`,
      );
    }
    case 'agency':
      return agency(written, `--filter:${at + 1}`).name;
    case 'text':
      return written;
    case 'task':
      return taskCodeOfId(taskIdOfCode(written) ?? written.toLowerCase()) ?? written;
  }
}
