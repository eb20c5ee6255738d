import type { QueuedLetter } from '../../contract/post-office-port';
import type { LetterFate, LetterOutcome } from '../../domain/letter/letter';
import { domainOf } from '../../domain/post/mail-settings';
import type { Instant } from '../../domain/time/instant';
import { bundleKey } from '../../letters/bundle-key';
import { composeMail } from '../../letters/compose';
import { answerPlace } from '../../letters/letter-view';
import { messageIdOf } from '../../letters/message-id';
import type { FailureAbout } from '../mail/classify-failure';
import type { Delivery, Mailbox, OutgoingLetter } from '../mail/mailer';
import { untilRecorded } from '../mail/until-recorded';
import { settleInDoubt } from './heal-stranded';
import { isAboutTheAddress, isTooLarge } from './read-answer';
import type { DeliveryDeps } from './post-office-deps';
import type { Answered } from './report-fate';

/** What became of the letters of one bundle. Those that were called back before are in neither list. */
export interface BundleReport {
  /** Their fate is known, and recorded in the ledger. */
  answered: Answered[];
  /** Still wanted, and on their way for the queue: whoever gave the bundle puts them back. */
  unsent: QueuedLetter[];
  /**
   * `nothing`: no message had to go; `skipped`: none was meant to leave (a dry run). `too-large`: the server
   * takes fewer letters in one message.
   */
  how: Settling | 'nothing' | 'deferred' | 'too-large' | 'stopped' | 'not-recorded';
  /** Whom a failure concerns. */
  about: FailureAbout | null;
  response: string;
}

type Settling = Extract<LetterOutcome, Delivery['outcome']>;

type End = Pick<BundleReport, 'about' | 'response'> & { how: Settling };

/** A letter that is claimed in the ledger, with the number of its attempt. */
interface Going {
  letter: QueuedLetter;
  attempt: number;
}

interface Message {
  name: string;
  messageId: string;
  address: string;
  going: Going[];
}

export const STOPPED = 'bưu phòng ngừng làm việc trước khi chuyển thư';
export const NOT_RECORDED = 'không ghi được sổ sự kiện nên thư chưa được chuyển';

/**
 * Brings letters of one mailbox there as one message: claimed in the ledger, their windows opened before the
 * final dot, all settled with the same answer. Throws when the queue or the ledger fails; what was on its way
 * then is asked of the ledger later, see `healStranded`.
 */
export async function deliverBundle(
  deps: DeliveryDeps,
  keys: readonly string[],
  now: Instant,
  signal: AbortSignal,
): Promise<BundleReport> {
  const letters = inGivenOrder(await deps.queue.take(keys), keys);
  const [first] = letters;
  if (first === undefined) return nothingSent([]);
  const address = deps.addressOf(first.facts.letter.recipient);
  if (address === null) return withoutSending(deps, letters, 'no-address', null, null);
  const suppressed = await deps.addresses.suppressed(address);
  if (suppressed) return withoutSending(deps, letters, 'suppressed', address, suppressed.reason);

  const { message, answered } = await claimAll(deps, letters, address);
  if (message.going.length === 0) return nothingSent(answered);
  const report = await send(deps, message, now, signal);
  return { ...report, answered: [...answered, ...report.answered] };
}

function nothingSent(answered: Answered[]): BundleReport {
  return { answered, unsent: [], how: 'nothing', about: null, response: '' };
}

async function withoutSending(
  { ledger }: DeliveryDeps,
  letters: readonly QueuedLetter[],
  outcome: 'no-address' | 'suppressed',
  address: string | null,
  response: string | null,
): Promise<BundleReport> {
  const fate: LetterFate = { outcome, address, messageId: null, response, attempts: 0 };
  await Promise.all(letters.map(({ taskId, key }) => ledger.settle(taskId, key, fate)));
  return nothingSent(letters.map((letter) => ({ letter, result: fate })));
}

/**
 * Claims every letter under the name of the message that carries them all. A letter that has its fate already,
 * or may have arrived by an earlier attempt, is left out, and the rest are claimed anew: theirs is another
 * message.
 */
async function claimAll(
  deps: DeliveryDeps,
  letters: readonly QueuedLetter[],
  address: string,
): Promise<{ message: Message; answered: Answered[] }> {
  const answered: Answered[] = [];
  let rest = letters;
  for (;;) {
    const name = rest.length === 0 ? '' : bundleKey(rest.map(({ facts }) => facts));
    const messageId = rest[0]?.messageId ?? messageIdOf(name, deps.messageIdDomain);
    const claims = await Promise.all(
      rest.map(async (letter) => ({
        letter,
        claim: await deps.ledger.claim({
          ...{ letter: letter.facts.letter, taskId: letter.taskId, sending: letter.sending },
          ...{ address, messageId, ...digestOf(rest, name) },
        }),
      })),
    );
    const going: Going[] = [];
    for (const { letter, claim } of claims) {
      if (claim.answer === 'go') going.push({ letter, attempt: claim.attempt });
      else if (claim.answer === 'settled') answered.push({ letter, result: claim.fate });
      else answered.push({ letter, result: await settleInDoubt(deps.ledger, letter, claim.attempt) });
    }
    if (going.length === rest.length) return { message: { name, messageId, address, going }, answered };
    rest = going.map(({ letter }) => letter);
  }
}

