import { join } from 'node:path';
import { loadTemplates } from '../../letters/templates';
import { fuzzMessages } from './fuzz-messages';
import { mimeStructure, outline } from './mime-structure';

const TEMPLATES = loadTemplates(join(__dirname, '../../data/templates'));

describe('hostile texts in every field of a letter', () => {
  it('give no header, recipient, part, tag or template that was not meant', async () => {
    const report = await fuzzMessages(10_000, 20_261_122, TEMPLATES);
    expect(report.findings).toEqual([]);
    expect(report.values).toBeGreaterThanOrEqual(10_000);
    expect(report.digests).toBeGreaterThan(0);
    expect(report.calendars).toBeGreaterThan(0);
  });

  it('would be seen if they did', () => {
    const injected = mimeStructure(
      [
        'Subject: a',
        'Bcc: x@y.example',
        'Content-Type: multipart/mixed; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'a',
        '--b',
        'Content-Type: text/html',
        '',
        'b',
        '--b--',
        '',
      ].join('\r\n'),
    );
    expect(injected.fields.map(({ name }) => name)).toEqual(['subject', 'bcc', 'content-type']);
    expect(outline(injected)).toBe('multipart/mixed(text/plain text/html)');
  });
});
