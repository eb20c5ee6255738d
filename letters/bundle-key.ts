import { createHash } from 'node:crypto';
import type { LetterFacts } from '../domain/letter/facts';
import { dateOf } from '../domain/time/instant';

/**
 * What one message is called by: the key of its letter, or for a digest `<agency>.<seat>/<yyyy-MM-dd>/<hash>`
 * over the keys of its letters, whatever their order. The same letters are the same message for ever.
 *
 * @throws RangeError when there is no letter
 */
export function bundleKey(facts: readonly LetterFacts[]): string {
  const [first] = facts;
  if (first === undefined) throw new RangeError('a message carries at least one letter');
  if (facts.length === 1) return first.letter.key;
  const keys = facts.map(({ letter }) => letter.key).sort();
  const hash = createHash('sha256').update(keys.join('\n'), 'utf8').digest('hex').slice(0, 12);
  const { agency, seat } = first.letter.recipient;
  return `${agency}.${seat}/${dateOf(first.letter.at)}/${hash}`;
}
