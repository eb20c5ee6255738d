/** Shortens to at most `max` characters at a word boundary; `…` shows that words were left out. */
export function clip(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const head = characters.slice(0, max - 1).join('');
  const cutsAWord = /\S/u.test(characters[max - 1] ?? '');
  const lastSpace = head.lastIndexOf(' ');
  const kept = cutsAWord && lastSpace > 0 ? head.slice(0, lastSpace) : head;
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`;
}
