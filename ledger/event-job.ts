import type { RecordedEvent } from '../domain/events';
import { instantOfMs, msOf } from '../domain/time/instant';
import { canonicalJson } from '../domain/canonical-json';
import { sameContent, type EntryContent } from './entry';
import { eventEntryId } from './entry-id';
import { LedgerConflict } from './ledger-errors';
import type { WriteJob } from './write-job';

/** Records events once: those that are there already, with the same content, are left alone. */
export function eventJob(taskId: string, records: readonly RecordedEvent[]): WriteJob<void> {
  const contents = records.map((record) => eventContent(taskId, record));
  return {
    ids: contents.map((content) => content.id),
    letterKeys: [],
    decide(view) {
      const drafts = new Map<string, EntryContent>();
      for (const content of contents) {
        const recorded = view.entry(content.id) ?? drafts.get(content.id);
        if (!recorded) drafts.set(content.id, content);
        else if (!sameContent(recorded, content)) {
          throw new LedgerConflict(content.id, recorded.payload, content.payload);
        }
      }
      return { drafts: [...drafts.values()], result: undefined };
    },
  };
}

function eventContent(taskId: string, record: RecordedEvent): EntryContent {
  return {
    id: eventEntryId(taskId, record.seq),
    kind: record.event.type,
    taskId,
    letterKey: letterKeyOf(record),
    // One spelling of every instant, so that the column sorts by time; the payload keeps the original.
    at: instantOfMs(msOf(record.at)),
    payload: canonicalJson(record),
  };
}

function letterKeyOf({ event }: RecordedEvent): string | null {
  switch (event.type) {
    case 'LetterPlanned':
      return event.letter.key;
    case 'LetterSettled':
    case 'LetterResendPlanned':
    case 'LetterHeldUp':
    case 'LetterBounced':
      return event.key;
    case 'LetterRedirected':
      return event.letterKey;
    default:
      return null;
  }
}
