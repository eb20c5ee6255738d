import { existsSync, writeFileSync } from 'node:fs';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** Said before any work is done for a file that may not be written. */
export function refuseExistingFile(path: string, overwrite: boolean): void {
  if (!overwrite && existsSync(path)) throw alreadyThere(path);
}

/** Writes the file; one that is there stays as it is unless `overwrite` says otherwise. Throws a CliError. */
export function saveNewFile(path: string, content: string | Uint8Array, overwrite: boolean): void {
  try {
    writeFileSync(path, content, { flag: overwrite ? 'w' : 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw alreadyThere(path);
    throw new CliError(
      EXIT.badInput,
      `${path}: không ghi được tệp (${code ?? message}); kiểm tra thư mục và quyền ghi.`,
      `${path}: the file cannot be written (${code ?? message}); check the folder and its permissions.`,
      { file: path },
      { cause: error },
    );
  }
}

function alreadyThere(path: string): CliError {
  return new CliError(
    EXIT.badInput,
    `${path}: đã có tệp này, chưa ghi gì. Chọn tên khác, hoặc thêm --yes để ghi đè.`,
    `${path}: the file is there already and nothing was written. Choose another name, or overwrite it with --yes.`,
    { file: path },
  );
}
