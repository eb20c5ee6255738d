import { openMailer, type Delivery, type MailerConfig } from '../../activities/mail/mailer';
import { SMTP_STATES, startScriptedSmtpServer, type Behaviour, type SmtpState } from './scripted-smtp-server';
import { FREELY, mailerConfig, outgoingLetter } from './mailer-settings';

const ACCOUNT = 'dondoc:mat-khau-rat-dai@';
const LINE = `${'a'.repeat(70)}\n`;
const MORE_THAN_BUFFERS_HOLD = 200_000;
const IMPATIENT = { connectMs: 2_000, greetingMs: 300, silenceMs: 300 };

interface Told {
  delivery: Delivery;
  /** How often the ledger was told that the dot would go out. */
  handOvers: number;
  messages: number;
}

async function meet(
  state: SmtpState,
  behaviour: Behaviour,
  change: Partial<MailerConfig> = {},
): Promise<Told> {
  const extensions = state === 'auth' ? ['AUTH PLAIN'] : state === 'starttls' ? ['STARTTLS'] : [];
  const server = await startScriptedSmtpServer({ [state]: behaviour }, extensions);
  const url = `smtp://${state === 'auth' ? ACCOUNT : ''}127.0.0.1:${server.port}${state === 'starttls' ? '?tls=required' : ''}`;
  const mailer = openMailer(mailerConfig(url, { timeouts: IMPATIENT, ...change }));
  let handOvers = 0;
  const beforeFinalDot = () => {
    handOvers += 1;
    return Promise.resolve();
  };
  const letter = outgoingLetter({ text: LINE.repeat(state === 'body' ? MORE_THAN_BUFFERS_HOLD : 1) });
  try {
    const delivery = await mailer.send(letter, { ...FREELY, beforeFinalDot });
    return { delivery, handOvers, messages: server.messages.length };
  } finally {
    mailer.close();
    await server.stop();
  }
}

describe.each(SMTP_STATES.filter((state) => state !== 'dot'))('a failure at %s, before the dot', (state) => {
  it.each(['cut', 'hang'] as const)('%s is passing, and the ledger was not asked', async (behaviour) => {
    const { delivery, handOvers, messages } = await meet(state, behaviour);
    expect(delivery).toMatchObject({ outcome: 'deferred' });
    expect({ handOvers, messages }).toEqual({ handOvers: 0, messages: 0 });
  });
});

describe('a failure after the dot', () => {
  it.each(['cut', 'hang'] as const)('%s leaves it open whether the letter was taken', async (behaviour) => {
    const { delivery, handOvers, messages } = await meet('dot', behaviour);
    expect(delivery).toMatchObject({ outcome: 'unknown' });
    expect({ handOvers, messages }).toEqual({ handOvers: 1, messages: 1 });
  });
});

/** Where a reply is given, which, and what it makes of the letter. */
const REPLIES: [SmtpState, string, Delivery['outcome']][] = [
  ['greeting', '421 4.3.2 too busy', 'deferred'],
  ['greeting', '554 5.7.1 no service for you', 'deferred'],
  ['ehlo', '421 4.3.2 closing', 'deferred'],
  ['starttls', '454 4.7.0 TLS not available', 'deferred'],
  ['auth', '454 4.7.0 temporary authentication failure', 'deferred'],
  ['auth', '534 5.7.9 mechanism too weak', 'deferred'],
  ['auth', '535 5.7.8 credentials invalid', 'deferred'],
  ['mail', '421 4.7.0 too many connections', 'deferred'],
  ['mail', '451 4.3.0 try later', 'deferred'],
  ['mail', '452 4.3.1 disk full', 'deferred'],
  ['mail', '530 5.7.0 authentication required', 'deferred'],
  ['mail', '550 5.7.1 sender not allowed', 'deferred'],
  ['rcpt', '421 4.3.2 closing', 'deferred'],
  ['rcpt', '450 4.2.0 greylisted, try again in 5 minutes', 'deferred'],
  ['rcpt', '451 4.7.1 greylisting in action', 'deferred'],
  ['rcpt', '452 4.2.2 mailbox full', 'deferred'],
  ['rcpt', '454 4.7.1 relay access denied for now', 'deferred'],
  ['rcpt', '503 5.5.1 bad sequence', 'deferred'],
  ['rcpt', '530 5.7.0 authentication required', 'deferred'],
  ['rcpt', '550 5.1.1 no such user', 'refused'],
  ['rcpt', '551 5.1.6 has moved', 'refused'],
  ['rcpt', '552 5.2.2 mailbox full', 'refused'],
  ['rcpt', '553 5.1.3 bad address', 'refused'],
  ['rcpt', '554 5.7.1 refused', 'refused'],
  ['data', '421 4.3.2 closing', 'deferred'],
  ['data', '451 4.3.0 try later', 'deferred'],
  ['data', '503 5.5.1 bad sequence', 'deferred'],
  ['data', '554 5.5.1 no valid recipients', 'refused'],
  ['dot', '421 4.3.2 closing', 'deferred'],
  ['dot', '450 4.2.1 mailbox busy', 'deferred'],
  ['dot', '451 4.3.0 error in processing', 'deferred'],
  ['dot', '452 4.3.1 disk full', 'deferred'],
  ['dot', '552 5.3.4 too big', 'refused'],
  ['dot', '554 5.6.0 looks like spam', 'refused'],
  ['dot', '250 2.0.0 queued as 4ZxY', 'accepted'],
  ['dot', 'nothing a server should say', 'unknown'],
];

