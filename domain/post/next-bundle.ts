import { msOf } from '../time/instant';
import { byText, type Bundle, type WaitingLetter } from './bundles';

/** Messages that each agency had since the office last had nothing to do. */
export type Served = ReadonlyMap<string, number>;

/** `moit` of `moit.focal`. */
export function agencyOf(mailbox: string): string {
  const dot = mailbox.lastIndexOf('.');
  return dot < 0 ? mailbox : mailbox.slice(0, dot);
}

/** The most urgent first, then the oldest; the same bundles have the same order, however they were given. */
export function inOrder<L extends WaitingLetter>(bundles: readonly Bundle<L>[]): Bundle<L>[] {
  return bundles
    .map((bundle) => ({ bundle, sinceMs: msOf(bundle.since), key: bundle.letters[0]?.key ?? '' }))
    .sort(
      (a, b) =>
        a.bundle.urgency - b.bundle.urgency ||
        a.sinceMs - b.sinceMs ||
        byText(a.bundle.mailbox, b.bundle.mailbox) ||
        byText(a.key, b.key),
    )
    .map(({ bundle }) => bundle);
}

/**
 * Which bundle goes next, of those that may: one of the agency that had the fewest messages, so that an agency
 * with hundreds of single letters does not keep another waiting; then as `inOrder`. Undefined: none may.
 */
export function nextBundle<B extends Bundle>(
  ordered: readonly B[],
  served: Served,
  mayGo: (bundle: B) => boolean,
): B | undefined {
  let next: { bundle: B; had: number } | undefined;
  for (const bundle of ordered) {
    const had = served.get(agencyOf(bundle.mailbox)) ?? 0;
    if ((next === undefined || had < next.had) && mayGo(bundle)) next = { bundle, had };
  }
  return next?.bundle;
}
