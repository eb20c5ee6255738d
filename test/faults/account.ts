import type { LetterFate } from '../../domain/letter/letter';
import type { Ledger } from '../../ledger/open-ledger';
import type { FaultCase } from './case-plan';
import type { CaseTask } from './case-task';
import type { KeptMessage } from './troubled-smtp-server';

/** What a case came to, letter by letter: what the tasks believe against what the mail server kept. */
export interface Account {
  plan: FaultCase;
  letters: number;
  /** Keys of letters without a fate, or said to be accepted that no server has kept. */
  lost: string[];
  /** Keys kept more than once without having been in doubt, or more than twice. */
  duplicated: string[];
  /** Keys that were in doubt at some time: the only ones that may have come twice. */
  unknown: string[];
  /** Where the ledger and the task say different things, and what was kept that nobody says was sent. */
  contradictions: string[];
}

export async function accountOf(
  plan: FaultCase,
  tasks: readonly CaseTask[],
  log: readonly KeptMessage[],
  ledger: Ledger,
): Promise<Account> {
  const account: Account = {
    plan,
    letters: 0,
    lost: [],
    duplicated: [],
    unknown: [],
    contradictions: [],
  };
  const kept = keptByKey(log);
  for (const { task, letters } of tasks) {
    const fates = await fatesInLedger(ledger, task.id);
    for (const { letter, fate } of letters) {
      const { key } = letter;
      const copies = kept.get(key) ?? 0;
      const known = fates.get(key) ?? [];
      const wasInDoubt = known.some(({ outcome }) => outcome === 'unknown');
      account.letters += 1;
      if (wasInDoubt) account.unknown.push(key);
      if (fate === null || (fate.outcome === 'accepted' && copies === 0)) account.lost.push(key);
      if (copies > (wasInDoubt ? 2 : 1)) account.duplicated.push(key);
      const mayBeThere = fate?.outcome === 'accepted' || wasInDoubt;
      if (copies > 0 && !mayBeThere)
        account.contradictions.push(`${key}: kept, and said to be ${fate?.outcome}`);
      const wasSent = fate !== null && fate.outcome !== 'superseded' && fate.outcome !== 'skipped';
      if (wasSent && !known.some(({ outcome }) => outcome === fate.outcome)) {
        account.contradictions.push(`${key}: ${fate.outcome} for the task, not in the ledger`);
      }
    }
    const planned = new Set(letters.map(({ letter }) => letter.key));
    for (const key of fates.keys()) {
      if (!planned.has(key)) account.contradictions.push(`${key}: in the ledger, and never planned`);
    }
  }
  const { problems } = await verified(ledger);
  account.contradictions.push(...problems);
  return account;
}

/** How often each letter is in what the server kept, by the header that names the letters of a message. */
function keptByKey(log: readonly KeptMessage[]): Map<string, number> {
  const kept = new Map<string, number>();
  for (const { raw } of log) {
    const header = /^X-Dondoc-Key:((?:.*\r\n)(?:[ \t].*\r\n)*)/im.exec(raw)?.[1] ?? '';
    for (const key of header.split(/\s+/).filter(Boolean)) kept.set(key, (kept.get(key) ?? 0) + 1);
  }
  return kept;
}

async function fatesInLedger(ledger: Ledger, taskId: string): Promise<Map<string, LetterFate[]>> {
  const fates = new Map<string, LetterFate[]>();
  for (const entry of await ledger.timeline(taskId)) {
    if (entry.source !== 'letter' || entry.step.phase !== 'settled') continue;
    fates.set(entry.key, [...(fates.get(entry.key) ?? []), entry.step.fate]);
  }
  return fates;
}

async function verified(ledger: Ledger): Promise<{ problems: string[] }> {
  const report = await ledger.verify();
  return { problems: report.ok ? [] : [`the ledger does not verify: ${JSON.stringify(report)}`] };
}
