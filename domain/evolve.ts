import { afterAnswer } from './evolve/answers';
import { afterCascade } from './evolve/cascade';
import { extraLetter, withExtra, withMoot } from './evolve/extras';
import { afterRedirection } from './evolve/redirection';
import { afterHandOver } from './evolve/hand-over';
import { live } from './evolve/live';
import { afterPeriod, extendedPeriods, resumed } from './evolve/periods';
import { afterResult } from './evolve/results';
import type { RecordedEvent, TaskEvent } from './events';
import { UNASSIGNED, isAssigned, type AssignedTask, type LetterState, type TaskState } from './state';

/** The state after one more event. Throws when the event cannot follow: that is a broken record. */
export function evolve(state: TaskState, recorded: RecordedEvent): TaskState {
  if (recorded.seq !== state.lastSeq + 1) {
    throw new Error(`event ${recorded.seq} (${recorded.event.type}) cannot follow event ${state.lastSeq}`);
  }
  if (recorded.event.type === 'TaskAssigned') return assigned(recorded, recorded.event);
  if (!isAssigned(state)) throw new Error(`${recorded.event.type} before TaskAssigned`);
  const next = afterEvent(state, recorded);
  return {
    ...next,
    lastSeq: recorded.seq,
    commandIds:
      recorded.commandId === null ||
      recorded.event.type === 'CommandRefused' ||
      next.commandIds.includes(recorded.commandId)
        ? next.commandIds
        : [...next.commandIds, recorded.commandId],
  };
}

export function fold(events: readonly RecordedEvent[]): TaskState {
  return events.reduce(evolve, UNASSIGNED);
}

function assigned(recorded: RecordedEvent, event: Extract<TaskEvent, { type: 'TaskAssigned' }>): TaskState {
  const { due, lateAfter } = event.task.deadline;
  return {
    status: 'open',
    task: event.task,
    policyVersion: event.policyVersion,
    calendarVersion: event.calendarVersion,
    ...(event.edition === undefined ? {} : { edition: event.edition }),
    adopted: null,
    assignedAt: recorded.at,
    due,
    lateAfter,
    extensionDocument: null,
    extensionRequest: null,
    ladder: {
      version: 0,
      opening: 'ASSIGNED',
      startsAt: recorded.at,
      since: recorded.at,
      wantedFrom: 0,
    },
    acknowledged: null,
    promisedOn: null,
    promisedAt: null,
    lastProgress: null,
    risk: null,
    answered: false,
    level: 0,
    highestLevel: 0,
    deadlinePassedAt: null,
    contributions: [],
    delegations: [],
    sources: [],
    cascade: null,
    periods: [],
    letters: [],
    extraRungs: [],
    extraCount: 0,
    servedRungs: [],
    commandIds: recorded.commandId === null ? [] : [recorded.commandId],
    refusals: [],
    lastSeq: recorded.seq,
  };
}

