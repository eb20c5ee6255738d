import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { liveTasks } from '../../client/completion/live-tasks';
import { findTask } from '../../client/tasks/find-task';
import { listTasks } from '../../client/tasks/task-rows';
import { cleanEnvironment, CLI, ended, type Ended } from '../cli/dondoc';
import { freePort } from '../support/free-port';
import { aTask } from '../support/tasks';
import { openTaskHouse, type TaskHouse } from '../support/temporal/task-house';
import { sharedTemporal } from '../support/temporal/shared';
import { until } from '../support/processes';
import { runHere } from './run-here';

const CODES = ['701-TB-THU/9zq-1', '701-TB-THU/9zq-2', '701-KL-THU/9zq-2', '7017-TB-THU/9zw-1'];

function idOf(code: string): string {
  return `nv-${code.toLowerCase().replace('/', '-')}`;
}

describe('the name of a task, as a person types it', () => {
  let house: TaskHouse;

  beforeAll(async () => {
    house = await openTaskHouse(null);
    for (const code of CODES) {
      const [directive = '', tail = ''] = code.split('/');
      const task = aTask({ id: idOf(code), code, gist: `Việc ${tail}` });
      await house.start(
        { ...task, directive: { ...task.directive, id: directive.toLowerCase() } },
        '2026-02-02T08:00:00.000+07:00',
      );
    }
    await until('the server lists the tasks', async () => {
      const rows = await listTasks(house.client, "WorkflowId STARTS_WITH 'nv-701'");
      return rows.length === CODES.length;
    });
  }, 60_000);

  afterAll(async () => {
    for (const code of CODES) await house.client.workflow.getHandle(idOf(code)).terminate();
    await house.close();
  });

  it.each([
    ['nv-701-tb-thu-9zq-1', '701-TB-THU/9zq-1'],
    ['NV-701-TB-THU-9ZQ-1', '701-TB-THU/9zq-1'],
    ['701-TB-THU/9zq-2', '701-TB-THU/9zq-2'],
    ['701/TB-THU/9zq-2', '701-TB-THU/9zq-2'],
    ['701-tb/9zq-2', '701-TB-THU/9zq-2'],
    ['701/9zq-1', '701-TB-THU/9zq-1'],
    ['9zq-1', '701-TB-THU/9zq-1'],
    [' 9ZW-1 ', '7017-TB-THU/9zw-1'],
  ])('"%s" finds %s', async (typed, code) => {
    expect(await findTask(house.client, typed)).toBe(idOf(code));
  });

  it.each(['9zq-2', '701/9zq-2'])('"%s" is short for two, which are named', async (typed) => {
    await expect(findTask(house.client, typed)).rejects.toMatchObject({
      exitCode: 2,
      vi: `"${typed}" là mã ngắn của 2 nhiệm vụ: 701-KL-THU/9zq-2, 701-TB-THU/9zq-2; hãy ghi mã đầy đủ.`,
    });
  });

  it.each([
    ['701-TB-THU/9zq-3', '701-TB-THU/9zq-1'],
    ['9zw-2', '7017-TB-THU/9zw-1'],
  ])('"%s" finds nothing, and %s is proposed', async (typed, near) => {
    await expect(findTask(house.client, typed)).rejects.toMatchObject({
      exitCode: 3,
      vi: expect.stringMatching(new RegExp(`^Không có nhiệm vụ "${typed}"\\. Có phải ý bạn là .*"${near}"`)),
      en: expect.stringContaining('Did you mean'),
      details: { nearest: expect.arrayContaining([near]) },
    });
  });

  it('does not list a whole country for a tail that says nothing there', async () => {
    const country = { workflow: { count: async () => ({ count: 390_000 }) } };
    await expect(findTask(country as never, '3c-12')).rejects.toMatchObject({
      exitCode: 2,
      vi: 'Có 390000 nhiệm vụ, mã ngắn "3c-12" chưa đủ; ghi thêm văn bản, ví dụ 56/3c-12.',
    });
  });

  describe('is offered by the Tab key', () => {
    it.each([
      ['701-TB', ['701-TB-THU/9zq-1', '701-TB-THU/9zq-2']],
      ['701-tb-thu/9', ['701-tb-thu/9zq-1', '701-tb-thu/9zq-2']],
      ['7017/', ['7017/9zw-1']],
      ['9zw', ['9zw-1']],
    ])('after "%s" as %j', async (typed, values) => {
      const offered = await liveTasks(house.client, typed);
      expect(offered.map(({ value }) => value).sort()).toEqual(values);
      expect(offered.every(({ description }) => description.startsWith('Việc 9z'))).toBe(true);
    });

    it('with its gist, for the server that the line names', async () => {
      const { address } = sharedTemporal();
      const { stdout } = await runHere(['complete', '--', '--address', address, 'task', 'ack', '7017-'], {
        env: { DONDOC_COMPLETION_MS: '20000' },
      });
      expect(stdout).toBe('7017-TB-THU/9zw-1\tViệc 9zw-1\n:4\n');
    });

    it('not at all, and soon, where no server answers', async () => {
      const began = performance.now();
      const said = await runHere(['complete', '--', 'task', 'show', ''], {
        env: { TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` },
      });
      expect(said).toEqual({ code: 0, stdout: ':4\n', stderr: '' });
      expect(performance.now() - began).toBeLessThan(4_000);
    });

    it('in bash, together with verbs, flags and choices', async () => {
      const { stdout, stderr } = await inBash(sharedTemporal().address, [
        'dondoc tas',
        'dondoc task esc',
        'dondoc task list --dir',
        'dondoc task list -o js',
        'dondoc agency show moit',
        'dondoc task show 7017-',
      ]);
      expect(stderr).toBe('');
      expect(stdout.trim().split('\n')).toEqual([
        'task',
        'escalate',
        '--directive',
        'json jsonl',
        'moit',
        '7017-TB-THU/9zw-1',
      ]);
    }, 60_000);
  });
});

/** What bash would offer at the end of each line, with the script that `completion bash` prints. */
function inBash(address: string, lines: readonly string[]): Promise<Ended> {
  const asks = lines.map(
    (line) =>
      `COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; COMPREPLY=(); __dondoc_complete; echo "\${COMPREPLY[*]}"`,
  );
  const script = [
    `dondoc() { '${process.execPath}' '${CLI}' "$@"; }`,
    'eval "$(dondoc completion bash)"',
    // Outside of a line that is being edited there is nothing to set options of.
    'compopt() { :; }',
    ...asks,
  ].join('\n');
  return ended(
    spawn('bash', ['--norc', '-c', script], {
      cwd: resolve(__dirname),
      env: { ...cleanEnvironment('/nonexistent'), TEMPORAL_ADDRESS: address, DONDOC_COMPLETION_MS: '20000' },
    }),
  );
}

describe.each([
  ['zsh', 'compdef _dondoc dondoc'],
  ['fish', 'complete -c dondoc'],
  ['powershell', 'Register-ArgumentCompleter'],
])('the script for %s', (shell, registration) => {
  it('registers itself for dondoc', async () => {
    const child = spawn(process.execPath, [CLI, 'completion', shell], {
      env: cleanEnvironment('/nonexistent'),
    });
    const { code, stdout, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(registration);
  });
});
