import { workingDaysBetween } from '../deadline/calendar';
import type { TaskRules } from '../decide/decision';
import type { RecordedEvent } from '../events';
import type { AssignedTask } from '../state';
import { dateOf, isAfter } from '../time/instant';
import type { HistoryLine, LetterFacts } from './facts';
import type { PlannedLetter } from './letter';
import { mailboxName } from './recipients';

/** What a letter states, read from the task at the moment it leaves. */
export function buildFacts(
  rules: TaskRules,
  state: AssignedTask,
  events: readonly RecordedEvent[],
  letter: PlannedLetter,
): LetterFacts {
  const { task } = state;
  const today = dateOf(letter.at);
  const late = state.lateAfter !== null && isAfter(letter.at, state.lateAfter);
  return {
    letter,
    taskId: task.id,
    taskCode: task.code,
    directive: task.directive,
    clause: task.clause,
    sameAs: task.sameAs,
    gist: task.gist,
    lead: task.lead.name,
    coordinating: task.coordinating.map((agency) => agency.name),
    responsibility: task.responsibility,
    deliverable: task.deliverable,
    authority: task.authority,
    reportTo: task.reportTo,
    deadline: { ...task.deadline, due: state.due, lateAfter: state.lateAfter },
    originalDue: state.extensionDocument === null ? null : task.deadline.due,
    extensionDocument: state.extensionDocument,
    workingDaysLeft:
      state.due === null || late ? null : workingDaysBetween(rules.calendar, today, dateOf(state.due)),
    workingDaysLate:
      state.lateAfter !== null && late
        ? workingDaysBetween(rules.calendar, dateOf(state.lateAfter), today)
        : null,
    acknowledgedOn: state.acknowledged === null ? null : dateOf(state.acknowledged.at),
    promisedOn: state.acknowledged?.promisedOn ?? null,
    lastProgress:
      state.lastProgress === null
        ? null
        : { on: dateOf(state.lastProgress.at), summary: state.lastProgress.summary },
    highestLevel: state.highestLevel,
    history: historyOf(state, events, letter),
    answerTo: task.parties.standingAgency,
    secretariat: task.parties.secretariat,
  };
}

/** What happened before this letter, in order of time; the letter itself is not in it. */
function historyOf(
  state: AssignedTask,
  events: readonly RecordedEvent[],
  letter: PlannedLetter,
): HistoryLine[] {
  return events.flatMap(({ at, event }): HistoryLine[] => {
    switch (event.type) {
      case 'TaskAssigned':
        return [{ kind: 'assigned', at }];
      case 'TaskAcknowledged':
        return [{ kind: 'acknowledged', at, promisedOn: event.promisedOn }];
      case 'ProgressReported':
        return [{ kind: 'progress', at, summary: event.summary }];
      case 'CompletionReported':
        return [{ kind: 'reported', at, document: event.evidence.document }];
      case 'CompletionReturned':
        return [{ kind: 'returned', at, reason: event.reason }];
      case 'DeadlineExtended':
        return [{ kind: 'extended', at, to: event.to, document: event.document }];
      case 'TaskEscalated':
        if (letter.rungs.includes(event.rung) && letter.ladderVersion === state.ladder.version) return [];
        return [{ kind: 'escalated', at, level: event.level, cause: event.cause }];
      case 'LetterPlanned': {
        if (event.letter.key === letter.key) return [];
        const fate = state.letters.find((l) => l.letter.key === event.letter.key)?.fate ?? null;
        return [
          {
            kind: 'letter',
            at: event.letter.at,
            rungs: event.letter.rungs,
            to: mailboxName(event.letter.recipient),
            outcome: fate?.outcome ?? 'pending',
          },
        ];
      }
      default:
        return [];
    }
  });
}
