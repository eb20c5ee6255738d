import type { AnswerEntry } from '../contract/schemas/answers-file';
import type { HumanCommand } from '../domain/commands';
import type { AgencyDirectory } from '../domain/directive/agency-directory';
import type { AgencyRef } from '../domain/task';

/** The command that an answer of a rehearsal gives; its agencies are known to the directory. */
export function scriptedCommand(entry: AnswerEntry, directory: AgencyDirectory): HumanCommand {
  switch (entry.do) {
    case 'acknowledge':
      return { type: 'Acknowledge', promisedOn: entry.promisedOn };
    case 'progress': {
      const { summary, percent, promisedOn } = entry;
      return { type: 'ReportProgress', summary, percent, ...(promisedOn && { promisedOn }) };
    }
    case 'risk':
      return { type: 'ReportRisk', reason: entry.reason, expectedOn: entry.expectedOn };
    case 'complete':
      return { type: 'ReportCompletion', evidence: entry.evidence, ...periodOf(entry) };
    case 'accept':
      return { type: 'AcceptCompletion', note: entry.comment, ...periodOf(entry) };
    case 'return':
      return { type: 'ReturnCompletion', reason: entry.reason, ...periodOf(entry) };
    case 'request': {
      const asked =
        entry.newDue === undefined
          ? ({ ask: 'withdrawal', newDue: null } as const)
          : ({ ask: 'new-date', newDue: entry.newDue } as const);
      return { type: 'RequestExtension', ...asked, reason: entry.reason, document: entry.document };
    }
    case 'decide': {
      const { decision, newDue, document, signer, reason } = entry;
      const decided = { type: 'DecideExtension', document, signer, reason } as const;
      return decision === 'new-date'
        ? { ...decided, decision, newDue: newDue as string }
        : { ...decided, decision, newDue: null };
    }
    case 'extend': {
      const { newDue, document, signer, reason } = entry;
      return { type: 'ExtendDeadline', newDue, document, ...(signer && { signer }), reason };
    }
    case 'suspend':
      return { type: 'Suspend', reason: entry.reason, document: entry.document };
    case 'resume':
      return { type: 'Resume', reason: entry.reason, document: entry.document };
    case 'reassign': {
      const { lead, document, reason } = entry;
      return { type: 'Reassign', lead: agencyOf(lead, directory), document, reason };
    }
    case 'contribute': {
      const { summary, document } = entry;
      const { code } = agencyOf(entry.agency, directory);
      return { type: 'DeliverContribution', agency: code, summary, document };
    }
    case 'escalate':
      return { type: 'Escalate', level: entry.level, reason: entry.reason };
    case 'withdraw':
      return { type: 'Withdraw', reason: entry.reason, document: entry.document };
  }
}

function periodOf({ period }: { period?: number | undefined }): { period?: number } {
  return period === undefined ? {} : { period };
}

function agencyOf(written: string, directory: AgencyDirectory): AgencyRef {
  return directory.ref(directory.find(written)?.code ?? written);
}
