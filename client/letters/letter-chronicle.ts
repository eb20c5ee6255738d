import type { RecordedEvent } from '../../domain/events';
import type { Instant } from '../../domain/time/instant';
import { eventName } from '../../domain/wording/event-name';
import { outcomeName } from '../../domain/wording/names';
import type { LetterPhase, LetterStep } from '../../ledger/letter-step';
import type { TimelineEntry } from '../../ledger/queries/timeline';
import type { Lang } from '../text/say';

/** One dated line of what the ledger holds of a letter. */
export interface ChronicleLine {
  /** On the task's clock. */
  at: Instant;
  /** When it came into the ledger, on the wall clock. */
  recordedAt: Instant;
  /** Its place in the chain. */
  position: number;
  what: string;
  /** The mail server's answer, or the reason. */
  response: string | null;
}

/** Everything that the ledger holds of the letter, in the order it was written down. */
export function letterChronicle(
  timeline: readonly TimelineEntry[],
  key: string,
  lang: Lang,
): ChronicleLine[] {
  const phases = timeline.flatMap((entry) =>
    entry.source === 'letter' && entry.key === key ? [entry.step.phase] : [],
  );
  return timeline.flatMap((entry): ChronicleLine[] => {
    const said =
      entry.source === 'event' ? ofEvent(entry.record, key, phases, lang) : ofStep(entry, key, lang);
    if (said === null) return [];
    const { at, recordedAt, position } = entry;
    return [{ at, recordedAt, position, ...said }];
  });
}

type Said = Pick<ChronicleLine, 'what' | 'response'>;

/** What the mail room wrote down itself is not said again by the event that followed. */
function ofEvent(
  { event }: RecordedEvent,
  key: string,
  phases: readonly LetterPhase[],
  lang: Lang,
): Said | null {
  const what = eventName(event, lang);
  switch (event.type) {
    case 'LetterPlanned':
      return event.letter.key === key ? { what, response: event.letter.note } : null;
    case 'LetterSettled':
      if (event.key !== key || phases.includes('settled')) return null;
      return { what, response: event.fate.response };
    case 'LetterBounced':
      if (event.key !== key || phases.includes('bounced')) return null;
      return { what, response: event.response };
    case 'LetterHeldUp':
      return event.key === key ? { what, response: event.response } : null;
    case 'LetterResendPlanned':
      return event.key === key ? { what, response: null } : null;
    case 'RecipientUnreachable':
    case 'LetterRedirected':
      return event.letterKey === key ? { what, response: null } : null;
    default:
      return null;
  }
}

function ofStep(entry: Extract<TimelineEntry, { source: 'letter' }>, key: string, lang: Lang): Said | null {
  return entry.key === key ? saidOf(entry.step, lang) : null;
}

function saidOf(step: LetterStep, lang: Lang): Said {
  const say = (vi: string, en: string): string => (lang === 'en' ? en : vi);
  switch (step.phase) {
    case 'claimed': {
      const what = say(
        `lần ${step.attempt}: gửi tới ${step.address}`,
        `attempt ${step.attempt}: to ${step.address}`,
      );
      return { what: `${what} ${step.messageId}`, response: null };
    }
    case 'handed-over':
      return {
        what: say(
          `lần ${step.attempt}: đã chuyển nội dung, chờ máy chủ thư trả lời`,
          `attempt ${step.attempt}: handed over, waiting for the answer`,
        ),
        response: null,
      };
    case 'deferred':
      return {
        what: say(
          `lần ${step.attempt}: máy chủ thư hẹn lại`,
          `attempt ${step.attempt}: put off by the mail server`,
        ),
        response: step.response,
      };
    case 'settled':
      return {
        what: say(
          `lần ${step.attempt}: ${outcomeName(step.fate.outcome, 'vi')}`,
          `attempt ${step.attempt}: ${outcomeName(step.fate.outcome, 'en')}`,
        ),
        response: step.fate.response,
      };
    case 'bounced':
      return {
        what: say(`lần ${step.attempt}: bị trả lại`, `attempt ${step.attempt}: returned`),
        response: step.response,
      };
  }
}
