import type { ExitCode } from './exit-codes';

/** An end that the person is told of in a sentence, with its exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly exitCode: ExitCode,
    readonly vi: string,
    readonly en: string,
    /** For `-o json`, e.g. a refusal. */
    readonly details: Record<string, unknown> = {},
    options?: { cause?: unknown },
  ) {
    super(en, options);
  }
}
