import { taskCodeOf } from '../../contract/task-id';
import { cellName, columnName } from '../../domain/directive/register/sheet';
import type { CellRemark } from '../../domain/directive/register/remarks';
import { rowDoubtText, rowFaultText } from '../../domain/wording/register-remark';
import type { ImportedRegister } from './import-register';

/** What `-o json` prints: which columns were taken and why, the tasks, and every row that was not taken. */
export function importAnswer(
  { chosen, facts, directiveId, read, links }: ImportedRegister,
  out: string | null,
): object {
  const { sheet, columns, others } = chosen;
  const place = ({ at, field, code, values }: CellRemark<string>) => ({
    cell: cellName(at),
    field,
    code,
    values,
  });
  return {
    file: facts.source.file,
    sheet: sheet.name,
    heading: columns.heading,
    columns: columns.choices.map(({ column, ...choice }) => ({ ...choice, column: columnName(column) })),
    unused: columns.unused.map(({ column, heading }) => ({ column: columnName(column), heading })),
    sheetsNotRead: others,
    hiddenRows: read.hiddenRows,
    directive: { id: directiveId, ...facts.head, parties: facts.parties, source: facts.source },
    tasks: read.tasks.map((whole) => {
      const { doubts, ...task } = whole;
      const link = links.get(whole);
      return {
        code: taskCodeOf({ directiveId, clause: task.clause, n: task.n }),
        ...task,
        doubts: doubts.map((doubt) => ({ ...place(doubt), ...rowDoubtText(doubt.code, doubt.values) })),
        sameAs: link
          ? {
              code: link.known.code,
              likeness: link.score,
              kind: link.kind,
              shared: link.shared,
              remarks: link.remarks,
            }
          : null,
      };
    }),
    problems: problemsOf({ read }),
    leftOut: read.leftOut,
    out,
  };
}

/** Rows that cannot be taken, each with its cell and the reason in both languages. */
export function problemsOf({ read }: Pick<ImportedRegister, 'read'>): object[] {
  return read.problems.map(({ at, field, code, values }) => ({
    row: at.row,
    cell: cellName(at),
    field,
    code,
    ...rowFaultText(code, values),
  }));
}
