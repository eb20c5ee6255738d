import type { RegisterField } from './fields';
import type { Place } from './sheet';

/** Why a row cannot become a task. */
export type RowFault =
  | 'no-task'
  | 'no-lead'
  | 'unknown-lead' // values: what is written, then the nearest names
  | 'impossible-date' // values: what is written
  | 'cell-error'; // values: what the cell shows

/** Why a task that was taken needs a person's eye. */
export type RowDoubt =
  | 'several-leads' // values: the other bodies
  | 'lead-carried' // values: the cell above
  | 'agency-read' // values: what is written, the remark in both languages
  | 'unknown-coordinating' // values: what is written, then the nearest names
  | 'no-deadline'
  | 'unread-deadline' // values: what is written
  | 'deadline-doubtful' // values: doubts of the reading
  | 'two-readings' // values: the other dates
  | 'several-deadlines' // values: the other wordings
  | 'serial-number' // values: the number, the date
  | 'text-shortened' // values: the length
  | 'hidden-row'
  | 'repeated-row' // values: the first row
  | 'clause-numbered'; // values: the clause it was given

/** A remark on one cell; the words for it are in domain/wording. */
export interface CellRemark<Code extends string> {
  code: Code;
  at: Place;
  field: RegisterField | null;
  values: string[];
}

export type RowProblem = CellRemark<RowFault>;
export type TaskDoubt = CellRemark<RowDoubt>;
