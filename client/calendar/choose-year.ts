import type { CalendarFile } from '../../contract/schemas/calendar-file';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** @throws CliError (2) when no year was typed, (3) when there is no calendar of it */
export function chooseYear(files: readonly CalendarFile[], typed: string): CalendarFile {
  if (!/^\d{4}$/.test(typed)) {
    throw new CliError(
      EXIT.badInput,
      `"${typed}" không phải là một năm; viết dạng 2026.`,
      `"${typed}" is not a year; write it as 2026.`,
    );
  }
  const found = files.find(({ year }) => year === Number(typed));
  if (found) return found;
  const known = files.map(({ year }) => year).join(', ');
  throw new CliError(
    EXIT.notFound,
    `Không có lịch làm việc năm ${typed}; đang có: ${known}. Thêm tệp calendars/${typed}.yaml vào thư mục dữ liệu (--data-dir).`,
    `There is no working calendar of ${typed}; there are: ${known}. Add calendars/${typed}.yaml to the data folder (--data-dir).`,
  );
}
