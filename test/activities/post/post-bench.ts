import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createDeliverRound } from '../../../activities/post/deliver-round';
import { openMailer, type Mailer } from '../../../activities/mail/mailer';
import { mailboxOf } from '../../../activities/post/post-letter';
import type { PostOfficeDeps } from '../../../activities/post/post-office-deps';
import { createRunPostOffice } from '../../../activities/post/run-post-office';
import type { RoundReport } from '../../../contract/activity-types';
import type { PostAnswer, QueuedLetter } from '../../../contract/post-office-port';
import type { LetterFacts } from '../../../domain/letter/facts';
import type { HeldUp, LetterFate } from '../../../domain/letter/letter';
import type { MailSettings } from '../../../domain/post/mail-settings';
import { urgencyOf } from '../../../domain/post/urgency';
import { SECOND_MS, instantAt, isBefore, type Instant } from '../../../domain/time/instant';
import { openLedger, type Ledger } from '../../../ledger/open-ledger';
import { facts, letter } from '../../letters/letter-facts';
import { addressOf, mailerConfig, TEMPLATES } from '../mail-bench';
import { VirtualClock } from './virtual-clock';

export const OFFICE = 'live';
export const DAY = '2026-03-24';
export const EIGHT = instantAt(DAY, '08:00');
export const CLOSING = instantAt(DAY, '17:00');

export const UNLIMITED: MailSettings = {
  relay: { messagesPerMinute: null, connections: 2 },
  gatherSeconds: 5,
  domains: { default: { messagesPerMinute: null, recipientsPerDay: null }, named: [] },
};

/** A task and its letter: `56-TB-VPCP/3c-<n>`, to an agency. */
export function taskFacts(n: number, agency = 'moit', change: Partial<LetterFacts> = {}): LetterFacts {
  const recipient = { agency, name: `Cơ quan ${agency}`, seat: 'focal' as const };
  const taskId = `nv-56-tb-vpcp-3c-${n}`;
  return facts({
    taskId,
    taskCode: `56-TB-VPCP/3c-${n}`,
    gist: `Nhiệm vụ số ${n}`,
    letter: letter({ key: `${taskId}/v1/T-7/${agency}.focal`, recipient, at: EIGHT }),
    ...change,
  });
}

type Post = Partial<
  Pick<QueuedLetter, 'window' | 'goesAlone' | 'sending' | 'messageId' | 'urgency' | 'token'>
>;

/** A post office with everything behind it for real: the ledger file with its queue, and a mailer. */
export interface PostBench {
  ledger: Ledger;
  clock: VirtualClock;
  /** What tasks were told, by the key of the letter, in the order they were told. */
  told: Map<string, (LetterFate | HeldUp)[]>;
  /** The same in order of time, by the office's clock. */
  toldAt: { key: string; at: Instant }[];
  deps: PostOfficeDeps;
  /** Tokens that nobody waits for any more. */
  gone: Set<string>;
  post(letter: LetterFacts, change?: Post): Promise<PostAnswer>;
  /** Shifts of the live office until that moment of its clock. */
  workUntil(moment: Instant): Promise<void>;
  round(now: Instant, expect?: number): Promise<RoundReport>;
  /** The last thing that the task of the letter was told. */
  fateOf(letter: LetterFacts): LetterFate | HeldUp | undefined;
  close(): Promise<void>;
}

export async function openPostBench(
  smtpUrl: string,
  change: Partial<Pick<PostOfficeDeps, 'settings' | 'pollMs' | 'addressOf' | 'languageOf'>> & {
    from?: Instant;
    /** Left out: a file of its own. */
    ledgerUrl?: string;
  } = {},
): Promise<PostBench> {
  const dir = await mkdtemp(join(tmpdir(), 'dondoc-post-'));
  const { from = instantAt(DAY, '07:57'), ledgerUrl = join(dir, 'ledger.db'), ...rest } = change;
  const ledger = await openLedger({ url: ledgerUrl });
  const mailer: Mailer = openMailer(mailerConfig(smtpUrl));
  const clock = new VirtualClock(from);
  const told = new Map<string, (LetterFate | HeldUp)[]>();
  const toldAt: { key: string; at: Instant }[] = [];
  const gone = new Set<string>();
  let closing = new AbortController();
  const deps: PostOfficeDeps = {
    ...{ ledger, queue: ledger.queue, addresses: ledger.addresses, mailer, clock },
    ...{ templates: TEMPLATES, messageIdDomain: 'dondoc.example', addressOf, languageOf: () => 'vi' },
    settings: UNLIMITED,
    pollMs: 5 * SECOND_MS,
    complete: async (token, result) => {
      if (gone.has(token)) return 'gone';
      toldAt.push({ key: token, at: clock.now() });
      told.set(token, [...(told.get(token) ?? []), result]);
      return 'told';
    },
    get closing() {
      return closing.signal;
    },
    ...rest,
  };
  const runPostOffice = createRunPostOffice(deps);
  const environment = () => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  return {
    ...{ ledger, clock, told, toldAt, gone, deps },
    post: (posted, more = {}) =>
      ledger.queue.post({
        ...{ key: posted.letter.key, taskId: posted.taskId, office: OFFICE, facts: posted },
        ...{ mailbox: mailboxOf(posted.letter.recipient), urgency: urgencyOf(posted) },
        ...{ window: { from: EIGHT, until: CLOSING }, goesAlone: false, sending: 'first', messageId: null },
        token: posted.letter.key,
        ...more,
      }),
    async workUntil(moment) {
      closing = new AbortController();
      clock.at(moment, () => closing.abort());
      while (isBefore(clock.now(), moment)) await environment().run(runPostOffice, { office: OFFICE });
    },
    round: (now, expect) =>
      environment().run(createDeliverRound(deps), {
        office: OFFICE,
        now,
        ...(expect === undefined ? {} : { expect }),
      }),
    fateOf: (posted) => told.get(posted.letter.key)?.at(-1),
    async close() {
      mailer.close();
      await ledger.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
