import { readPhrase } from '../../domain/deadline/read-deadlines';
import type { DirectiveDraft } from '../../domain/directive/draft/draft';
import { CliError } from '../cli-error';
import type { CommandContext } from '../context';
import type { DroppedTask } from '../directives/draft-facts';
import type { FileDraft } from '../directives/draft-from-file';
import { EXIT } from '../exit-codes';
import { conductReview } from './conduct-review';
import { LineReader } from './line-reader';
import { forgetReview, reviewPath, saveReview, takeUpReview } from './review-file';
import { reviewedDraft } from './reviewed-draft';

/** A review needs somebody who answers; throws a CliError (2) where nobody can. */
export function requireTerminal({ surroundings }: CommandContext): NodeJS.ReadableStream {
  const { stdin, stderr } = surroundings;
  if (stdin?.isTTY === true && stderr.isTTY === true) return stdin;
  throw new CliError(
    EXIT.badInput,
    '--review cần chạy trực tiếp trên cửa sổ dòng lệnh (terminal), không qua ống dẫn hay tệp. Không có terminal: dùng --out rồi sửa tệp YAML.',
    '--review needs a terminal, not a pipe or a file. Without one: write the YAML with --out and edit it.',
  );
}

/**
 * Goes through the tasks with the person at the terminal. Null when the person left: what was decided is
 * then kept beside the output, or forgotten if so wished. Throws a CliError (130) when interrupted.
 */
export async function reviewDraft(
  context: CommandContext,
  { draft, directory, reading }: FileDraft,
  out: string,
): Promise<{ draft: DirectiveDraft; dropped: DroppedTask[] } | null> {
  const input = requireTerminal(context);
  const path = reviewPath(out);
  const { flags, surroundings, print } = context;
  const { review: begun, resumed } = takeUpReview(path, draft.tasks, flags.yes === true);
  if (resumed) {
    print.note(
      `Tiếp tục rà soát từ nhiệm vụ ${begun.position + 1} (${path}).`,
      `The review goes on at task ${begun.position + 1} (${path}).`,
    );
  }
  const reader = new LineReader(input, surroundings.stderr, true);
  const { end, review } = await conductReview(begun, reader, {
    lang: flags.lang,
    directory,
    coloured: flags.color === 'always' || (flags.color === 'auto' && !surroundings.env['NO_COLOR']),
    readDeadline: (phrase) => readPhrase(phrase, reading),
    save: (state) => saveReview(path, draft.tasks, state),
  }).finally(() => reader.close());
  switch (end) {
    case 'finished':
      return reviewedDraft(draft, review);
    case 'discarded':
      forgetReview(path);
      print.note(
        'Đã bỏ kết quả rà soát; chưa ghi tệp nào.',
        'The review was discarded; no file was written.',
      );
      return null;
    case 'kept':
      saveReview(path, draft.tasks, review);
      print.note(
        `Đã giữ kết quả rà soát ở ${path}; chạy lại lệnh này để làm tiếp.`,
        `The review is kept in ${path}; run the same command to go on.`,
      );
      return null;
    case 'interrupted':
      saveReview(path, draft.tasks, review);
      throw new CliError(
        EXIT.interrupted,
        `Đã dừng giữa chừng; kết quả rà soát giữ ở ${path}, chạy lại lệnh này để làm tiếp.`,
        `Interrupted; the review is kept in ${path}, run the same command to go on.`,
      );
  }
}
