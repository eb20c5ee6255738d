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
      recorded.commandId === null || next.commandIds.includes(recorded.commandId)
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
    assignedAt: recorded.at,
    due,
    lateAfter,
    extensionDocument: null,
    ladder: { version: 0, opening: 'ASSIGNED', startsAt: recorded.at },
    acknowledged: null,
    lastProgress: null,
    answered: false,
    level: 0,
    highestLevel: 0,
    deadlinePassedAt: null,
    letters: [],
    extraRungs: [],
    servedRungs: [],
    commandIds: recorded.commandId === null ? [] : [recorded.commandId],
    lastSeq: recorded.seq,
  };
}

function afterEvent(state: AssignedTask, { at, event }: RecordedEvent): AssignedTask {
  switch (event.type) {
    case 'TaskAssigned':
      throw new Error('a task is assigned once');
    case 'LadderOpened':
      return {
        ...state,
        ladder: { version: event.version, opening: event.opening, startsAt: event.startsAt },
      };
    case 'TaskAcknowledged':
      return { ...state, answered: true, acknowledged: { at, promisedOn: event.promisedOn } };
    case 'ProgressReported':
      return {
        ...state,
        answered: true,
        lastProgress: { at, summary: event.summary, percent: event.percent },
      };
    case 'CompletionReported':
      return { ...state, answered: true, status: 'reported', report: { at, evidence: event.evidence } };
    case 'CompletionAccepted':
      if (state.status !== 'reported') throw new Error('only a reported result can be accepted');
      return { ...state, status: 'accepted', acceptedAt: at, timeliness: event.timeliness };
    case 'CompletionReturned': {
      if (state.status !== 'reported') throw new Error('only a reported result can be returned');
      const { report: _returned, ...open } = state;
      return { ...open, status: 'open' };
    }
    case 'DeadlineExtended':
      return {
        ...state,
        due: event.to,
        lateAfter: event.to,
        extensionDocument: event.document,
        deadlinePassedAt: null,
        level: 0,
      };
    case 'DeadlinePassed':
      return { ...state, deadlinePassedAt: at };
    case 'TaskEscalated':
      return {
        ...state,
        level: state.level > event.level ? state.level : event.level,
        highestLevel: state.highestLevel > event.level ? state.highestLevel : event.level,
        extraRungs:
          event.cause === 'by-hand'
            ? [
                ...state.extraRungs,
                {
                  id: event.rung,
                  kind: 'escalation',
                  at: event.letterAt,
                  level: event.level,
                  about: null,
                  note: event.reason,
                },
              ]
            : state.extraRungs,
      };
    case 'TaskWithdrawn':
      return { ...state, status: 'withdrawn', withdrawnAt: at, reason: event.reason };
    case 'LetterPlanned':
      return {
        ...state,
        letters: [
          ...state.letters,
          { letter: event.letter, plannedAt: at, fate: null, settledAt: null, resendAt: null },
        ],
        servedRungs: withServed(state.servedRungs, event.letter.ladderVersion, event.letter.rungs),
      };
    case 'LetterSettled':
      return withLetter(state, event.key, (l) => ({ ...l, fate: event.fate, settledAt: at, resendAt: null }));
    case 'LetterResendPlanned':
      return withLetter(state, event.key, (l) => ({ ...l, resendAt: event.at }));
    case 'RecipientUnreachable':
      return {
        ...state,
        extraRungs: [
          ...state.extraRungs,
          {
            id: event.rung,
            kind: 'undeliverable',
            at: event.letterAt,
            level: null,
            about: event.recipient,
            note: event.outcome,
          },
        ],
      };
  }
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
