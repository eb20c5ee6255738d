import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterResponse, OWN_RESPONSES } from '../../domain/wording/letter-response';

const ACTIVITIES = join(__dirname, '../../activities');

const source = readdirSync(ACTIVITIES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(ACTIVITIES, name), 'utf8'))
  .join('\n');

describe('what the mail room says itself', () => {
  it.each([...OWN_RESPONSES])('"%s" is written down by an activity, and told in English', (vi, en) => {
    expect(source).toContain(`'${vi}'`);
    expect(letterResponse(vi)).toBe(vi);
    expect(letterResponse(vi, 'en')).toBe(en);
    expect(en).toMatch(/^[ -~]+$/);
  });

  it('leaves the answer of a mail server as it is', () => {
    expect(letterResponse('550 5.1.1 không có hộp thư', 'en')).toBe('550 5.1.1 không có hộp thư');
  });
});
