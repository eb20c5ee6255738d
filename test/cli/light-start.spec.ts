import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { cleanEnvironment, ended, example, ROOT, workplace, type Workplace } from './dondoc';

/** Runs command lines in one process and tells which packages it has loaded after each. */
const TELL_PACKAGES = `
  const { runProgram } = require(${JSON.stringify(resolve(ROOT, 'dist/client/program.js'))});
  const nowhere = { write: () => true };
  const packages = () => [...new Set(Object.keys(require.cache).flatMap((file) => {
    const name = /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(file);
    return name ? [name[1]] : [];
  }))];
  (async () => {
    for (const argv of JSON.parse(process.argv[1])) {
      const code = await runProgram(argv, '9.9.9', { env: {}, stdout: nowhere, stderr: nowhere });
      console.log(JSON.stringify({ code, packages: packages() }));
    }
  })();
`;

describe('what a command loads', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  async function packagesAfter(...lines: string[][]): Promise<{ code: number; packages: string[] }[]> {
    const child = spawn(process.execPath, ['-e', TELL_PACKAGES, JSON.stringify(lines)], {
      cwd: place.path,
      env: cleanEnvironment(place.path),
    });
    const { stdout, stderr } = await ended(child);
    expect(stderr).toBe('');
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: number; packages: string[] });
  }

  it('is the parser alone, for help and for a line that it cannot understand', async () => {
    const told = await packagesAfter(['--help'], ['--lang', 'en', '--help'], ['taks'], ['task', 'lst']);
    expect(told.map(({ code }) => code)).toEqual([0, 0, 2, 2]);
    expect(told[2]?.packages).toEqual(['commander']);
  });

  it('is nothing of Temporal, of the ledger or of the document readers where none is needed', async () => {
    const told = await packagesAfter(
      ['when', 'trong Quý I/2026', '--issued', '31/01/2026'],
      ['calendar', 'show', '2026'],
      ['agency', 'find', 'Bộ Công Thương'],
      ['directive', 'plan', example('56-tb-vpcp.yaml')],
    );
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const heavy = /temporalio|grpc|kysely|libsql|^pg$|unpdf|htmlparser2|saxes|yauzl/;
    expect(told[3]?.packages.filter((name) => heavy.test(name))).toEqual([]);
  });
});