async function send(
  deps: DeliveryDeps,
  message: Message,
  now: Instant,
  signal: AbortSignal,
): Promise<BundleReport> {
  const { ledger, mailer, addresses } = deps;
  const { going, address } = message;
  const unsent = going.map(({ letter }) => letter);
  const recorded = <T>(write: () => Promise<T>): Promise<T> => untilRecorded(write, signal);
  const close = (response: string) =>
    recorded(() => Promise.all(going.map((one) => ledger.defer(one.letter.key, response, one.attempt))));
  const settle = (end: End) => recorded(() => settleAll(deps, message, end));

  const delivery = await mailer
    .send(outgoing(deps, message), { beforeFinalDot: () => openWindows(deps, going), signal })
    .catch(async (error: unknown): Promise<Delivery | { outcome: 'not-recorded'; error: unknown }> => {
      // The dot was not sent. Windows that were opened are closed again; where that fails for good, the letter
      // stays in doubt, which is the safe side.
      await close(NOT_RECORDED).catch(() => undefined);
      return { outcome: 'not-recorded', error };
    });
  switch (delivery.outcome) {
    case 'not-recorded':
      return { answered: [], unsent, how: 'not-recorded', about: null, response: NOT_RECORDED };
    case 'stopped':
      await close(STOPPED);
      return { answered: [], unsent, how: 'stopped', about: null, response: STOPPED };
    case 'deferred':
      await close(delivery.response);
      return { answered: [], unsent, how: 'deferred', about: delivery.about, response: delivery.response };
    case 'refused': {
      const { about, response } = delivery;
      if (going.length > 1 && isTooLarge(delivery)) {
        await close(response);
        return { answered: [], unsent, how: 'too-large', about, response };
      }
      if (isAboutTheAddress(delivery)) {
        const letterKey = going[0]?.letter.key ?? null;
        await recorded(() => addresses.suppress({ address, since: now, reason: response, letterKey }));
      }
      return settle({ how: 'refused', about, response });
    }
    case 'accepted':
    case 'skipped':
      return settle({ how: delivery.outcome, about: null, response: delivery.response });
    case 'unknown':
      return settle({ how: 'unknown', about: delivery.about, response: delivery.response });
  }
}

/** All of them, or the message does not leave; those that were opened are known to be when one fails. */
async function openWindows({ ledger }: DeliveryDeps, going: readonly Going[]): Promise<void> {
  const opened = await Promise.allSettled(
    going.map(({ letter, attempt }) => ledger.handOver(letter.key, attempt)),
  );
  const failed = opened.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function settleAll(
  { ledger }: DeliveryDeps,
  { going, address, messageId, name }: Message,
  end: End,
): Promise<BundleReport> {
  const answered = await Promise.all(
    going.map(async ({ letter, attempt }): Promise<Answered> => {
      const fate: LetterFate = {
        ...{ outcome: end.how, address, messageId, response: end.response, attempts: attempt },
        ...digestOf(going, name),
      };
      await ledger.settle(letter.taskId, letter.key, fate);
      return { letter, result: fate };
    }),
  );
  return { ...end, answered, unsent: [] };
}

function digestOf(letters: readonly unknown[], name: string): { digest?: string } {
  return letters.length > 1 ? { digest: name } : {};
}

function outgoing(deps: DeliveryDeps, { going, address, messageId }: Message): OutgoingLetter {
  const facts = going.map(({ letter }) => letter.facts);
  const [first] = going as [Going, ...Going[]];
  const { recipient } = first.letter.facts.letter;
  return {
    to: { name: recipient.name, address },
    replyTo: replyTo(deps, going),
    letter: composeMail(facts, {
      templates: deps.templates,
      messageIdDomain: deps.messageIdDomain,
      answerAddressOf: ({ code, name }) => deps.addressOf({ agency: code, name, seat: 'focal' }),
      lang: deps.languageOf(recipient),
      organizer: deps.mailer.from,
      messageId,
    }),
  };
}

/** Where all the letters are answered; null when that is not one place, which the message then says itself. */
function replyTo({ addressOf }: DeliveryDeps, going: readonly Going[]): Mailbox | null {
  const places = going.map(({ letter }) => answerPlace(letter.facts));
  const [place] = places;
  if (place == null || places.some((other) => other?.code !== place.code)) return null;
  const address = addressOf({ agency: place.code, name: place.name, seat: 'focal' });
  return address === null ? null : { name: place.name, address };
}

/** The most urgent first, as they were chosen. */
function inGivenOrder(letters: readonly QueuedLetter[], keys: readonly string[]): QueuedLetter[] {
  const place = new Map(keys.map((key, index) => [key, index]));
  return [...letters].sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
}

/** The domain that a letter goes to; null: it goes nowhere. */
export function domainOfLetter({ addressOf }: DeliveryDeps, { facts }: QueuedLetter): string | null {
  const address = addressOf(facts.letter.recipient);
  return address === null ? null : domainOf(address);
}
