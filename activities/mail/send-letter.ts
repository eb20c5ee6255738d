import { Context, log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { SendLetterInput, TaskActivities } from '../../contract/activity-types';
import { FAILURE_TYPES } from '../../contract/failure-types';
import type { LetterLedger } from '../../contract/ledger-port';
import type { LetterFate, Recipient } from '../../domain/letter/letter';
import { composeLetter } from '../../letters/compose';
import { answerPlace } from '../../letters/letter-view';
import { beating } from '../beating';
import type { Delivery, Mailbox, Mailer } from './mailer';
import { untilRecorded } from './until-recorded';
import { withoutAddresses } from './without-addresses';
import type { LetterTemplates } from '../../letters/templates';

export interface SendLetterDeps {
  ledger: LetterLedger;
  mailer: Mailer;
  templates: LetterTemplates;
  /** Right side of every Message-ID. */
  messageIdDomain: string;
  /** The directory's address of a mailbox, read at the moment of sending; null when it has none. */
  addressOf: (recipient: Recipient) => string | null;
}

/**
 * The activity that lets one letter leave at most once per decision of the domain: claimed in the ledger,
 * the hand-over window opened there before the final dot, the outcome written down after it.
 */
export function createSendLetter(deps: SendLetterDeps): TaskActivities['sendLetter'] {
  return async (input) => {
    const address = deps.addressOf(input.facts.letter.recipient);
    const fate =
      address === null
        ? await settleWithoutAddress(deps, input)
        : await beating(() => attempt(deps, input, address));
    log.info('Thư đã có kết quả', { letterKey: input.facts.letter.key, ...publicPart(fate) });
    return fate;
  };
}

async function settleWithoutAddress(
  { ledger }: SendLetterDeps,
  { facts }: SendLetterInput,
): Promise<LetterFate> {
  const fate: LetterFate = {
    outcome: 'no-address',
    address: null,
    messageId: null,
    response: null,
    attempts: 0,
  };
  await ledger.settle(facts.taskId, facts.letter.key, fate);
  return fate;
}

async function attempt(
  deps: SendLetterDeps,
  { facts, sending }: SendLetterInput,
  address: string,
): Promise<LetterFate> {
  const { ledger } = deps;
  const { taskId, letter } = facts;
  const answerTo = answerMailbox(deps, answerPlace(facts));
  const composed = composeLetter(facts, {
    templates: deps.templates,
    messageIdDomain: deps.messageIdDomain,
    answerAddress: answerTo?.address ?? null,
  });
  const { messageId } = composed;
  const { cancellationSignal } = Context.current();
  const claimed = await ledger.claim({ letter, taskId, address, messageId, sending });
  if (claimed.answer === 'settled') return claimed.fate;
  const settle = async (outcome: LetterFate['outcome'], response: string | null): Promise<LetterFate> => {
    const fate = { outcome, address, messageId, response, attempts: claimed.attempt };
    await untilRecorded(() => ledger.settle(taskId, letter.key, fate), cancellationSignal);
    return fate;
  };
  const close = (response: string): Promise<void> =>
    untilRecorded(() => ledger.defer(letter.key, response, claimed.attempt), cancellationSignal);
  if (claimed.answer === 'in-doubt') return settle('unknown', INTERRUPTED);

  const delivery = await handOver(deps, letter.key, claimed.attempt, {
    to: { name: letter.recipient.name, address },
    replyTo: answerTo,
    letter: composed,
  }).catch(async (error: unknown) => {
    // The dot was not sent. If the ledger had opened the window before it failed, it closes it again; if it
    // cannot, the window stays in doubt, which is the safe side.
    await close(NOT_RECORDED).catch(() => undefined);
    throw error;
  });
  switch (delivery.outcome) {
    case 'accepted':
    case 'refused':
    case 'unknown':
    case 'skipped':
      return settle(delivery.outcome, delivery.response);
    case 'deferred':
      await close(delivery.response);
      throw deferred(delivery.response);
    case 'stopped':
      cancellationSignal.throwIfAborted();
      await close(TOO_SLOW);
      throw deferred(TOO_SLOW);
  }
}

const INTERRUPTED =
  'lần gửi trước bị ngắt sau khi đã chuyển nội dung thư, chưa nhận được trả lời của máy chủ';
const NOT_RECORDED = 'không ghi được sổ sự kiện nên thư chưa được chuyển';
const TOO_SLOW = 'không chuyển được thư cho máy chủ trong thời gian dành cho một lần gửi';

async function handOver(
  { ledger, mailer }: SendLetterDeps,
  key: string,
  attemptNumber: number,
  outgoing: Parameters<Mailer['send']>[0],
): Promise<Delivery> {
  const context = Context.current();
  const overtime = new AbortController();
  // Half of the attempt's time is for reaching the server, the rest for its answer: no attempt that the
  // service has given up on, and started anew, still opens the window.
  const timer = setTimeout(() => overtime.abort(), context.info.startToCloseTimeoutMs / 2);
  try {
    return await mailer.send(outgoing, {
      beforeFinalDot: () => ledger.handOver(key, attemptNumber),
      signal: AbortSignal.any([context.cancellationSignal, overtime.signal]),
    });
  } finally {
    clearTimeout(timer);
  }
}

function answerMailbox(
  { addressOf }: SendLetterDeps,
  place: { code: string; name: string } | null,
): Mailbox | null {
  if (place === null) return null;
  const address = addressOf({ agency: place.code, name: place.name, seat: 'focal' });
  return address === null ? null : { name: place.name, address };
}

function deferred(response: string): ApplicationFailure {
  return ApplicationFailure.retryable(withoutAddresses(response), FAILURE_TYPES.mailDeferred);
}

function publicPart({ outcome, attempts, response }: LetterFate): object {
  return { outcome, attempts, response: response === null ? null : withoutAddresses(response) };
}
