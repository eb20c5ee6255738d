import { SMTP_STATES, type PlannedTrouble, type SmtpState, type Trouble } from './troubled-smtp-server';

/** One row of the matrix: what is sent, what goes wrong where, and whether the office dies of it. */
export interface FaultCase {
  n: number;
  troubles: PlannedTrouble[];
  /** The process that sends is killed (-9) when a conversation comes to this point for the k-th time. */
  kill: { at: SmtpState; time: number } | null;
  secure: boolean;
  /** Letters by mailbox: `[3, 1]` is three tasks of one agency and one of another. */
  tasks: number[];
  /** Kinds that go alone, by policy: of a case either none or all. */
  alone: boolean;
}

const REPLIES: Record<SmtpState, number[]> = {
  connect: [421, 554],
  ehlo: [421, 502],
  starttls: [454, 501],
  handshake: [],
  auth: [454, 535, 421],
  mail: [421, 451, 452, 550],
  rcpt: [421, 450, 451, 452, 550, 551, 552, 553, 554],
  data: [421, 451, 452, 554],
  body: [],
  dot: [421, 450, 451, 452, 550, 552, 554],
  quit: [421, 500],
};

const SECURED: readonly SmtpState[] = ['starttls', 'handshake', 'auth'];

/** Each state with each trouble that makes sense there: the rows of the matrix. */
export function matrix(): { at: SmtpState; trouble: Trouble }[] {
  return SMTP_STATES.flatMap((at) => {
    const replies = REPLIES[at].map((code): Trouble => ({ kind: 'reply', code }));
    const breaks: Trouble[] = [{ kind: 'cut' }];
    if (at !== 'handshake' && at !== 'body')
      breaks.push({ kind: 'slow' }, { kind: 'hang' }, { kind: 'garbage' });
    if (at === 'dot') breaks.push({ kind: 'keep-and-cut' });
    return [...replies, ...breaks].map((trouble) => ({ at, trouble }));
  });
}

/** Cases in the order of the matrix, each first without and then with a kill, the details by chance. */
export function plannedCases(count: number, seed: number): FaultCase[] {
  const chance = mulberry32(seed);
  const pick = (most: number): number => Math.floor(chance() * most);
  const rows = matrix();
  return Array.from({ length: count }, (_, n) => {
    const { at, trouble } = rows[Math.floor(n / 2) % rows.length] as (typeof rows)[number];
    const again = chance() < 0.3 ? rows[pick(rows.length)] : undefined;
    const troubles = [{ at, trouble, times: 1 + pick(2) }];
    if (again !== undefined) troubles.push({ ...again, times: 1 });
    return {
      n,
      troubles,
      kill: n % 2 === 1 ? { at, time: 1 + pick(2) } : null,
      secure: troubles.some((one) => SECURED.includes(one.at)) || chance() < 0.1,
      tasks: Array.from({ length: 1 + pick(3) }, () => 1 + pick(4)),
      alone: chance() < 0.3,
    };
  });
}

/** A small generator of random numbers in [0, 1) that gives the same for the same seed everywhere. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
