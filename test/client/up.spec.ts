import { runProgram } from '../../client/program';
import { captured } from '../support/captured';

/** What `up` starts, without starting it: test/cli/start.spec.ts runs the stack itself. */
async function up(...args: string[]) {
  const { surroundings, output } = captured();
  const started: string[][] = [];
  const code = await runProgram(['up', ...args], '0.0.0', {
    ...surroundings,
    runInForeground: (program, flags) => {
      started.push([program, ...flags]);
      return Promise.resolve(args.includes('--in-memory') ? 1 : 0);
    },
  });
  return { code, started, stderr: output.stderr() };
}

describe('dondoc up', () => {
  it('starts the stack without a rehearsal, in the state folder and language of the command line', async () => {
    const { code, started } = await up('--state-dir', '/tmp/thu', '--lang', 'en', '--any-port');
    expect(code).toBe(0);
    expect(started).toEqual([
      ['local/main.js', '--lang', 'en', '--state-dir', '/tmp/thu', '--no-rehearsal', '--any-port'],
    ]);
  });

  it('ends with the code of the stack', async () => {
    const { code, stderr } = await up('--in-memory', '--rehearsal');
    expect(code).toBe(1);
    expect(stderr).toContain('đã dừng (mã 1)');
  });
});
