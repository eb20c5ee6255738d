import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTemplates } from '../../letters/templates';

describe('letter templates', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'dondoc-templates-'));
    cpSync(join(__dirname, '../../data/templates'), dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('are loaded and tried at start-up', () => {
    expect(() => loadTemplates(dir)).not.toThrow();
  });

  it('a missing one is named with its path', () => {
    rmSync(join(dir, 'history.text.eta'));
    expect(() => loadTemplates(dir)).toThrow(`Thiếu mẫu thư: ${join(dir, 'history.text.eta')}`);
  });

  it('one that does not compile is named with its path', () => {
    writeFileSync(join(dir, 'letter.text.eta'), 'Kính gửi <% if (it.addressee { %>');
    expect(() => loadTemplates(dir)).toThrow(`Mẫu thư sai cú pháp: ${join(dir, 'letter.text.eta')}`);
  });

  it('one that does not run stops the start, not a letter', () => {
    writeFileSync(join(dir, 'letter.html.eta'), '<%= it.nobody.name %>');
    expect(() => loadTemplates(dir)).toThrow(/không chạy được/);
  });

  it('cannot include files', () => {
    writeFileSync(join(dir, 'letter.text.eta'), `<%~ include('/etc/passwd') %>`);
    expect(() => loadTemplates(dir)).toThrow(/không đọc tệp/);
    writeFileSync(join(dir, 'letter.text.eta'), `<%~ include('./history.text') %>`);
    expect(() => loadTemplates(dir)).toThrow(/không đọc tệp/);
  });
});
