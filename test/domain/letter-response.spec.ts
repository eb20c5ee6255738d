import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterResponse, OWN_RESPONSES } from '../../domain/wording/letter-response';

const source = ['activities', 'workflows'].map(sourceOf).join('\n');

function sourceOf(room: string): string {
  const folder = join(__dirname, '../..', room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('what the mail room says itself', () => {
  it.each([...OWN_RESPONSES])(
    '"%s" is written down where letters are sent, and told in English',
    (vi, en) => {
      expect(source).toContain(`'${vi}'`);
      expect(letterResponse(vi)).toBe(vi);
      expect(letterResponse(vi, 'en')).toBe(en);
      expect(en).toMatch(/^[ -~]+$/);
    },
  );

  it('leaves the answer of a mail server as it is', () => {
    expect(letterResponse('550 5.1.1 không có hộp thư', 'en')).toBe('550 5.1.1 không có hộp thư');
  });
});
