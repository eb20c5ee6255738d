import type { RecordedEvent } from '../../domain/events';
import { compareInstants, isBefore, type Instant } from '../../domain/time/instant';
import type { LedgerEngine } from '../engine';
import type { Entry } from '../entry';
import { parsePayload } from '../parse-payload';
import { claimsWhere } from './claims';
import { attemptsOf, type AttemptProof, type LetterPlace } from './letter-attempts';
import { datesLetter, entriesOfLetters, letterView, type LetterView } from './letters';

/** Which letters are meant; every condition that is given must hold. */
export interface LetterFilter {
  taskId?: string;
  key?: string;
  /** The recipient's agency, by code. */
  agency?: string;
  /** Planned for an instant from then on. */
  from?: Instant;
  /** Planned for an instant before then. */
  until?: Instant;
  messageId?: string;
  digest?: string;
}

/** Who was told, when, by which message, and what the mail server answered. */
export interface LetterProof extends LetterView {
  /** When the task planned it, on the task's clock; null where only its sending is on record. */
  plannedAt: Instant | null;
  /** Of the attempt that brought the fate, or the last one. */
  address: string | null;
  messageId: string | null;
  digest: string | null;
  together: LetterPlace[];
  tries: AttemptProof[];
}

/** The letters that are meant, by the instant they were planned for. */
export async function lettersOf(engine: LettersSource, filter: LetterFilter): Promise<LetterProof[]> {
  const keys = await keysNamed(engine, filter);
  if (keys?.length === 0) return [];
  const found = await entriesOfLetters(engine.db, (entries) => {
    let narrowed = entries;
    const { taskId, agency, from, until } = filter;
    if (keys) narrowed = narrowed.where('letter_key', 'in', keys);
    if (taskId !== undefined) narrowed = narrowed.where('task_id', '=', taskId);
    // A first choice that leaves few to be read; `isMeant` has the last word.
    if (agency !== undefined) narrowed = narrowed.where('payload', 'like', `%"agency":"${agency}"%`);
    const byPlan = from ?? until ?? agency;
    return byPlan === undefined ? narrowed : narrowed.where((eb) => datesLetter(eb, filter));
  });
  const proofs = [...found]
    .map(([key, entries]) => proofOf(key, entries))
    .filter((proof) => isMeant(proof, filter));
  return withCompany(
    engine,
    proofs.sort((a, b) => compareInstants(a.at, b.at)),
  );
}

type LettersSource = Pick<LedgerEngine, 'kind' | 'db'>;

/** Null: the filter names no letters. */
async function keysNamed(engine: LettersSource, filter: LetterFilter): Promise<string[] | null> {
  const lists: string[][] = filter.key === undefined ? [] : [[filter.key]];
  for (const field of ['messageId', 'digest'] as const) {
    const value = filter[field];
    if (value !== undefined) lists.push((await claimsWhere(engine, field, [value])).map(({ key }) => key));
  }
  const [first, ...rest] = lists;
  if (!first) return null;
  return [...new Set(first)].filter((key) => rest.every((list) => list.includes(key)));
}

function proofOf(key: string, entries: readonly Entry[]): LetterProof {
  const view = letterView(key, entries);
  const tries = attemptsOf(entries);
  const last = tries.find(({ attempt }) => attempt === view.fate?.attempts) ?? tries.at(-1);
  return {
    ...view,
    plannedAt: plannedAtOf(entries),
    address: view.fate?.address ?? last?.address ?? null,
    messageId: view.fate?.messageId ?? last?.messageId ?? null,
    digest: last?.digest ?? view.fate?.digest ?? null,
    together: last?.together ?? [{ taskId: view.taskId, key }],
    tries,
  };
}

function plannedAtOf(entries: readonly Entry[]): Instant | null {
  const planned = entries.find(({ kind }) => kind === 'LetterPlanned');
  return planned ? (parsePayload(planned) as RecordedEvent).at : null;
}

function isMeant({ taskId, letter, at }: LetterProof, filter: LetterFilter): boolean {
  if (filter.taskId !== undefined && taskId !== filter.taskId) return false;
  if (filter.agency !== undefined && letter?.recipient.agency !== filter.agency) return false;
  if (filter.from !== undefined && isBefore(at, filter.from)) return false;
  return filter.until === undefined || isBefore(at, filter.until);
}

/** Adds to each attempt the other letters of its message. */
async function withCompany(engine: LettersSource, proofs: readonly LetterProof[]): Promise<LetterProof[]> {
  const inDigests = proofs.flatMap(({ tries }) => tries.filter(({ digest }) => digest !== null));
  const messageIds = inDigests.flatMap(({ messageId }) => messageId ?? []);
  const company = new Map<string, Map<string, LetterPlace>>();
  for (const { value, key, taskId } of await claimsWhere(engine, 'messageId', messageIds)) {
    const letters = company.get(value) ?? new Map<string, LetterPlace>();
    company.set(value, letters.set(key, { taskId, key }));
  }
  const carriedBy = (messageId: string | null, alone: LetterPlace[]): LetterPlace[] => {
    const letters = messageId === null ? undefined : company.get(messageId);
    return letters ? [...letters.values()] : alone;
  };
  return proofs.map((proof) => ({
    ...proof,
    together: carriedBy(proof.messageId, proof.together),
    tries: proof.tries.map((one) => ({ ...one, together: carriedBy(one.messageId, one.together) })),
  }));
}