function afterEvent(state: AssignedTask, recorded: RecordedEvent): AssignedTask {
  const { at, event } = recorded;
  switch (event.type) {
    case 'TaskAssigned':
      throw new Error('a task is assigned once');
    case 'LadderOpened':
      return {
        ...state,
        ladder: {
          version: event.version,
          opening: event.opening,
          startsAt: event.startsAt,
          since: event.since ?? event.startsAt,
          wantedFrom: event.since === undefined ? event.version : state.ladder.wantedFrom,
        },
      };
    case 'TaskAcknowledged':
    case 'ProgressReported':
    case 'RiskReported':
    case 'PartAcknowledged':
    case 'ContributionDelivered':
      return afterAnswer(state, at, event);
    case 'CompletionReported':
    case 'CompletionAccepted':
    case 'CompletionReturned':
      return afterResult(state, at, event);
    case 'DeadlineExtended':
      return {
        ...withMoot(state, ['extension-request']),
        due: event.to,
        lateAfter: event.to,
        extensionDocument: event.document,
        extensionRequest: null,
        deadlinePassedAt: null,
        level: 0,
        periods: extendedPeriods(state, event.to),
      };
    case 'DeadlinePassed':
      return { ...state, deadlinePassedAt: at };
    case 'ExtensionRequested': {
      const { reason, document } = event;
      const asked = event.ask === 'new-date' ? { ask: event.ask, newDue: event.newDue } : withdrawalAsked;
      const extra = extraLetter(event, 'extension-request', { note: reason });
      return withExtra({ ...state, extensionRequest: { ...asked, at, reason, document } }, extra);
    }
    case 'ExtensionDecided': {
      const decided = withMoot({ ...state, extensionRequest: null }, ['extension-request']);
      const { rung, letterAt, document } = event;
      if (rung === null || letterAt === null) return decided;
      return withExtra(decided, extraLetter({ rung, letterAt }, 'extension-refused', { note: document }));
    }
    case 'TaskEscalated':
      return afterEscalation(state, event);
    case 'TaskWithdrawn':
      return { ...live(state), status: 'withdrawn', withdrawnAt: at, reason: event.reason };
    case 'TaskSuspended':
      return { ...live(state), status: 'suspended', suspendedAt: at, reason: event.reason };
    case 'TaskResumed':
      return resumed(state);
    case 'LeadReassigned':
    case 'CoordinatingChanged':
    case 'DutyDelegated':
    case 'DelegationEnded':
      return afterHandOver(state, event);
    case 'SourceLinked':
      return { ...state, sources: [...state.sources, event.source] };
    case 'RulesAdopted': {
      const { policy, calendar } = event;
      return {
        ...state,
        policyVersion: policy?.version ?? state.policyVersion,
        calendarVersion: calendar?.version ?? state.calendarVersion,
        adopted: {
          policy: policy ?? state.adopted?.policy ?? null,
          calendar: calendar ?? state.adopted?.calendar ?? null,
        },
      };
    }
    case 'CascadeOpened':
    case 'ChildrenRolledUp':
      return afterCascade(state, at, event);
    case 'PeriodOpened':
    case 'PeriodMissed':
      return afterPeriod(state, event);
    case 'CommandRefused': {
      const { commandId } = recorded;
      if (commandId === null) throw new Error('a refusal belongs to a command');
      return { ...state, refusals: [...state.refusals, { id: commandId, refusal: event.refusal }] };
    }
    case 'LetterPlanned':
      return {
        ...state,
        letters: [
          ...state.letters,
          {
            letter: event.letter,
            plannedAt: at,
            fate: null,
            settledAt: null,
            resendAt: null,
            ...(event.reaches === undefined ? {} : { reaches: event.reaches }),
          },
        ],
        servedRungs: withServed(state.servedRungs, event.letter.ladderVersion, event.letter.rungs),
      };
    case 'LetterSettled':
      return withLetter(state, event.key, (l) => ({ ...l, fate: event.fate, settledAt: at, resendAt: null }));
    case 'LetterResendPlanned':
      return withLetter(state, event.key, (l) => ({ ...l, resendAt: event.at }));
    case 'RecipientUnreachable':
      return withExtra(
        state,
        extraLetter(event, 'undeliverable', { about: event.recipient, note: event.outcome }),
      );
    case 'LetterHeldUp': {
      const { response, nextAt } = event;
      // Of a letter that may have arrived only the repetition is put off.
      return withLetter(state, event.key, (l) =>
        l.fate === null ? { ...l, held: { response, nextAt } } : { ...l, resendAt: nextAt },
      );
    }
    case 'LetterBounced':
      return withLetter(state, event.key, (l) => ({
        ...l,
        // It may come back before its mail server's answer is told.
        fate: { ...(l.fate ?? UNTOLD), outcome: 'bounced', response: event.response },
        settledAt: at,
        resendAt: null,
      }));
    case 'LetterRedirected':
      return afterRedirection(state, at, event);
  }
}

const UNTOLD = { address: null, messageId: null, attempts: 1 } as const;

const withdrawalAsked = { ask: 'withdrawal', newDue: null } as const;

function afterEscalation(
  state: AssignedTask,
  event: Extract<TaskEvent, { type: 'TaskEscalated' }>,
): AssignedTask {
  const told = {
    ...state,
    letters: state.letters.map((letter) => withoutLevel(letter, event.rung)),
    level: state.level > event.level ? state.level : event.level,
    highestLevel: state.highestLevel > event.level ? state.highestLevel : event.level,
  };
  if (event.cause !== 'by-hand') {
    // A child tells a level through its parent, without a letter of its own that would serve the rung.
    return { ...told, servedRungs: withServed(state.servedRungs, state.ladder.version, [event.rung]) };
  }
  return withExtra(told, extraLetter(event, 'escalation', { level: event.level, note: event.reason }));
}

/** A level is put on record once, however many letters tell it. */
function withoutLevel(letter: LetterState, rung: string): LetterState {
  const { reaches, ...rest } = letter;
  const left = reaches?.filter((level) => level.rung !== rung) ?? [];
  return left.length === (reaches?.length ?? 0)
    ? letter
    : left.length === 0
      ? rest
      : { ...rest, reaches: left };
}

function withServed(served: string[], version: number, rungs: string[]): string[] {
  const added = rungs.map((rung) => `${version}:${rung}`).filter((id) => !served.includes(id));
  return added.length === 0 ? served : [...served, ...added];
}

function withLetter(
  state: AssignedTask,
  key: string,
  change: (letter: LetterState) => LetterState,
): AssignedTask {
  return { ...state, letters: state.letters.map((l) => (l.letter.key === key ? change(l) : l)) };
}
