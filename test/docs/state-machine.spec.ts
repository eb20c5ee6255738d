import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_MACHINE_FILE, VERBS, stateMachinePage } from './state-machine';

describe('docs/state-machine.md', () => {
  it('is what the code gives; npm run docs:states writes it anew', () => {
    expect(readFileSync(STATE_MACHINE_FILE, 'utf8')).toBe(stateMachinePage());
  });

  it('names verbs that exist', () => {
    const commands = readFileSync(join(__dirname, '../../docs/cli.md'), 'utf8');
    for (const verb of Object.values(VERBS)) {
      const [words, flag] = verb.split(' --');
      const section = commands.split(`\n### dondoc ${words}\n`)[1]?.split('\n### ')[0];
      expect([verb, section]).toEqual([
        verb,
        expect.stringContaining(flag === undefined ? verb : `--${flag}`),
      ]);
    }
  });
});
