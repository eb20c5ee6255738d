import { printable } from '../../config/problem';
import { taskCodeOf } from '../../contract/task-id';
import type { RowProblem } from '../../domain/directive/register/remarks';
import type { RegisterTask } from '../../domain/directive/register/register-task';
import { cellName } from '../../domain/directive/register/sheet';
import { deadlineBrief } from '../../domain/wording/deadline';
import { rowDoubtText, rowFaultText } from '../../domain/wording/register-remark';
import type { CommandContext } from '../context';
import { linkText } from '../registers/link-text';
import type { ImportedRegister } from '../registers/import-register';
import { importAnswer } from '../registers/import-answer';
import type { Column } from '../output/printer';
import { taskColumns } from '../output/task-columns';
import { partyRemarks } from './draft-page';

interface TaskRow extends RegisterTask {
  code: string;
  remarks: string;
}

const COLUMNS: Column<TaskRow>[] = [
  { key: 'row', vi: 'Hàng', en: 'Row', value: ({ row }) => row, align: 'right' },
  ...taskColumns({ lead: 30, gist: 60 }),
  {
    key: 'due',
    vi: 'Thời hạn',
    en: 'Due',
    value: ({ deadline }) => deadlineBrief(deadline),
    text: ({ deadline }, lang) => deadlineBrief(deadline, lang),
    width: 30,
    yields: { order: 4, atLeast: 10 },
  },
  {
    key: 'remarks',
    vi: 'Cần xem',
    en: 'To check',
    value: ({ remarks }) => (remarks === '' ? null : remarks),
    width: 80,
    yields: { order: 3, atLeast: 10 },
  },
];

/** The tasks in the form asked for; in json with everything that is known of the import. */
export function printImport(
  { print, flags }: CommandContext,
  imported: ImportedRegister,
  out: string | null,
): void {
  const { read, directiveId, links, nameOf } = imported;
  const rows = read.tasks.map((task) => {
    const link = links.get(task);
    const remarks = task.doubts.map(({ code, values }) => rowDoubtText(code, values)[flags.lang]);
    if (link) remarks.push(linkText(link)[flags.lang]);
    const code = taskCodeOf({ directiveId, clause: task.clause, n: task.n });
    return { ...task, code, lead: nameOf(task.lead), remarks: remarks.join('; ') };
  });
  print.rows(rows, COLUMNS, importAnswer(imported, out));
}

/** `Trang tính “Phụ lục I”, ô E14: …`, one line a problem. */
export function printProblems({ print }: CommandContext, { read, chosen }: ImportedRegister): void {
  if (!print.isText) return;
  const { name } = chosen.sheet;
  const sheet = name === null ? null : printable(name);
  const place = ({ at }: RowProblem) => ({
    vi: sheet === null ? `Ô ${cellName(at)}` : `Trang tính “${sheet}”, ô ${cellName(at)}`,
    en: sheet === null ? `Cell ${cellName(at)}` : `Sheet "${sheet}", cell ${cellName(at)}`,
  });
  for (const problem of read.problems) {
    const { vi, en } = rowFaultText(problem.code, problem.values);
    print.note(`✗ ${place(problem).vi}: ${printable(vi)}`, `✗ ${place(problem).en}: ${printable(en)}`);
  }
}

/** What came of it, and what a person should know beside the tasks. */
export function printImportSummary(
  { print, flags }: CommandContext,
  { read, links, facts }: ImportedRegister,
): void {
  if (!print.isText) return;
  const { tasks, hiddenRows, leftOut } = read;
  const doubtful = tasks.filter(({ doubts }) => doubts.length > 0).length;
  const bad = badRows(read);
  print.note(
    `${tasks.length} nhiệm vụ nhận được, trong đó ${doubtful} cần xem lại, ${links.size} có thể trùng; ${bad} hàng bỏ vì không nhận được.`,
    `${tasks.length} tasks taken, ${doubtful} of them to be checked, ${links.size} maybe known already; ${bad} rows left out as they cannot be taken.`,
  );
  if (hiddenRows.length > 0) {
    const list = hiddenRows.join(', ');
    print.note(`⚠ Hàng đang ẩn mà vẫn đọc: ${list}`, `⚠ Hidden rows that were read: ${list}`);
  }
  if (leftOut.length > 0) {
    const list = leftOut.map(({ row }) => row).join(', ');
    print.note(`Hàng không phải nhiệm vụ: ${list}`, `Rows that are no tasks: ${list}`);
  }
  for (const remark of partyRemarks(facts, flags.lang)) print.note(remark, remark);
}

export function badRows({ problems }: Pick<ImportedRegister['read'], 'problems'>): number {
  return new Set(problems.map(({ at }) => at.row)).size;
}
