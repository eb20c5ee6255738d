import type { LetterClaim } from '../../contract/ledger-port';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import type { LetterFate, LetterOutcome, PlannedLetter } from '../../domain/letter/letter';

export const TASK_ID = 'nv-56-tb-vpcp-3c-12';

export function progress(seq: number, summary = `bước ${seq}`): RecordedEvent {
  return recorded(seq, { type: 'ProgressReported', summary, percent: seq });
}

export function recorded(seq: number, event: TaskEvent, at = '2026-02-05T09:00:00+07:00'): RecordedEvent {
  return { seq, at, actor: { role: 'lead', name: 'Bộ Công Thương' }, commandId: `c-${seq}`, event };
}

export function letter(key: string, at = '2026-03-24T08:00:00+07:00'): PlannedLetter {
  return {
    key,
    kind: 'reminder',
    ladderVersion: 1,
    rungs: ['T-7'],
    missedRungs: [],
    level: null,
    recipient: { agency: 'moit', name: 'Bộ Công Thương', seat: 'focal' },
    at,
    note: null,
  };
}

export function claimOf(key: string, sending: 'first' | 'resend' = 'first', taskId = TASK_ID): LetterClaim {
  return {
    letter: letter(key),
    taskId,
    address: 'moit@co-quan.example',
    messageId: `<${key}@dondoc.example>`,
    sending,
  };
}

export function fate(outcome: LetterOutcome, attempts: number, response = 'trả lời của máy chủ'): LetterFate {
  return { outcome, address: 'moit@co-quan.example', messageId: '<m@dondoc.example>', response, attempts };
}
