import type { LetterFacts } from '../../domain/letter/facts';
import type { LetterFate } from '../../domain/letter/letter';
import type { PostedLetter } from '../../ledger/mail-queue/queue-row';
import { letter, TASK_ID } from './samples';

export const OFFICE = 'live';
export const OPENS = '2026-03-24T08:00:00+07:00';
export const NOON = '2026-03-24T12:00:00+07:00';
export const CLOSES = '2026-03-24T17:00:00+07:00';

export function posted(key: string, changes: Partial<PostedLetter> = {}): PostedLetter {
  return {
    key,
    taskId: TASK_ID,
    office: OFFICE,
    mailbox: 'moit.focal',
    window: { from: OPENS, until: CLOSES },
    urgency: 30_000,
    goesAlone: false,
    sending: 'first',
    messageId: null,
    facts: factsOf(key),
    token: `token-${key}`,
    ...changes,
  };
}

/** What the queue keeps and gives back of a letter's facts; it reads none of them. */
export function factsOf(key: string, gist = 'Lộ trình đàm phán FTA'): LetterFacts {
  return { letter: letter(key), taskId: TASK_ID, gist } as LetterFacts;
}

export function skipped(response = 'nhiệm vụ đã hoàn thành'): LetterFate {
  return { outcome: 'skipped', address: null, messageId: null, response, attempts: 0 };
}
