import { taskCodeOfId } from '../../contract/task-id';
import { mailboxName } from '../../domain/letter/recipients';
import { isOutcome, outcomeName } from '../../domain/wording/names';
import { rungNames } from '../../domain/wording/rungs';
import { letterResponse } from '../../domain/wording/letter-response';
import type { LetterProof } from '../../ledger/queries/letter-proof';
import type { Column } from '../output/printer';
import type { Lang } from '../text/say';
import { mailboxColumn } from '../output/mailbox-column';

/** Where a letter is that has no fate, or what became of it. */
export const LETTER_STATES = [
  'planned',
  'claimed',
  'in-doubt',
  'deferred',
  'accepted',
  'refused',
  'bounced',
  'no-address',
  'suppressed',
  'unknown',
  'superseded',
  'skipped',
] as const;
export type LetterStateName = (typeof LETTER_STATES)[number];

/** A letter as lists show it: to whom, when, and the proof. */
export interface LetterRow {
  key: string;
  taskId: string;
  code: string;
  at: string;
  rungs: string[];
  kind: string | null;
  level: number | null;
  to: string;
  /** `moit.focal` */
  mailbox: string;
  state: LetterStateName;
  address: string | null;
  /** The mail server's answer, or the reason. */
  response: string | null;
  messageId: string | null;
  /** The message in which it went together with others; null: alone, or not at all. */
  digest: string | null;
  attempts: number;
}

export function letterRow(proof: LetterProof): LetterRow {
  const { key, taskId, letter, at, state, fate, attempts, address, messageId, digest, tries } = proof;
  const mailbox = key.slice(key.lastIndexOf('/') + 1);
  const lastAnswer = tries.flatMap(({ answers }) => answers).at(-1) ?? null;
  return {
    key,
    taskId,
    code: taskCodeOfId(taskId) ?? taskId,
    at,
    rungs: letter?.rungs ?? [],
    kind: letter?.kind ?? null,
    level: letter?.level ?? null,
    to: letter === null ? mailbox : mailboxName(letter.recipient),
    mailbox,
    state: state === 'settled' ? (fate?.outcome ?? 'claimed') : state,
    address,
    response: fate === null ? (lastAnswer?.response ?? null) : fate.response,
    messageId,
    // A message of one letter is called by the letter's own key.
    digest: digest === key ? null : digest,
    attempts,
  };
}

const OPEN_STATES: Record<string, { vi: string; en: string }> = {
  planned: { vi: 'đã lập, chờ gửi', en: 'written, waits to be sent' },
  claimed: { vi: 'đang gửi', en: 'being sent' },
  'in-doubt': { vi: 'đã chuyển, chưa có trả lời', en: 'handed over, no answer yet' },
  deferred: { vi: 'máy chủ thư hẹn lại', en: 'put off by the mail server' },
};

export function letterStateName(state: LetterStateName, lang: Lang): string {
  return isOutcome(state) ? outcomeName(state, lang) : (OPEN_STATES[state]?.[lang] ?? state);
}

/** Nobody has been reached by these, or it is not known. */
const ALARMING: readonly LetterStateName[] = [
  'refused',
  'bounced',
  'no-address',
  'suppressed',
  'unknown',
  'in-doubt',
];

export const LETTER_COLUMNS: Column<LetterRow>[] = [
  { key: 'at', vi: 'Ngày gửi', en: 'At', value: (r) => r.at, instant: 'minute' },
  {
    key: 'code',
    vi: 'Mã',
    en: 'Code',
    value: (r) => r.code,
    yields: { order: 3, atLeast: 8 },
    keep: 'end',
  },
  {
    key: 'rungs',
    vi: 'Kỳ nhắc',
    en: 'Rung',
    value: (r) => r.rungs.join(','),
    text: (r, lang) => rungNames(r.rungs, lang),
    width: 40,
    yields: { order: 2, atLeast: 14 },
  },
  mailboxColumn(36, 14),
  {
    key: 'state',
    vi: 'Kết quả',
    en: 'Result',
    value: (r) => r.state,
    text: (r, lang) => `${ALARMING.includes(r.state) ? '▲ ' : ''}${letterStateName(r.state, lang)}`,
    alarming: (r) => ALARMING.includes(r.state),
    yields: { order: 4, atLeast: 16 },
  },
  { key: 'address', vi: 'Địa chỉ', en: 'Address', value: (r) => r.address, wideOnly: true },
  {
    key: 'response',
    vi: 'Trả lời của máy chủ',
    en: 'Answer',
    value: (r) => r.response,
    text: (r, lang) => r.response && letterResponse(r.response, lang),
    wideOnly: true,
  },
  { key: 'messageId', vi: 'Message-ID', en: 'Message-ID', value: (r) => r.messageId, wideOnly: true },
  { key: 'digest', vi: 'Thư gộp', en: 'Digest', value: (r) => r.digest, wideOnly: true },
  {
    key: 'attempts',
    vi: 'Lần thử',
    en: 'Attempts',
    value: (r) => r.attempts,
    align: 'right',
    wideOnly: true,
  },
  { key: 'key', vi: 'Khóa thư', en: 'Key', value: (r) => r.key, wideOnly: true },
];
