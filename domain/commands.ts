import type { Person } from './actor';
import type { WorkingCalendar } from './deadline/calendar';
import type { Proof } from './identity';
import type { EscalationLevel, Policy } from './policy/policy';
import type { AgencyRef, CloseRule, SourceRef } from './task';
import type { Instant, PlainDate } from './time/instant';

/** What proves a result: at least one of the three is given. */
export interface Evidence {
  /** Number and date of the document, e.g. `1234/BCT-ĐB ngày 25/03/2026`. */
  document: string | null;
  link: string | null;
  /** The measurable result, e.g. `4 lộ trình đã ban hành`. */
  figure: string | null;
}

/** What the lead asks of the authority: another date, or that the task be taken back. */
export type ExtensionAsk = { ask: 'new-date'; newDue: Instant } | { ask: 'withdrawal'; newDue: null };

/** What the authority answers: the date stays, moves, or the task is taken back. */
export type ExtensionAnswer =
  | { decision: 'keep'; newDue: null }
  | { decision: 'new-date'; newDue: Instant }
  | { decision: 'withdraw'; newDue: null };

/**
 * What a person asks of a task. Imperative; the answer is events or a refusal. `period` names an earlier
 * period of a recurring duty; left out, the current one is meant.
 */
export type HumanCommand =
  | { type: 'Acknowledge'; promisedOn: PlainDate | null }
  | { type: 'ReportProgress'; summary: string; percent: number | null; promisedOn?: PlainDate | undefined }
  | { type: 'ReportRisk'; reason: string; expectedOn: PlainDate | null }
  | { type: 'ReportCompletion'; evidence: Evidence; period?: number | undefined }
  | { type: 'AcceptCompletion'; note: string | null; period?: number | undefined }
  | { type: 'ReturnCompletion'; reason: string; period?: number | undefined }
  | ({ type: 'RequestExtension'; reason: string; document: string | null } & ExtensionAsk)
  | ({
      type: 'DecideExtension';
      document: string;
      signer: string;
      reason: string | null;
    } & ExtensionAnswer)
  | {
      type: 'ExtendDeadline';
      newDue: Instant;
      document: string;
      signer?: string | undefined;
      reason: string | null;
    }
  | { type: 'Suspend'; reason: string; document: string }
  | { type: 'Resume'; reason: string | null; document: string | null }
  | { type: 'Reassign'; lead: AgencyRef; document: string; reason: string | null }
  | {
      type: 'ChangeCoordinating';
      add: AgencyRef[];
      remove: string[];
      document: string | null;
      reason: string | null;
    }
  | { type: 'AcknowledgePart'; agency: string }
  | { type: 'DeliverContribution'; agency: string; summary: string; document: string | null }
  | { type: 'Delegate'; from: string; to: AgencyRef; until: PlainDate; reason: string }
  | { type: 'EndDelegation'; from: string; reason: string | null }
  | { type: 'LinkSource'; source: SourceRef }
  | {
      type: 'AdoptRules';
      policy: Policy | null;
      calendar: WorkingCalendar | null;
      reason: string;
    }
  | {
      type: 'OpenCascade';
      total: number;
      /** Names of those that it is handed down to, groups as groups. */
      groups: string[];
      closeRule: CloseRule;
      /** SHA-256 over the codes of the children's leads: who they are does not change with the directory. */
      membersSha256?: string | undefined;
    }
  | { type: 'Escalate'; level: EscalationLevel; reason: string }
  | { type: 'Withdraw'; reason: string; document: string | null };

export type CommandType = HumanCommand['type'];

/** The command of a type, with its fields. */
export type CommandOf<T extends CommandType> = Extract<HumanCommand, { type: T }>;

/** A human command with who gave it and the id that makes giving it twice harmless. */
export interface CommandEnvelope<C extends HumanCommand = HumanCommand> {
  id: string;
  actor: Person;
  proof?: Proof | undefined;
  command: C;
}
