import { Authority } from '../support/certificates';
import type { Account } from './account';
import { matrix, plannedCases, type FaultCase } from './case-plan';
import { playCase } from './play-case';
import { SMTP_STATES } from './troubled-smtp-server';

jest.setTimeout(60_000);

const RECIPE: Pick<FaultCase, 'troubles' | 'kill' | 'secure'>[] = [
  { troubles: [{ at: 'dot', trouble: { kind: 'keep-and-cut' }, times: 1 }], kill: null, secure: false },
  // The answer comes after the office has died, whatever the machine is doing.
  {
    troubles: [{ at: 'dot', trouble: { kind: 'slow' }, times: 1 }],
    kill: { at: 'dot', time: 1 },
    secure: false,
  },
  { troubles: [{ at: 'rcpt', trouble: { kind: 'reply', code: 550 }, times: 2 }], kill: null, secure: false },
  {
    troubles: [{ at: 'handshake', trouble: { kind: 'cut' }, times: 1 }],
    kill: { at: 'rcpt', time: 1 },
    secure: true,
  },
];

/** A few rows of the matrix; all of it by `npm run faults -- --cases 200 --seed 1`. */
describe('letters under faults of a real mail server and of the post office', () => {
  let accounts: Account[];

  beforeAll(async () => {
    const authority = new Authority();
    const cases = RECIPE.map((recipe, n): FaultCase => ({ ...recipe, n, tasks: [2, 1], alone: false }));
    accounts = await Promise.all(cases.map((plan) => playCase(plan, authority)));
  });

  it('lose nothing, and come twice only where nobody could know', () => {
    for (const { lost, duplicated, contradictions, letters } of accounts) {
      expect({ lost, duplicated, contradictions }).toEqual({ lost: [], duplicated: [], contradictions: [] });
      expect(letters).toBeGreaterThanOrEqual(3);
    }
  });

  it('are in doubt where the connection ended after the final dot, and there only', () => {
    expect(accounts.map(({ unknown }) => unknown.length > 0)).toEqual([true, true, false, false]);
  });

  it('are played in every state of the conversation by the whole matrix', () => {
    const played = new Set(plannedCases(2 * matrix().length, 1).map(({ troubles }) => troubles[0]?.at));
    expect(played).toEqual(new Set(SMTP_STATES));
  });
});
