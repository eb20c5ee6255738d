import { editDistance, nearestOf } from '../../domain/directive/edit-distance';

/** What a slip of the keyboard may have meant; never a word of which not even half agrees. */
export function ideasFor(written: string, known: readonly string[]): string[] {
  const typed = written.toLowerCase();
  return nearestOf(typed, [...new Set(known)], (one) => [one.toLowerCase()]).filter(
    (one) => editDistance(typed, one.toLowerCase()) * 2 <= Math.max(typed.length, one.length),
  );
}

/** ` Có phải ý bạn là "show"?`, to stand behind a sentence; empty without ideas. */
export function askIfMeant(ideas: readonly string[]): { vi: string; en: string } {
  if (ideas.length === 0) return { vi: '', en: '' };
  const quoted = ideas.map((idea) => `"${idea}"`);
  const [last = '', ...before] = quoted.reverse();
  const list = (or: string) =>
    before.length === 0 ? last : `${[...before].reverse().join(', ')} ${or} ${last}`;
  return { vi: ` Có phải ý bạn là ${list('hoặc')}?`, en: ` Did you mean ${list('or')}?` };
}
