import type { LetterFacts } from '../domain/letter/facts';
import type { Lang } from '../domain/wording/lang';
import { bundleKey } from './bundle-key';
import { messageIdOf } from './message-id';

/** Servers take header fields of many lines, but not without end; a digest names letters up to here. */
const FIELD_MAX = 8_000;

/** Of a message about several directives. */
const SEVERAL = 'tong-hop';

/**
 * What sorts and answers letters without a reader: the list of the directive (RFC 2919), that no person wrote it
 * (RFC 3834), its language (RFC 3282), and which tasks and letters it carries. Absence notices stay at home
 * (Exchange), reports of non-delivery come. No `Precedence`: no standard has it, and `bulk` costs letters
 * their place in the inbox.
 */
export function mailHeaders(
  facts: readonly LetterFacts[],
  messageIdDomain: string,
  lang: Lang,
): Record<string, string> {
  const [first] = facts;
  if (first === undefined) throw new RangeError('a message carries at least one letter');
  return {
    'X-Dondoc-Task': listed(facts.map(({ taskCode }) => taskCode)),
    ...(facts.length === 1
      ? { 'X-Dondoc-Rungs': first.letter.rungs.join(' ') }
      : { 'X-Dondoc-Digest': bundleKey(facts) }),
    'X-Dondoc-Key': listed(facts.map(({ letter }) => letter.key)),
    'List-Id': `<${listLabel(facts)}.nhiem-vu.${messageIdDomain}>`,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    'Content-Language': lang,
  };
}

/** The conversation of a task: no message has this id, all letters of the task refer to it. */
export function threadIdOf(taskId: string, messageIdDomain: string): string {
  return messageIdOf(`task/${taskId}`, messageIdDomain);
}

/**
 * The conversation that a message belongs to. A message about several tasks belongs to none: mail programs read
 * `References` as one line of ancestors and would grow the conversations of all its tasks into one.
 */
export function threadsOf(facts: readonly LetterFacts[], messageIdDomain: string): string[] {
  const [taskId, ...others] = new Set(facts.map((one) => one.taskId));
  return taskId === undefined || others.length > 0 ? [] : [threadIdOf(taskId, messageIdDomain)];
}

function listLabel(facts: readonly LetterFacts[]): string {
  const [id, ...others] = new Set(facts.map(({ directive }) => directive.id));
  return others.length > 0 ? SEVERAL : asciiLabel(id ?? '') || SEVERAL;
}

/** At most 63 letters, digits and hyphens, as the label of a domain. */
function asciiLabel(text: string): string {
  return text
    .replace(/[đĐ]/gu, 'd')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/gu, '');
}

/** Each once, and how many more there are where the field would be too long. */
function listed(values: readonly string[]): string {
  const unique = [...new Set(values)];
  let length = 0;
  const shown = unique.filter((value) => (length += value.length + 1) <= FIELD_MAX);
  const more = unique.length - shown.length;
  return more === 0 ? shown.join(' ') : `${shown.join(' ')} +${more}`;
}
