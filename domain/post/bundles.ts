import { compareInstants, instantOfMs, msOf, type Instant } from '../time/instant';
import type { LetterWindow } from './window';

/** What of a letter in the post office decides with which others it goes, and when. */
export interface WaitingLetter {
  key: string;
  /** `<agency>.<seat>`. */
  mailbox: string;
  window: LetterWindow;
  /** The lower, the more urgent. */
  urgency: number;
  goesAlone: boolean;
  sending: 'first' | 'resend';
  /** Of a repetition: the Message-ID under which it may have arrived. */
  messageId: string | null;
}

/** Letters that go as one message, the most urgent first; never empty. */
export interface Bundle<L extends WaitingLetter = WaitingLetter> {
  mailbox: string;
  letters: L[];
  /** Of its most urgent letter. */
  urgency: number;
  /** When the first of its letters might have left. */
  since: Instant;
}

export interface BundleLimits {
  /** Letters that one message to a mailbox may carry, where a server found more of them too large. */
  most?: ReadonlyMap<string, number>;
}

/**
 * Puts letters that may leave together into messages: one a mailbox, but letters that go alone. Repetitions
 * keep the company they had: those of one Message-ID are one message, and never go with first sendings.
 */
export function bundlesOf<L extends WaitingLetter>(
  letters: readonly L[],
  { most }: BundleLimits = {},
): Bundle<L>[] {
  const groups = new Map<string, L[]>();
  for (const letter of letters) {
    const name = groupOf(letter);
    const group = groups.get(name);
    if (group) group.push(letter);
    else groups.set(name, [letter]);
  }
  return [...groups.values()].flatMap((group) =>
    partsOf(byUrgency(group), most?.get((group[0] as L).mailbox)).map(bundleOf),
  );
}

/** When a bundle may go: so long after its first letter might have, for those of the same moment to join it. */
export function leavesAt({ letters, since }: Bundle, gatherMs: number): Instant {
  return letters.some(({ goesAlone }) => goesAlone) ? since : instantOfMs(msOf(since) + gatherMs);
}

/** Letters share a message when this is the same. */
function groupOf({ key, mailbox, goesAlone, sending, messageId }: WaitingLetter): string {
  if (sending === 'resend') return JSON.stringify(['resend', mailbox, messageId ?? key]);
  return JSON.stringify(goesAlone ? ['alone', mailbox, key] : ['first', mailbox]);
}

function partsOf<L>(letters: L[], most = letters.length): L[][] {
  const parts: L[][] = [];
  for (let start = 0; start < letters.length; start += most) parts.push(letters.slice(start, start + most));
  return parts;
}

function bundleOf<L extends WaitingLetter>(letters: L[]): Bundle<L> {
  const [first] = letters as [L, ...L[]];
  const since = letters.reduce<Instant>(
    (oldest, { window }) => (compareInstants(window.from, oldest) < 0 ? window.from : oldest),
    first.window.from,
  );
  return { mailbox: first.mailbox, letters, urgency: first.urgency, since };
}

function byUrgency<L extends WaitingLetter>(letters: readonly L[]): L[] {
  return letters
    .map((letter) => ({ letter, fromMs: msOf(letter.window.from) }))
    .sort(
      (a, b) =>
        a.letter.urgency - b.letter.urgency || a.fromMs - b.fromMs || byText(a.letter.key, b.letter.key),
    )
    .map(({ letter }) => letter);
}

/** By code unit: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
