import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { DraftTask } from '../../domain/directive/draft/draft';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { startReview, type Review } from './review';

/** The state of a review beside the file that it will become: `F.yaml` → `F.yaml.review.json`. */
export function reviewPath(out: string): string {
  return `${out}.review.json`;
}

const VERSION = 1;

const saved = z.object({
  version: z.literal(VERSION),
  /** Of the tasks as they were extracted: decisions about other tasks must not be taken up. */
  fingerprint: z.string(),
  position: z.int().min(0),
  items: z.array(
    z.object({
      verdict: z.enum(['open', 'accepted', 'doubtful', 'dropped']),
      reason: z.string().nullable(),
      task: z.custom<DraftTask>((task) => typeof task === 'object' && task !== null),
    }),
  ),
});

/**
 * The review that was begun, or a new one; `resumed` says which.
 *
 * Throws a CliError when the file beside the output belongs to another reading or cannot be read,
 * unless `anew` says that it may be replaced.
 */
export function takeUpReview(
  path: string,
  tasks: readonly DraftTask[],
  anew: boolean,
): { review: Review; resumed: boolean } {
  if (!existsSync(path)) return { review: startReview(tasks), resumed: false };
  const begun = saved.safeParse(parsed(path));
  if (begun.success && begun.data.fingerprint === fingerprintOf(tasks)) {
    const { position, items } = begun.data;
    return { review: { position: Math.min(position, items.length), items }, resumed: true };
  }
  if (anew) return { review: startReview(tasks), resumed: false };
  throw new CliError(
    EXIT.badInput,
    `${path}: kết quả rà soát dở dang này thuộc văn bản khác hoặc lần đọc khác. Xóa tệp này, hoặc thêm --yes để rà soát lại từ đầu.`,
    `${path}: this unfinished review belongs to another document or another reading. Delete the file, or begin anew with --yes.`,
  );
}

/** Written beside and then put in place, so that an interrupted write leaves the state before it. */
export function saveReview(path: string, tasks: readonly DraftTask[], { position, items }: Review): void {
  const state: z.infer<typeof saved> = {
    version: VERSION,
    fingerprint: fingerprintOf(tasks),
    position,
    items,
  };
  writeFileSync(`${path}.tmp`, JSON.stringify(state));
  renameSync(`${path}.tmp`, path);
}

export function forgetReview(path: string): void {
  rmSync(path, { force: true });
}

function fingerprintOf(tasks: readonly DraftTask[]): string {
  return createHash('sha256').update(JSON.stringify(tasks)).digest('hex');
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
