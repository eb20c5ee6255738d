import type { Deadline } from '../../deadline/deadline';
import type { ReadingContext } from '../../deadline/reading';
import type { AgencyCells } from './read-agencies';
import type { RowProblem, TaskDoubt } from './remarks';

/** A task as a row of a register gives it. */
export interface RegisterTask {
  row: number;
  clause: string;
  n: number;
  /** At most 200 characters; the whole wording is in `wording`. */
  gist: string;
  wording: string;
  /** Codes of the directory. */
  lead: string;
  coordinating: string[];
  responsibility: string | null;
  deliverable: string | null;
  authority: string | null;
  reportTo: string | null;
  deadline: Deadline;
  /** What the other columns say: partner, day of signature, document, notes, wording that was too long. */
  note: string | null;
  /** Headings above the row, the outermost first. */
  sections: string[];
  doubts: TaskDoubt[];
}

/** What rows are read with. */
export interface RegisterContext {
  agencies: AgencyCells;
  reading: ReadingContext;
  isClause: (clause: string) => boolean;
  /** Equal for two clauses that make the same id (`1.12` and `11.2`). */
  clauseKey: (clause: string) => string;
}

export interface ReadRegister {
  tasks: RegisterTask[];
  /** Rows that cannot become tasks. */
  problems: RowProblem[];
  /** Lines that are no tasks: totals, addressees, signatures. */
  leftOut: { row: number; text: string }[];
  hiddenRows: number[];
}
