import type { DeadlineKind } from '../../deadline/deadline';
import type { DeadlineReading } from '../../deadline/reading';
import type { PlainDate } from '../../time/instant';

/**
 * Words of the document that gave a field: verbatim after folding line breaks and runs of spaces, with
 * their place in the folded text (UTF-16 units).
 */
export interface Evidence {
  text: string;
  start: number;
  end: number;
}

/** An agency as the document words it; `code` is null where the directory knows no such name. */
export interface DraftAgency {
  name: string;
  code: string | null;
  /** How a name that is not the body's own was read: a former name, or a title that stands for the body. */
  via?: 'former' | 'office-holder' | 'local';
}

/** The "six clarities" (6 rõ) that a document can leave out. */
export type Clarity = 'who' | 'what' | 'when' | 'responsibility' | 'deliverable' | 'authority';

/** What a person should look at before the draft is used. */
export type DraftDoubt =
  | 'lead-inherited' // named by the governing sentence or heading, not by the item
  | 'lead-inferred' // named nowhere in the clause; taken from the title
  | 'several-leads' // a task has one lead; the document names several
  | 'lead-unknown' // not in the directory; see candidates
  | 'lead-former-name' // a body that was merged or renamed; read as the one that follows it
  | 'lead-local' // "Sở …" without its province
  | 'no-lead'
  | 'deadline-inherited' // stands in the governing sentence
  | 'deadline-shared' // one deadline for several sentences
  | 'deadline-doubtful' // see the reading's own doubts
  | 'split-from-sentence' // one of several tasks of one sentence
  | 'same-as'; // may be a task that another document assigned

export interface DraftTask {
  clause: string;
  /** Running number within the clause, from 1. */
  n: number;
  /** The one lead; null where a group or several agencies are named, or nobody. */
  lead: string | null;
  leadCode: string | null;
  /** The words for a group, or for several agencies that share the task. */
  leadGroup: string | null;
  /** Every agency that the lead's words name. */
  leads: DraftAgency[];
  coordinating: DraftAgency[];
  /** The gist, at most 200 characters, in the document's own words. */
  task: string;
  deliverable: string | null;
  reportTo: string | null;
  kind: DeadlineKind;
  deadline: DeadlineReading | null;
  quote: string;
  at: { start: number; end: number };
  missing: Clarity[];
  doubts: DraftDoubt[];
  /** Which words gave which field. */
  because: Partial<
    Record<'lead' | 'coordinating' | 'task' | 'deliverable' | 'reportTo' | 'deadline', Evidence>
  >;
}

/** What the head and the foot of the document say; null where they say nothing. */
export interface DraftHeader {
  number: string | null;
  /** e.g. `thông báo kết luận`, `công điện`, `công văn`, `tin`. */
  kind: string | null;
  title: string | null;
  issuedOn: PlainDate | null;
  meetingOn: PlainDate | null;
  issuer: string | null;
  signer: string | null;
  conclusionsOf: string | null;
  committee: string | null;
  because: Partial<Record<string, Evidence>>;
}

/** Words with the air of an assignment that were left out, and why. */
export interface LeftOut {
  clause: string | null;
  quote: string;
  why: 'assessment' | 'general-direction' | 'closing-formula' | 'no-assignee' | 'quotation' | 'reported';
}

export interface DirectiveDraft {
  directive: DraftHeader;
  /** A news report assigns nothing: its tasks are none. */
  news: boolean;
  tasks: DraftTask[];
  leftOut: LeftOut[];
  /** The folded text that all positions point into. */
  text: string;
}
