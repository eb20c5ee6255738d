import type { Sheet } from '../../domain/directive/register/sheet';
import { documentBytes } from '../documents/open-document';
import { csvSheet } from './csv-sheet';
import { REGISTER_LIMITS } from './limits';
import { RegisterRefused } from './register-refused';
import { Workbook, type SheetName } from './workbook';

/** A spreadsheet file of either kind; sheets are read when they are asked for. */
export interface OpenedRegister {
  bytes: Buffer;
  /** Empty for CSV, which has one unnamed table. */
  sheets: readonly SheetName[];
  /** The table of the name; without one the only table of a CSV file. */
  read(name: string | null): Promise<Sheet>;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream in which Office keeps a package under a password, named in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Opens .xlsx or .csv by its content; throws RegisterRefused or DocumentRefused for anything else. */
export async function openRegister(file: string): Promise<OpenedRegister> {
  const bytes = await documentBytes(file, REGISTER_LIMITS.fileBytes);
  if (bytes.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE)) {
    throw new RegisterRefused(bytes.includes(ENCRYPTED) ? 'encrypted' : 'old-excel', file);
  }
  if (/\.xlsm$|\.xltm$/i.test(file)) throw new RegisterRefused('macros', file, '.xlsm');
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) {
    const book = await Workbook.open(file, bytes);
    return {
      bytes,
      sheets: book.sheets,
      read: (name) => {
        const wanted = book.sheets.find((sheet) => sheet.name === name);
        if (!wanted) throw new RangeError(`no sheet ${name}`);
        return book.sheet(wanted);
      },
    };
  }
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) throw new RegisterRefused('unknown-type', file);
  return { bytes, sheets: [], read: async () => csvSheet(file, bytes) };
}
