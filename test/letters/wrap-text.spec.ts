import fc from 'fast-check';
import { unwrapped, wrapped } from '../../letters/wrap-text';

const word = fc.stringMatching(/^[a-zđêôưỳ]{1,12}$/u);
const line = fc
  .tuple(
    fc.constantFrom('', '   ', '- ', '12. ', 'Thời hạn: '),
    fc.array(word, { minLength: 1, maxLength: 60 }),
  )
  .map(([marker, words]) => marker + words.join(' '));

describe('the lines of the text part', () => {
  it('are at most 76 columns, and can be made whole again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant(''))), (lines) => {
        const text = lines.join('\n');
        const broken = wrapped(text);
        for (const one of broken.split('\n')) expect(one.trimEnd().length).toBeLessThanOrEqual(76);
        expect(unwrapped(broken)).toBe(text);
      }),
    );
  });

  it('a word longer than a line stays whole', () => {
    const link = `https://co-quan.example/${'a'.repeat(100)}`;
    expect(wrapped(`Địa chỉ tài liệu: ${link}`)).toBe(`Địa chỉ tài liệu: \n  ${link}`);
  });

  it('what belongs to a list item stands under its words, a paragraph at the margin', () => {
    const long = 'từ '.repeat(30).trim();
    expect(wrapped(`1. ${long}\n2. ${long}`)).toMatch(/ \n {3}từ/);
    expect(wrapped(`a\n\n${long}\n\nb`)).toMatch(/ \ntừ/);
  });
});
