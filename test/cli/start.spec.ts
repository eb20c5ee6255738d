import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLedgerReader } from '../../ledger/open-ledger';
import { isRunning, until } from '../support/processes';
import { ended, workplace, type Ended, type Workplace } from './dondoc';
import { STACK_TIMEOUT_MS, start } from './stack';

interface CapturedLetter {
  at: string;
  to: string;
  task: string;
  rungs: string;
  key: string;
}

// Two rehearsals of a year on a machine that others use as well.
jest.setTimeout(STACK_TIMEOUT_MS);

describe('npm start -- --once', () => {
  let place: Workplace;
  let disturbed: Workplace;

  beforeAll(() => {
    place = workplace();
    disturbed = workplace();
  });
  afterAll(() => {
    place.remove();
    disturbed.remove();
  });

  async function once(folder: string, ...args: string[]): Promise<Ended> {
    return ended(await start(folder, ['--once', ...args]));
  }

  /** The letters that the inbox captured, each by itself however many came as one message; by their keys. */
  function inbox(folder: string): CapturedLetter[] {
    const index = readFileSync(join(folder, '.dondoc', 'inbox', 'index.jsonl'), 'utf8');
    return index
      .trim()
      .split('\n')
      .flatMap((line) => {
        const { at, to, headers } = JSON.parse(line);
        return String(headers['X-Dondoc-Key'])
          .split(/\s+/)
          .map((key) => ({ at, to: to[0].address, key, ...namedIn(key) }));
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** `nv-56-tb-vpcp-3c-12/v1/T-15,T-7/moit.focal` */
  function namedIn(key: string): { task: string; rungs: string } {
    const [task = '', , rungs = ''] = key.split('/');
    return { task, rungs };
  }

  const days = (folder: string) => inbox(folder).map((letter) => ({ ...letter, at: letter.at.slice(0, 10) }));

  function nothingIsLeft(folder: string): void {
    expect(existsSync(join(folder, '.dondoc', 'stack.json'))).toBe(false);
    expect(existsSync(join(folder, '.dondoc', 'temporal.pid.json'))).toBe(false);
    expect(commandsWith(folder)).toEqual([]);
  }

  async function headOf(folder: string): Promise<number> {
    const ledger = await openLedgerReader({ url: join(folder, '.dondoc', 'ledger.db') });
    try {
      const verified = await ledger.verify();
      expect(verified.ok).toBe(true);
      return verified.head.position;
    } finally {
      await ledger.close();
    }
  }

  it('plays the year of the examples, prints the table, and leaves nothing running', async () => {
    const { stdout, stderr } = withoutTrouble(await once(place.path));
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^MÃ +CHỦ TRÌ +HẠN +TÌNH TRẠNG +THƯ +CẤP CAO NHẤT$/);
    expect(rows).toHaveLength(62);
    const row = (code: string) => rows.find((line) => line.startsWith(`${code} `));
    expect(row('TB-KL-NGOAI-GIAO-KINH-TE-2025/5h-1')).toMatch(/28\/02\/2026 +✓ hoàn thành đúng hạn/);
    expect(row('TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-ii-2')).toMatch(/hoàn thành quá hạn +\d+ +L3$/);
    expect(row('TB-KL-NGOAI-GIAO-KINH-TE-2025/5dd-2')).toMatch(/31\/08\/2026 +✓ hoàn thành đúng hạn/);
    expect(stderr).toMatch(/62 nhiệm vụ từ 31\/01\/2026 đến 31\/12\/2026: \d+ thư, \d+ thư báo cáo cấp trên/);
    nothingIsLeft(place.path);
    expect(await headOf(place.path)).toBeGreaterThan(500);
  });

  it('sent the letters for the report due in February on the days worked out by hand', () => {
    const letters = inbox(place.path).filter(({ task }) => task === 'nv-tb-kl-ngoai-giao-kinh-te-2025-5h-1');
    expect(letters.map(({ at, rungs }) => `${at.slice(0, 16)} ${rungs}`).sort()).toEqual([
      '2026-02-02T08:00 ASSIGNED',
      '2026-02-13T08:00 T-15,T-7',
      '2026-02-25T08:00 T-3',
      // The day that the lead had promised is the day of these, too: one letter.
      '2026-02-27T08:00 T-1,D,P.2026-02-27',
      // And the report of that day is confirmed at once.
      '2026-02-27T15:30 RC#1',
    ]);
    expect(new Set(letters.map(({ to }) => to)).size).toBe(1);
  });

  it('goes on from there the next time: no letter again, no event again, and no day played again', async () => {
    const before = { letters: inbox(place.path), head: await headOf(place.path) };
    const { stdout, stderr } = withoutTrouble(await once(place.path, '--lang', 'en'));
    expect(stderr).toContain('Going on with the data in');
    expect(stdout.split('\n')[0]).toMatch(/^CODE +LEAD +DUE +STATUS +LETTERS +HIGHEST LEVEL$/);
    expect({ letters: inbox(place.path), head: await headOf(place.path) }).toEqual(before);
    // Of more than a hundred days with letters or answers only those of answers that changed nothing are looked at.
    expect(stderr.match(/^Rehearsal .*\d$/gm)?.length).toBeLessThan(10);
    nothingIsLeft(place.path);
  });

  it('stops everything at SIGTERM in the middle, and finishes later with the same letters', async () => {
    const child = await start(disturbed.path, ['--once']);
    const end = ended(child);
    let said = '';
    child.stderr?.on('data', (text: string) => (said += text));
    await until('March is being played', () => / (27|28)\/02\/2026| \d\d\/03\/2026/.test(said), 120_000);
    if (process.platform === 'linux') {
      expect(commandsWith(disturbed.path).length).toBeGreaterThanOrEqual(4);
    }
    child.kill('SIGTERM');
    const interrupted = await end;
    expect(interrupted.code).toBe(130);
    expect(problemsIn(interrupted.stderr)).toEqual([]);
    nothingIsLeft(disturbed.path);
    expect(inbox(disturbed.path).length).toBeLessThan(inbox(place.path).length);

    withoutTrouble(await once(disturbed.path));
    expect(days(disturbed.path)).toEqual(days(place.path));
    await headOf(disturbed.path);
    nothingIsLeft(disturbed.path);
  });

  it('ends with 2 at a flag that it does not know, and explains itself with --help', async () => {
    const wrong = await once(place.path, '--onec');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/✗ .*--onec[\s\S]*Cách dùng: npm start/);
    const help = await once(place.path, '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Cách dùng: npm start -- /);
  });
});

/** It ended well and told of no problem; otherwise everything that it said is shown. */
function withoutTrouble(end: Ended): Ended {
  const { code, stderr } = end;
  expect({ code, said: code === 0 ? problemsIn(stderr) : stderr.split('\n') }).toEqual({ code: 0, said: [] });
  return end;
}

function problemsIn(stderr: string): string[] {
  return stderr.split('\n').filter((line) => /^✗|⚠|dừng bất thường|unexpectedly/.test(line));
}

/** Running processes that name the folder: server, worker, inbox, rehearsal. Where there is /proc, that is. */
function commandsWith(folder: string): number[] {
  return processIds().filter((pid) => isRunning(pid) && mentions(pid, folder));
}

function processIds(): number[] {
  return existsSync('/proc/self') ? readdirSync('/proc').map(Number).filter(Number.isInteger) : [];
}

function mentions(pid: number, folder: string): boolean {
  if (pid === process.pid) return false;
  try {
    return ['cmdline', 'environ'].some((file) =>
      readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(folder),
    );
  } catch {
    return false;
  }
}
