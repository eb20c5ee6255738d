import { CsvError, parse } from 'csv-parse/sync';
import { cellName, type CellValue, type Sheet } from '../../domain/directive/register/sheet';
import { REGISTER_LIMITS as LIMITS } from './limits';
import { RegisterRefused } from './register-refused';

const DELIMITERS = [',', ';', '\t'];
/** Excel's own hint for the sign that follows, on the first line. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/;
/** A heading and some rows tell how many columns there are. */
const RECORDS_TO_TRY = 20;

/** The rows of a CSV file; its row numbers are those that a spreadsheet program shows. */
export function csvSheet(file: string, bytes: Buffer): Sheet {
  const text = decoded(file, bytes);
  const hint = SEPARATOR_LINE.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const records = recordsOf(file, body, hint?.[1] ?? likelyDelimiter(body));
  const offset = hint ? 2 : 1;
  let count = 0;
  const rows = records.map((fields, i) => {
    const cells = new Map<number, CellValue>();
    fields.forEach((field, j) => {
      if (field.trim() === '') return;
      count += 1;
      const place = { row: i + offset, column: j + 1 };
      if (count > LIMITS.cells) throw new RegisterRefused('too-many-cells', file);
      if (place.column > LIMITS.columns) throw new RegisterRefused('too-many-columns', file, cellName(place));
      if (field.length > LIMITS.cellCharacters)
        throw new RegisterRefused('cell-too-long', file, cellName(place));
      cells.set(place.column, { kind: 'text', text: field });
    });
    return { number: i + offset, hidden: false, cells };
  });
  return {
    name: null,
    hidden: false,
    rows: rows.filter(({ cells }) => cells.size > 0),
    merged: [],
    hiddenColumns: [],
    dateSystem: '1900',
  };
}

function recordsOf(
  file: string,
  text: string,
  delimiter: string,
  most: number = LIMITS.rows + 1,
): string[][] {
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: most,
      max_record_size: LIMITS.columns * LIMITS.cellCharacters,
    });
    if (records.length > LIMITS.rows) throw new RegisterRefused('too-many-rows', file);
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RegisterRefused(
      'csv-quotes',
      file,
      typeof error['lines'] === 'number' ? `${error['lines']}` : '?',
    );
  }
}

/** The sign that cuts the first records into the most columns, and most evenly. */
function likelyDelimiter(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    try {
      const records = parse(text, {
        delimiter,
        relax_column_count: true,
        relax_quotes: true,
        to: RECORDS_TO_TRY,
      });
      const widths = records
        .map((record) => record.filter((field) => field.trim() !== '').length)
        .sort((a, b) => a - b);
      return widths[Math.floor(widths.length / 2)] ?? 0;
    } catch {
      return 0;
    }
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** UTF-8, or UTF-16 with its mark or with the zero bytes of Latin letters in every other place. */
function decoded(file: string, bytes: Buffer): string {
  const encoding = utf16(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RegisterRefused('encoding', file);
  }
}

function utf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1_000);
  const zeros = (parity: number) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  if (zeros(1) > sample.length / 8 && zeros(0) < zeros(1) / 4) return 'utf-16le';
  if (zeros(0) > sample.length / 8 && zeros(1) < zeros(0) / 4) return 'utf-16be';
  return null;
}
