import type { Deadline } from './deadline/deadline';
import type { PlainDate } from './time/instant';

/** An agency by its code in the directory, with the name to show. */
export interface AgencyRef {
  code: string;
  name: string;
}

/** The head of a document that assigns tasks, as far as every one of its tasks must know it. */
export interface DirectiveRef {
  /** ASCII, e.g. `56-tb-vpcp`; part of every workflow id. */
  id: string;
  /** As printed, e.g. `56/TB-VPCP`; null when the document carries none. */
  number: string | null;
  /** e.g. `thông báo kết luận`, `công văn`. */
  kind: string;
  /** A short name to call the document by when it has no number. */
  shortTitle: string;
  issuedOn: PlainDate | null;
  meetingOn: PlainDate | null;
  issuer: string;
  signer: string | null;
  conclusionsOf: string | null;
  /** SHA-256 of the source file, hexadecimal; null when the data was typed from paper. */
  sourceSha256: string | null;
}

/** Another document that assigns the same task. */
export interface SourceRef {
  /** As printed, e.g. `10/TB-VPCP`; null when the document carries none. */
  number: string | null;
  title: string;
  issuedOn: PlainDate | null;
  /** As numbered in that document. */
  clause: string;
  /** Code of the task there, when it was registered as one of its own. */
  taskCode: string | null;
}

/** When a task that was cascaded closes: with the last of its children, or when its authority says so. */
export type CloseRule = 'all-children-accepted' | 'by-decision';

/** The agencies around a task that letters and escalations go to. */
export interface Parties {
  standingAgency: AgencyRef;
  office: AgencyRef;
  committee: AgencyRef;
  secretariat: AgencyRef;
}

/**
 * One assignment with its six clarities (6 rõ): lead (rõ người), gist (rõ việc), deadline (rõ thời
 * gian), responsibility (rõ trách nhiệm), deliverable (rõ sản phẩm), authority (rõ thẩm quyền).
 * A clarity that the document does not state is null.
 */
export interface Task {
  /** The workflow id, e.g. `nv-56-tb-vpcp-3c-12`. */
  id: string;
  /** What people call it, e.g. `56-TB-VPCP/3c-12`. */
  code: string;
  directive: DirectiveRef;
  /** As numbered in the document, e.g. `5.b(i)`. */
  clause: string;
  /** What is to be done, in few words; at most 200 characters. */
  gist: string;
  lead: AgencyRef;
  coordinating: AgencyRef[];
  responsibility: string | null;
  deliverable: string | null;
  authority: string | null;
  reportTo: string | null;
  deadline: Deadline;
  /** Codes of the same assignment in other documents. */
  sameAs: string[];
  parties: Parties;
  /** The task that was cascaded to this one's lead; left out for a task of its own. */
  parent?: { id: string; code: string; lead: AgencyRef } | undefined;
}
