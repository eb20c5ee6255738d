import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { isAssigned, type TaskState } from '../../domain/state';

/** What is compared after every command: the answer, and where the task stands. */
export interface Observed {
  /** `taken`, or the code of the refusal. */
  outcome: string;
  status: TaskState['status'];
  due: string | null;
  level: number;
  /** What happened, in order; letters by rungs and mailbox. */
  events: string[];
  /** Fates of letters and the gaps they show, sorted: letters of one moment settle in any order. */
  letters: string[];
}

export function observed(outcome: string, state: TaskState, records: readonly RecordedEvent[]): Observed {
  const assigned = isAssigned(state) ? state : null;
  // Where the children of a task stand is asked of the ledger, and the domain alone has none.
  const all = records.map(({ event }) => event).filter(({ type }) => type !== 'ChildrenRolledUp');
  return {
    outcome,
    status: state.status,
    due: assigned?.due ?? null,
    level: assigned?.level ?? 0,
    events: all.filter((event) => !isOfTheMail(event)).map(inShort),
    letters: all.filter(isOfTheMail).map(inShort).sort(),
  };
}

/** The first thing in which two observations differ; null when there is none. */
export function difference(domain: Observed, workflow: Observed): string | null {
  for (const field of Object.keys(domain) as (keyof Observed)[]) {
    const [foretold, real] = [JSON.stringify(domain[field]), JSON.stringify(workflow[field])];
    if (foretold !== real) return `${field}:\n  domain   ${foretold}\n  workflow ${real}`;
  }
  return null;
}

/** Letters about gaps belong to the mail: which gap comes first is chance. */
function isOfTheMail(event: TaskEvent): boolean {
  return (
    event.type === 'LetterSettled' ||
    event.type === 'RecipientUnreachable' ||
    (event.type === 'LetterPlanned' && event.letter.kind === 'undeliverable')
  );
}

function inShort(event: TaskEvent): string {
  switch (event.type) {
    case 'LetterPlanned': {
      const { at, rungs, recipient } = event.letter;
      // A gap has the number of its turn; the letter of a command leaves when the command comes.
      const isPerson = rungs.some((rung) => rung.includes('#'));
      const names = rungs.map((rung) => rung.replace(/^GAP#\d+$/, 'GAP'));
      return `letter ${isPerson ? at.slice(0, 10) : at} ${names.join(',')} ${recipient.agency}.${recipient.seat}`;
    }
    case 'LetterSettled':
      return `settled ${event.key.replace(/GAP#\d+/, 'GAP')} ${event.fate.outcome}`;
    case 'RecipientUnreachable':
      return `unreachable ${event.recipient.agency}.${event.recipient.seat} ${event.outcome}`;
    case 'TaskEscalated':
      return `level ${event.level} ${event.cause} ${event.rung}`;
    case 'LadderOpened':
      return `ladder ${event.version} ${event.opening} ${event.due ?? 'undated'}`;
    case 'CommandRefused':
      return `refused ${event.command} ${event.refusal.code}`;
    default:
      return event.type;
  }
}
