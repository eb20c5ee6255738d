import { Grid } from '../../domain/directive/register/grid';
import type { Sheet } from '../../domain/directive/register/sheet';
import { secretHeadLine } from '../../domain/directive/secrecy';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** A table whose lines above the heading carry a mark of state secrecy is not taken, and not quoted. */
export function refuseSecrets(file: string, sheet: Sheet, headingRow: number): void {
  const grid = new Grid(sheet);
  const above = sheet.rows
    .filter(({ number }) => number < headingRow)
    .map(({ number, cells }) => ({
      number,
      text: [...cells.keys()].map((column) => grid.text({ row: number, column })).join('\n'),
    }));
  const secret = above.find(({ text }) => secretHeadLine(text) !== null);
  if (!secret) return;
  throw new CliError(
    EXIT.badInput,
    `${file}: hàng ${secret.number} có dấu chỉ độ mật; dondoc không xử lý tài liệu bí mật nhà nước.`,
    `${file}: row ${secret.number} carries a mark of state secrecy; dondoc takes no such documents.`,
    { code: 'state-secret' },
  );
}
