import { sinceEdition } from '../decide/decision';
import { levelsBy } from '../decide/levels-reached';
import type { RecordedEvent } from '../events';
import type { AssignedTask, LetterState } from '../state';
import type { HistoryLine } from './facts';
import type { PlannedLetter } from './letter';
import { shownFate, shownReader } from './letter-line';
import { mailboxName } from './recipients';

/** What happened before this letter, in order of time; the letter itself is not in it. */
export function historyOf(
  state: AssignedTask,
  events: readonly RecordedEvent[],
  letter: PlannedLetter,
): HistoryLine[] {
  const handOver = events.find(({ event }) => event.type === 'LeadReassigned')?.event;
  const thisPeriod = events.findLast(({ event }) => event.type === 'PeriodOpened')?.seq ?? 0;
  // Of a task of years the assignment is not among the events at hand.
  const assigned = events.some(({ event }) => event.type === 'TaskAssigned')
    ? []
    : [{ kind: 'assigned' as const, at: state.assignedAt }];
  let lead = handOver?.type === 'LeadReassigned' ? handOver.from.name : state.task.lead.name;
  const happened = events.flatMap((recorded): HistoryLine[] => {
    const { event, seq } = recorded;
    // Letters about earlier periods of a recurring duty have had their day: what came of them is said.
    if (seq < thisPeriod && (event.type === 'LetterPlanned' || event.type === 'TaskEscalated')) return [];
    const lines = linesOf(recorded, state, letter, handOver === undefined ? {} : { lead });
    if (event.type === 'LeadReassigned') lead = event.to.name;
    return lines;
  });
  return [...assigned, ...happened, ...escalatedTogether(state, letter)];
}

function linesOf(
  { at, event }: RecordedEvent,
  state: AssignedTask,
  letter: PlannedLetter,
  by: { lead?: string },
): HistoryLine[] {
  switch (event.type) {
    case 'TaskAssigned':
      return [{ kind: 'assigned', at, ...by }];
    case 'TaskAcknowledged':
      return [{ kind: 'acknowledged', at, promisedOn: event.promisedOn, ...by }];
    case 'ProgressReported': {
      const { summary, promisedOn } = event;
      return [{ kind: 'progress', at, summary, ...by, ...(promisedOn === undefined ? {} : { promisedOn }) }];
    }
    case 'RiskReported':
      return [{ kind: 'risk', at, reason: event.reason, expectedOn: event.expectedOn, ...by }];
    case 'CompletionReported':
      return [{ kind: 'reported', at, document: event.evidence.document, ...by, ...ofPeriod(event) }];
    case 'CompletionAccepted':
      return event.period === undefined ? [] : [{ kind: 'accepted', at, period: event.period }];
    case 'CompletionReturned':
      return [{ kind: 'returned', at, reason: event.reason, ...ofPeriod(event) }];
    case 'ExtensionRequested': {
      const { reason } = event;
      return event.ask === 'new-date'
        ? [{ kind: 'requested', at, ask: event.ask, newDue: event.newDue, reason, ...by }]
        : [{ kind: 'requested', at, ask: event.ask, newDue: null, reason, ...by }];
    }
    case 'ExtensionDecided': {
      // A new date and a withdrawal are events of their own, and told by their lines.
      if (event.decision !== 'keep') return [];
      const { document, signer, reason } = event;
      return [{ kind: 'kept', at, document, signer, reason }];
    }
    case 'DeadlineExtended': {
      const { to, document, signer } = event;
      return [{ kind: 'extended', at, to, document, ...(signer === undefined ? {} : { signer }) }];
    }
    case 'TaskSuspended':
      return [{ kind: 'suspended', at, reason: event.reason, document: event.document }];
    case 'TaskResumed':
      return [{ kind: 'resumed', at, document: event.document }];
    case 'LeadReassigned':
      return [{ kind: 'reassigned', at, from: event.from.name, to: event.to.name, document: event.document }];
    case 'CoordinatingChanged':
      return [{ kind: 'coordinating', at, added: names(event.added), removed: names(event.removed) }];
    case 'PartAcknowledged':
      return [{ kind: 'part-acknowledged', at, agency: event.agency.name }];
    case 'ContributionDelivered':
      return [{ kind: 'contributed', at, agency: event.agency.name, document: event.document }];
    case 'DutyDelegated':
      return [{ kind: 'delegated', at, from: event.from.name, to: event.to.name, until: event.until }];
    case 'CascadeOpened':
      return [{ kind: 'cascaded', at, total: event.total }];
    case 'PeriodMissed':
      return event.reason === 'suspended' ? [] : [{ kind: 'period-missed', at, n: event.n }];
    case 'TaskEscalated':
      if (letter.rungs.includes(event.rung) && letter.ladderVersion === state.ladder.version) return [];
      return [{ kind: 'escalated', at, level: event.level, cause: event.cause }];
    case 'LetterPlanned': {
      const { key } = event.letter;
      const known = state.letters.find((l) => l.letter.key === key);
      if (key === letter.key || isOfSameMoment(state, known, event.letter, letter)) return [];
      return [letterLineOf(event.letter, known)];
    }
    default:
      return [];
  }
}

/** Letters of the same moment that are under way, or have just arrived, are not before this one. */
function isOfSameMoment(
  state: AssignedTask,
  known: LetterState | undefined,
  other: PlannedLetter,
  letter: PlannedLetter,
): boolean {
  if (other.at !== letter.at) return false;
  const fate = known?.fate ?? null;
  return fate === null || (sinceEdition(state, 3) && fate.outcome === 'accepted');
}

function letterLineOf(letter: PlannedLetter, known: LetterState | undefined): HistoryLine {
  const { at, rungs, recipient } = letter;
  const fate = known === undefined ? { outcome: 'pending' as const } : shownFate(known);
  return { kind: 'letter', at, rungs, to: mailboxName(recipient), ...fate, ...shownReader(letter) };
}

/** Levels that are told at the same hour as this letter, which is prepared before it. */
function escalatedTogether(state: AssignedTask, letter: PlannedLetter): HistoryLine[] {
  const others = levelsBy(state, letter.at).filter(({ rung }) => !letter.rungs.includes(rung));
  return others.map(({ level, cause }) => ({ kind: 'escalated', at: letter.at, level, cause }));
}

function ofPeriod({ period }: { period?: number }): { period?: number } {
  return period === undefined ? {} : { period };
}

function names(agencies: readonly { name: string }[]): string[] {
  return agencies.map(({ name }) => name);
}
