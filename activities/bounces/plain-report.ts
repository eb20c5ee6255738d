import type { DeliveryAction, ReportedRecipient } from './bounce';
import { reportedRecipient, words } from './delivery-status';
import { reportedAddress } from './reported-address';

/** How servers begin that tell of a failure in plain words: qmail (QSBMF), Postfix, Exim, Exchange, Sendmail. */
const OPENINGS: readonly RegExp[] = [
  /^hi\. this is the /i,
  /^this is the (mail system|[\w-]{1,30} program) at /i,
  /^this message was created automatically by mail delivery software/i,
  /^your message did not reach some or all of the intended recipients/i,
  /^delivery has failed to these recipients/i,
  /^the original message was received at /i,
];

const ONLY_DELAYED =
  /warning only|not yet been delivered|could not send message for past|will be retried|no action is required|being retried|delivery is delayed/i;

/** Below it stands the letter itself, or its header. */
const RETURNED =
  /^[ \t]{0,8}-{2,8} ?(below this line|this is a copy of|original message|message header|the header of|undelivered message)/im;

/** `<a@b.example>:` (qmail, Postfix), `  a@b.example` (Exim, Sendmail), `  a@b.example on 24/03/2026 …` (Exchange). */
const RECIPIENT = /^[ \t]{0,12}<?([^\s<>@"(),;:]{1,64}@[^\s<>@"(),;:]{1,255})>?(?::(.*)|\s*$| on \d.*)/u;

/** How much of a text is looked at; what a server has to say comes first. */
const TEXT_MAX = 64 * 1024;
const LINES_MAX = 400;
const LINE_MAX = 1_000;
const DIAGNOSTIC_LINES = 12;

export interface PlainReport {
  action: DeliveryAction;
  recipients: ReportedRecipient[];
  /** What stands below the report: the returned letter or its header. */
  returned: string;
}

/** Reads a report without a machine-readable part; null when the text is not one. */
export function readPlainReport(body: string): PlainReport | null {
  const text = body.slice(0, TEXT_MAX).trimStart();
  if (!OPENINGS.some((opening) => opening.test(text))) return null;
  const border = RETURNED.exec(text)?.index ?? text.length;
  const said = text.slice(0, border);
  const action = ONLY_DELAYED.test(said) ? 'delayed' : 'failed';
  const recipients = recipientsIn(said, action);
  return recipients.length === 0 ? null : { action, recipients, returned: text.slice(border) };
}

interface Told {
  address: string;
  /** Spaces before it: what stands further in belongs to it. */
  indent: number;
  lines: string[];
}

function recipientsIn(said: string, action: DeliveryAction): ReportedRecipient[] {
  const told: Told[] = [];
  let open: Told | null = null;
  for (const line of said.split(/\r?\n/, LINES_MAX)) {
    const indent = line.length - line.trimStart().length;
    const [, written, rest = ''] = RECIPIENT.exec(line.slice(0, LINE_MAX)) ?? [];
    const address = reportedAddress(written);
    if (line.trim() === '') open = null;
    else if (address !== null && (open === null || indent <= open.indent))
      told.push((open = { address, indent, lines: [rest] }));
    else if (open !== null && open.lines.length < DIAGNOSTIC_LINES) open.lines.push(line);
  }
  return told.map(({ address, lines }) =>
    reportedRecipient({
      address,
      forwardedTo: null,
      action,
      status: null,
      diagnostic: words(lines.join(' ')),
      remoteMta: null,
    }),
  );
}
