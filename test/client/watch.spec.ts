import { spawn } from 'node:child_process';
import { CliError } from '../../client/cli-error';
import { EXIT } from '../../client/exit-codes';
import { runVerb } from '../../client/run-verb';
import type { GlobalFlags } from '../../client/surroundings';
import type { Verb } from '../../client/commands/command';
import { cleanEnvironment, CLI, ended } from '../cli/dondoc';
import { until } from '../support/processes';
import { sharedTemporal } from '../support/temporal/shared';
import { aPlace, runHere } from './run-here';

interface Row {
  round: number;
}

/** A reading verb that finds its subject gone after two looks. */
function twoLooks(): Verb {
  let round = 0;
  return async ({ print }) => {
    round += 1;
    if (round > 2) throw new CliError(EXIT.notFound, 'Không còn.', 'It is gone.');
    const columns = [{ key: 'round', vi: 'Lần', en: 'Round', value: (row: Row) => row.round }];
    print.rows([{ round }, { round: -round }], columns);
    print.note('bên cạnh', 'beside');
  };
}

/** What the parser hands to an action, with these flags in force. */
function parameters(flags: Partial<GlobalFlags>): unknown[] {
  const all = {
    output: 'text',
    timeFormat: 'local',
    color: 'auto',
    lang: 'vi',
    watch: true,
    every: '0.5',
    ...flags,
  };
  return [{}, { optsWithGlobals: () => all }];
}

describe('--watch', () => {
  it('prints a reading verb again and again on a cleared terminal, until it fails', async () => {
    const place = aPlace({ columns: 100 });
    const code = await runVerb(twoLooks(), { watchable: true }, parameters({}), place.surroundings);
    const { stdout, stderr } = place.said();
    expect(code).toBe(EXIT.notFound);
    expect(stdout.split('\x1b[H\x1b[J').map((screen) => screen.split('\n').slice(2, 4))).toEqual([
      [],
      ['LẦN', '1'],
      ['LẦN', '2'],
    ]);
    expect(stdout).toContain('xem lại sau mỗi 0.5 giây · Ctrl-C để dừng');
    expect(stderr).toBe('bên cạnh\nbên cạnh\n✗ Không còn.\n');
  });

  it('gives one line of JSON each time with -o jsonl, and never clears', async () => {
    const place = aPlace({ columns: 100 });
    await runVerb(twoLooks(), { watchable: true }, parameters({ output: 'jsonl' }), place.surroundings);
    expect(place.said().stdout).toBe('[{"round":1},{"round":-1}]\n[{"round":2},{"round":-2}]\n');
  });

  it.each([
    [['task', 'ack', '3c-1', '--watch'], '--watch chỉ dùng với lệnh xem'],
    [['task', 'list', '--watch', '-o', 'json'], '--watch không dùng với -o json; chọn -o jsonl'],
    [['task', 'list', '--watch', '--every', '0'], '--every: "0" phải là số giây, từ 0.5 trở lên'],
    [['task', 'list', '--watch', '--every', 'nhanh'], '--every: "nhanh" phải là số giây'],
    [['task', 'list', '--every', '3'], '--every chỉ dùng cùng --watch'],
  ])('%j is refused', async (argv, sentence) => {
    const { code, stdout, stderr } = await runHere(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  it('ends with 130 at Ctrl-C', async () => {
    const { address } = sharedTemporal();
    const list = ['task', 'list', '--watch', '--every', '0.5', '-o', 'jsonl', '--address', address];
    const child = spawn(process.execPath, [CLI, ...list], { env: cleanEnvironment('/nonexistent') });
    const end = ended(child);
    let lines = 0;
    child.stdout.on('data', (text: string) => (lines += text.split('\n').length - 1));
    await until('it has looked twice', () => lines >= 2);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ code: 130, signal: null, stderr: '' });
  });
});