describe('a reply of the server', () => {
  it.each(REPLIES)('at %s: %s', async (state, say, outcome) => {
    const { delivery, handOvers } = await meet(state, { say });
    expect(delivery.outcome).toBe(outcome);
    expect(handOvers).toBe(state === 'dot' ? 1 : 0);
    if (delivery.outcome !== 'stopped' && /^\d{3} /.test(say)) expect(delivery.response).toContain(say);
  });

  it('of many lines is kept as one, and not without end', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) => `550${i === 39 ? ' ' : '-'}5.7.1 ${'rất dài '.repeat(8)}`,
    );
    const { delivery } = await meet('rcpt', { say: lines.join('\r\n') });
    const response = delivery.outcome === 'stopped' ? '' : delivery.response;
    expect(response).not.toMatch(/[\r\n]/);
    expect(response.length).toBeLessThanOrEqual(500);
  });

  it.each([
    ['auth', '535 5.7.8 credentials invalid', /kiểm tra tài khoản gửi thư/],
    ['starttls', '454 4.7.0 TLS not available', /không thiết lập được TLS/],
  ] as const)('at %s comes with what to do', async (state, say, words) => {
    const { delivery } = await meet(state, { say });
    expect(delivery).toMatchObject({ outcome: 'deferred', response: expect.stringMatching(words) });
  });
});

describe('a server that takes the envelope and DATA in one go (RFC 2920)', () => {
  it.each([
    ['550 5.1.1 no such user', 'refused'],
    ['450 4.2.0 greylisted', 'deferred'],
  ])('and answers the recipient %s gets no letter, though it said go on', async (say, outcome) => {
    const server = await startScriptedSmtpServer({ rcpt: { say } }, ['PIPELINING']);
    const mailer = openMailer(mailerConfig(`smtp://127.0.0.1:${server.port}`, { timeouts: IMPATIENT }));
    const beforeFinalDot = jest.fn(() => Promise.resolve());
    const delivery = await mailer.send(outgoingLetter(), { ...FREELY, beforeFinalDot });
    mailer.close();
    await server.stop();
    expect(delivery).toMatchObject({ outcome, response: say, about: 'recipient' });
    expect(beforeFinalDot).not.toHaveBeenCalled();
    expect(server.commands).toContain('DATA');
    expect(server.messages.map((message) => message.toString('latin1').trim()).join('')).toBe('');
  });
});

describe('the password of the account', () => {
  const forms = ['mat-khau-rat-dai', 'bWF0LWtoYXUtcmF0LWRhaQ==', 'AGRvbmRvYwBtYXQta2hhdS1yYXQtZGFp'];
  it.each(forms)('is not in what is recorded when a server repeats it as %s', async (form) => {
    const { delivery } = await meet('auth', { say: `535 cannot log in with ${form}` });
    expect(JSON.stringify(delivery)).not.toContain(form);
    expect(delivery).toMatchObject({ outcome: 'deferred', response: expect.stringContaining('(bí mật)') });
  });

  it.each(['cut', 'hang'] as const)('is not in it when the connection ends: %s', async (behaviour) => {
    const { delivery } = await meet('auth', behaviour);
    for (const form of forms) expect(JSON.stringify(delivery)).not.toContain(form);
  });
});
