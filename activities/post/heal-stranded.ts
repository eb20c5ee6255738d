import type { QueuedLetter } from '../../contract/post-office-port';
import type { LetterFate } from '../../domain/letter/letter';
import type { Instant } from '../../domain/time/instant';
import { claimAnswer } from '../../ledger/claim-answer';
import { letterRecordOf } from '../../ledger/letter-record';
import type { LetterStep } from '../../ledger/letter-step';
import type { DeliveryDeps } from './post-office-deps';
import type { Answered } from './report-fate';

export const INTERRUPTED =
  'lần gửi trước bị ngắt sau khi đã chuyển nội dung thư, chưa nhận được trả lời của máy chủ';
const NOT_HANDED_OVER = 'lần gửi trước bị ngắt trước khi chuyển nội dung thư';

/**
 * What became of letters that a process left on their way, as the ledger knows it: settled ones are returned to
 * be told, so are those in doubt, as unknown; the others wait again.
 */
export async function healStranded(
  { ledger, queue }: Pick<DeliveryDeps, 'ledger' | 'queue'>,
  stranded: readonly QueuedLetter[],
  now: Instant,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  const open: string[] = [];
  for (const letter of stranded) {
    const fate = await knownFate(ledger, letter);
    if (fate === null) open.push(letter.key);
    else answered.push({ letter, result: fate });
  }
  if (open.length > 0) await queue.putBack(open, now, NOT_HANDED_OVER);
  return answered;
}

async function knownFate(
  ledger: DeliveryDeps['ledger'],
  letter: Pick<QueuedLetter, 'key' | 'taskId' | 'sending'>,
): Promise<LetterFate | null> {
  const steps = await stepsOf(ledger, letter);
  const answer = claimAnswer(letterRecordOf(steps), letter.sending);
  if (answer.answer === 'settled') return answer.fate;
  return answer.answer === 'in-doubt' ? settleInDoubt(ledger, letter, answer.attempt, steps) : null;
}

/** Records that nobody knows whether this attempt arrived, under the Message-ID it went out with. */
export async function settleInDoubt(
  ledger: DeliveryDeps['ledger'],
  letter: Pick<QueuedLetter, 'key' | 'taskId'>,
  attempt: number,
  known?: readonly LetterStep[],
): Promise<LetterFate> {
  const steps = known ?? (await stepsOf(ledger, letter));
  const claim = steps.find((step) => step.phase === 'claimed' && step.attempt === attempt);
  if (claim?.phase !== 'claimed') throw new Error(`no claim ${attempt} of ${letter.key} in the ledger`);
  const { address, messageId, digest } = claim;
  const fate: LetterFate = {
    ...{ outcome: 'unknown', address, messageId, response: INTERRUPTED, attempts: attempt },
    ...(digest === undefined ? {} : { digest }),
  };
  await ledger.settle(letter.taskId, letter.key, fate);
  return fate;
}

async function stepsOf(
  ledger: DeliveryDeps['ledger'],
  { key, taskId }: Pick<QueuedLetter, 'key' | 'taskId'>,
): Promise<LetterStep[]> {
  const timeline = await ledger.timeline(taskId);
  return timeline.flatMap((entry) => (entry.source === 'letter' && entry.key === key ? [entry.step] : []));
}
