import { columnName } from '../../domain/directive/register/sheet';
import { registerFieldName } from '../../domain/wording/register-remark';
import type { CommandContext } from '../context';
import type { ChosenSheet } from './choose-sheet';

/** Which column was taken for what, and why, on stderr. */
export function printColumns({ print }: CommandContext, { sheet, columns, others }: ChosenSheet): void {
  const { heading, choices, unused } = columns;
  const name = sheet.name === null ? '' : `“${sheet.name}”, `;
  const rows =
    heading === null
      ? null
      : heading.from === heading.to
        ? `${heading.from}`
        : `${heading.from}–${heading.to}`;
  print.note(
    rows === null ? `Bảng ${name}không có hàng tiêu đề.` : `Bảng ${name}tiêu đề ở hàng ${rows}:`,
    rows === null ? `Table ${name}without a heading.` : `Table ${name}heading in row ${rows}:`,
  );
  for (const choice of choices) {
    const column = columnName(choice.column);
    const why =
      choice.reason === 'chosen'
        ? { vi: 'do người dùng chọn', en: 'chosen' }
        : { vi: `vì tiêu đề có “${choice.words}”`, en: `as the heading has "${choice.words}"` };
    const title = choice.heading === '' ? '' : ` “${choice.heading}”`;
    print.note(
      `  ${column}${title} → ${registerFieldName(choice.field, 'vi')} (${choice.field}), ${why.vi}`,
      `  ${column}${title} → ${registerFieldName(choice.field, 'en')} (${choice.field}), ${why.en}`,
    );
  }
  if (unused.length > 0) {
    const list = unused.map(({ column, heading: title }) => `${columnName(column)} “${title}”`).join(', ');
    print.note(`  Không dùng: ${list}`, `  Not used: ${list}`);
  }
  if (others.length > 0) {
    const list = (hidden: string) =>
      others.map((one) => `“${one.name}”${one.hidden ? hidden : ''}`).join(', ');
    print.note(`  Trang tính không đọc: ${list(' (đang ẩn)')}`, `  Sheets not read: ${list(' (hidden)')}`);
  }
  const hidden = choices
    .filter(({ column }) => sheet.hiddenColumns.includes(column))
    .map(({ column }) => columnName(column));
  if (hidden.length > 0) {
    print.note(
      `⚠ Cột đang ẩn mà vẫn dùng: ${hidden.join(', ')}`,
      `⚠ Hidden columns in use: ${hidden.join(', ')}`,
    );
  }
}
