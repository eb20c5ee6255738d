import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { reportCrash } from '../../client/report-crash';
import { ended, ROOT } from '../cli/dondoc';

describe('what no command has caught', () => {
  function told(argv: string[], env: Record<string, string> = {}) {
    let stderr = '';
    const write = (text: string) => (stderr += text);
    const exitCode = reportCrash(new Error('đứt\u001b[2J nối'), argv, { env, stderr: { write } });
    return { exitCode, stderr };
  }

  it('is told in one sentence in the language of the command line, without control characters', () => {
    const { exitCode, stderr } = told(['task', 'list']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^✗ Lỗi ngoài dự kiến: đứt.* nối \(thêm --debug để xem chi tiết\)\n$/);
    expect(stderr).not.toContain('\u001b');
    expect(told(['task', 'list', '--lang', 'en']).stderr).toMatch(/^✗ Unexpected error: /);
    expect(told(['task', 'list'], { DONDOC_LANG: 'en' }).stderr).toMatch(/^✗ Unexpected error: /);
  });

  it('shows its stack with --debug', () => {
    expect(told(['task', 'list', '--debug']).stderr).toMatch(/^ +at .*\n[\s\S]*✗ /m);
  });
});

describe('the end of a command', () => {
  const LEAVE = JSON.stringify(resolve(ROOT, 'dist/client/leave.js'));

  it('waits for what was printed, and for nothing else', async () => {
    const program = `
      setInterval(() => undefined, 1000);
      process.stdout.write('x'.repeat(3_000_000) + 'end');
      require(${LEAVE}).leave(5);
    `;
    const { code, stdout, stderr } = await ended(spawn(process.execPath, ['-e', program]));
    expect({ code, stderr, length: stdout.length, end: stdout.slice(-3) }).toEqual({
      code: 5,
      stderr: '',
      length: 3_000_003,
      end: 'end',
    });
  });
});
