import type { QueuedLetter } from '../../contract/post-office-port';
import { canonicalJson } from '../../domain/canonical-json';
import type { LetterFacts } from '../../domain/letter/facts';
import { instantOfMs, msOf } from '../../domain/time/instant';
import type { QueueRow } from '../tables';

export type PostedLetter = Omit<QueuedLetter, 'notBefore' | 'deferrals' | 'lastResponse'>;

export function rowOfPosted(letter: PostedLetter): QueueRow {
  return {
    key: letter.key,
    office: letter.office,
    state: 'waiting',
    opens_at: msOf(letter.window.from),
    closes_at: msOf(letter.window.until),
    not_before: null,
    urgency: letter.urgency,
    mailbox: letter.mailbox,
    task_id: letter.taskId,
    goes_alone: letter.goesAlone ? 1 : 0,
    sending: letter.sending,
    message_id: letter.messageId,
    deferrals: 0,
    last_response: null,
    fate: null,
    token: letter.token,
    facts: canonicalJson(letter.facts),
  };
}

export function queuedLetterOf(row: QueueRow): QueuedLetter {
  return {
    key: row.key,
    taskId: row.task_id,
    office: row.office,
    mailbox: row.mailbox,
    window: { from: instantOfMs(row.opens_at), until: instantOfMs(row.closes_at) },
    urgency: row.urgency,
    goesAlone: row.goes_alone === 1,
    sending: row.sending,
    messageId: row.message_id,
    facts: JSON.parse(row.facts) as LetterFacts,
    token: row.token,
    notBefore: row.not_before === null ? null : instantOfMs(row.not_before),
    deferrals: row.deferrals,
    lastResponse: row.last_response,
  };
}
