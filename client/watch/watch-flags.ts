import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import type { GlobalFlags, OutputFormat } from '../surroundings';

const FORMATS: readonly OutputFormat[] = ['text', 'wide', 'jsonl'];

/** A table that changes while it is read is of no use; and a server is not asked without pause. */
const LEAST_SECONDS = 0.5;
const DEFAULT_SECONDS = 2;

/** Milliseconds from one print to the next, or null for a single one; throws a CliError (2). */
export function watchPause(
  { watch, every, output }: Pick<GlobalFlags, 'watch' | 'every' | 'output'>,
  watchable: boolean,
): number | null {
  if (watch !== true) {
    if (every === undefined) return null;
    throw new CliError(EXIT.badInput, '--every chỉ dùng cùng --watch.', '--every goes with --watch only.');
  }
  if (!watchable) {
    throw new CliError(
      EXIT.badInput,
      '--watch chỉ dùng với lệnh xem (list, show …); lệnh này không lặp lại được.',
      '--watch goes with reading verbs only (list, show …); this one is not repeated.',
    );
  }
  if (!FORMATS.includes(output)) {
    throw new CliError(
      EXIT.badInput,
      `--watch không dùng với -o ${output}; chọn -o jsonl để có mỗi lần một dòng JSON, hoặc text, wide.`,
      `--watch does not go with -o ${output}; choose -o jsonl for one line of JSON each time, or text, wide.`,
    );
  }
  const seconds = every === undefined ? DEFAULT_SECONDS : Number(every);
  if (seconds >= LEAST_SECONDS && seconds < Infinity) return seconds * 1_000;
  throw new CliError(
    EXIT.badInput,
    `--every: "${every}" phải là số giây, từ ${LEAST_SECONDS} trở lên.`,
    `--every: "${every}" must be a number of seconds, ${LEAST_SECONDS} or more.`,
  );
}
