import { log } from '@temporalio/activity';
import type { MailQueue, QueuedLetter } from '../../contract/post-office-port';
import type { HeldUp, LetterFate } from '../../domain/letter/letter';
import { withoutAddresses } from '../mail/without-addresses';
import type { Complete } from './post-office-deps';

/** A letter and what its task is to be told of it. */
export interface Answered {
  letter: QueuedLetter;
  result: LetterFate | HeldUp;
}

interface ReportDeps {
  queue: MailQueue;
  complete: Complete;
}

/** Calls to the service at once. */
const AT_ONCE = 50;

/**
 * Tells tasks what became of their letters, which then wait no longer. Returns those that could not be told,
 * because the service was not reached: they stay on their way, and are told later.
 */
export async function reportFates(deps: ReportDeps, answered: readonly Answered[]): Promise<Answered[]> {
  const untold: Answered[] = [];
  for (let start = 0; start < answered.length; start += AT_ONCE) {
    const some = answered.slice(start, start + AT_ONCE);
    const told = await Promise.all(some.map((one) => tell(deps, one)));
    untold.push(...some.filter((_, index) => !told[index]));
    await deps.queue.remove(some.filter((_, index) => told[index]).map(({ letter }) => letter.key));
  }
  return untold;
}

async function tell(deps: ReportDeps, { letter, result }: Answered): Promise<boolean> {
  const { key, token } = letter;
  try {
    const answer = token === null ? 'nobody-asked' : await deps.complete(token, result);
    if (answer === 'gone') await tellWhoAskedLast(deps, { letter, result });
    log.info('Thư đã có kết quả', { letterKey: key, ...publicPart(result) });
    return true;
  } catch (error) {
    log.warn('Chưa báo được kết quả thư cho nhiệm vụ, sẽ báo lại', { letterKey: key, error: String(error) });
    return false;
  }
}

/** The activity may have been started anew while the letter was on its way: the office has its new token. */
async function tellWhoAskedLast(
  { queue, complete }: ReportDeps,
  { letter, result }: Answered,
): Promise<void> {
  const rows = await queue.stranded(letter.office);
  const token = rows.find(({ key }) => key === letter.key)?.token ?? null;
  if (token !== null && token !== letter.token && (await complete(token, result)) === 'told') return;
  log.info('Nhiệm vụ không còn chờ kết quả của thư này', { letterKey: letter.key });
}

function publicPart(result: LetterFate | HeldUp): object {
  const { outcome, response } = result;
  return { outcome, response: response === null ? null : withoutAddresses(response) };
}
