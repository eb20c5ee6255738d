import { join } from 'node:path';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { Recipient } from '../../domain/letter/letter';
import { bundlesOf, type WaitingLetter } from '../../domain/post/bundles';
import { urgencyOf } from '../../domain/post/urgency';
import type { Instant } from '../../domain/time/instant';
import type { Lang } from '../../domain/wording/lang';
import { composeMail, type ComposedLetter } from '../../letters/compose';
import { loadTemplates } from '../../letters/templates';
import type { ChosenLetter } from './chosen-letters';

/** A message as it would leave, with the letters in it, the most urgent first. */
export interface Message {
  letters: readonly ChosenLetter[];
  to: Recipient;
  /** Null: the directory has none. */
  address: string | null;
  at: Instant;
  composed: ComposedLetter;
}

/** What a preview needs beside the facts. */
export interface Stationery {
  dataDir: string;
  directory: AgencyDirectory;
  /** Null: the one that the recipient reads. */
  lang: Lang | null;
}

/** The id of a preview is nobody's: no message leaves with it. */
const MESSAGE_ID_DOMAIN = 'xem-truoc.invalid';

/** Letters to one mailbox from one office as one message, but for those that leave alone. Throws TemplateError. */
export function messagesOf(letters: readonly ChosenLetter[], stationery: Stationery): Message[] {
  const templates = loadTemplates(join(stationery.dataDir, 'templates'));
  const { directory, lang } = stationery;
  return inBundles(letters).map((bundle): Message => {
    const facts = bundle.map((one) => one.facts);
    const { recipient, at } = (bundle[0] as ChosenLetter).facts.letter;
    const composed = composeMail(facts, {
      templates,
      messageIdDomain: MESSAGE_ID_DOMAIN,
      answerAddressOf: ({ code }) => directory.address({ agency: code, seat: 'focal' }),
      lang: lang ?? directory.language(recipient),
    });
    return { letters: bundle, to: recipient, address: directory.address(recipient), at, composed };
  });
}

/** As the post office will put them together. */
function inBundles(letters: readonly ChosenLetter[]): ChosenLetter[][] {
  const offices = [...new Set(letters.map(({ office }) => office))];
  return offices.flatMap((office) => {
    const waiting = letters.filter((one) => one.office === office).map(asWaiting);
    return bundlesOf(waiting).map((bundle) => bundle.letters.map(({ letter }) => letter));
  });
}

function asWaiting(letter: ChosenLetter): WaitingLetter & { letter: ChosenLetter } {
  const { key, recipient, at } = letter.facts.letter;
  return {
    letter,
    key,
    mailbox: `${recipient.agency}.${recipient.seat}`,
    window: { from: at, until: at },
    urgency: urgencyOf(letter.facts),
    goesAlone: letter.alone,
    sending: 'first',
    messageId: null,
  };
}
