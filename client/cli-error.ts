import { printable } from '../config/problem';
import { EXIT, type ExitCode } from './exit-codes';

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

/** For what no rule foresaw: one sentence, and the way to the stack. */
export function unexpected(error: unknown): CliError {
  const message = printable(error instanceof Error ? error.message : String(error));
  return new CliError(
    EXIT.failure,
    `Lỗi ngoài dự kiến: ${message} (thêm --debug để xem chi tiết)`,
    `Unexpected error: ${message} (--debug shows more)`,
    {},
    { cause: error },
  );
}
