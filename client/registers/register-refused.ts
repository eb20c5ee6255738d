import { basename } from 'node:path';
import { printable } from '../../config/problem';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { REGISTER_LIMITS } from './limits';

interface Sentence {
  vi: string;
  en: string;
}

const SAVE_AS = {
  vi: 'Mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx hoặc .csv (UTF-8).',
  en: 'Open it in Excel or LibreOffice and save it as .xlsx or .csv (UTF-8).',
};
const DAMAGED = {
  vi: `tệp hỏng hoặc không phải bảng tính .xlsx. ${SAVE_AS.vi}`,
  en: `the file is damaged or no .xlsx spreadsheet. ${SAVE_AS.en}`,
};
const MIB = 1024 * 1024;

/** What is wrong with a spreadsheet as a whole and what to do; `fact` is the place or the value. */
const SENTENCES = {
  'unknown-type': () => ({
    vi: `không nhận ra bảng tính; chỉ đọc được .xlsx và .csv. ${SAVE_AS.vi}`,
    en: `this is no spreadsheet that can be read; only .xlsx and .csv are. ${SAVE_AS.en}`,
  }),
  'old-excel': () => ({
    vi: `đây là tệp Excel đời cũ (.xls) hoặc tệp Office kiểu cũ. ${SAVE_AS.vi}`,
    en: `this is an old Excel file (.xls) or another old Office file. ${SAVE_AS.en}`,
  }),
  encrypted: () => ({
    vi: 'bảng tính có mật khẩu mở tệp; bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại.',
    en: 'the spreadsheet is protected by a password; take it off (File > Info > Protect) and save again.',
  }),
  macros: (fact: string) => ({
    vi: `bảng tính chứa macro (${fact}); chỉ nhận bảng tính không có macro. Lưu lại thành .xlsx.`,
    en: `the spreadsheet holds macros (${fact}); save it as .xlsx without them.`,
  }),
  'external-links': (fact: string) => ({
    vi: `bảng tính lấy dữ liệu từ tệp khác (${fact}); giá trị có thể không còn đúng. Dán lại thành giá trị (Dữ liệu > Sửa liên kết > Ngắt liên kết).`,
    en: `the spreadsheet takes data from other files (${fact}), which may be out of date; break the links (Data > Edit Links > Break Link).`,
  }),
  'other-format': (fact: string) => ({
    vi: `đây là tệp ${fact}, không phải .xlsx. ${SAVE_AS.vi}`,
    en: `this is a file of ${fact}, not .xlsx. ${SAVE_AS.en}`,
  }),
  'zip-bomb': (fact: string) => ({
    vi: `tệp nén bất thường (${fact}): giải nén ra quá lớn, không đọc tiếp.`,
    en: `the file is packed beyond reason (${fact}): unpacked it would be too large.`,
  }),
  'unsafe-archive': (fact: string) => ({
    vi: `cấu trúc tệp nén không hợp lệ (${fact}).`,
    en: `the structure of the archive is not sound (${fact}).`,
  }),
  'xml-entities': (fact: string) => ({
    vi: `nội dung XML có khai báo DOCTYPE (${fact}), bảng tính thật không bao giờ có.`,
    en: `its XML declares a DOCTYPE (${fact}), which no real spreadsheet does.`,
  }),
  damaged: (fact: string) => ({
    vi: fact === '' ? DAMAGED.vi : `${DAMAGED.vi} (${fact})`,
    en: fact === '' ? DAMAGED.en : `${DAMAGED.en} (${fact})`,
  }),
  encoding: () => ({
    vi: 'tệp CSV không phải UTF-8 hay UTF-16. Trong Excel chọn Lưu thành “CSV UTF-8 (Comma delimited)”.',
    en: 'the CSV file is neither UTF-8 nor UTF-16. In Excel choose Save As "CSV UTF-8 (Comma delimited)".',
  }),
  'csv-quotes': (fact: string) => ({
    vi: `dấu nháy kép không khớp ở dòng ${fact}: mở bằng phần mềm bảng tính rồi lưu lại thành CSV.`,
    en: `quotation marks do not match at line ${fact}: open it in a spreadsheet program and save it again.`,
  }),
  'too-many-rows': () => ({
    vi: `bảng có hơn ${REGISTER_LIMITS.rows} hàng; tách thành nhiều tệp.`,
    en: `the table has more than ${REGISTER_LIMITS.rows} rows; split it.`,
  }),
  'too-many-cells': () => ({
    vi: `bảng có hơn ${REGISTER_LIMITS.cells} ô có nội dung; tách thành nhiều tệp.`,
    en: `the table has more than ${REGISTER_LIMITS.cells} filled cells; split it.`,
  }),
  'too-many-columns': (fact: string) => ({
    vi: `bảng có nội dung ngoài cột thứ ${REGISTER_LIMITS.columns} (ô ${fact}); xóa các cột thừa.`,
    en: `the table has content beyond column ${REGISTER_LIMITS.columns} (cell ${fact}); delete what is not needed.`,
  }),
  'cell-too-long': (fact: string) => ({
    vi: `ô ${fact} dài hơn ${REGISTER_LIMITS.cellCharacters} ký tự; một nhiệm vụ không dài như vậy.`,
    en: `cell ${fact} has more than ${REGISTER_LIMITS.cellCharacters} characters; no task is that long.`,
  }),
  'too-many-merged': () => ({
    vi: 'bảng có quá nhiều ô gộp; bỏ gộp ô rồi lưu lại.',
    en: 'the table has too many merged cells; unmerge them and save again.',
  }),
  'too-many-sheets': () => ({
    vi: `bảng tính có hơn ${REGISTER_LIMITS.sheets} trang tính.`,
    en: `the spreadsheet has more than ${REGISTER_LIMITS.sheets} sheets.`,
  }),
  'no-rows': () => ({ vi: 'bảng không có nội dung.', en: 'there is nothing in the table.' }),
} satisfies Record<string, (fact: string) => Sentence>;

export type RegisterRefusal = keyof typeof SENTENCES;

/** A name inside a hostile file may be long. */
const LONGEST_FACT = 120;

/** A spreadsheet that is not read, with the reason and what to do; exit code 2. */
export class RegisterRefused extends CliError {
  constructor(
    readonly code: RegisterRefusal,
    readonly file: string,
    fact = '',
  ) {
    const shown = printable(fact.slice(0, LONGEST_FACT));
    const { vi, en } = SENTENCES[code](shown);
    const name = printable(basename(file));
    super(EXIT.badInput, `${name}: ${vi}`, `${name}: ${en}`, {
      code,
      file,
      ...(shown !== '' && { fact: shown }),
    });
  }
}

export function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / MIB)} MB`;
}
