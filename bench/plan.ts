import { packagedDataDir } from '../config/data-dir';
import { loadCalendars } from '../config/load-calendars';
import { loadPolicy } from '../config/load-policy';
import { planLadder } from '../domain/policy/ladder';
import { endOfDay, startOfDay } from '../domain/time/instant';
import { measureRates, printRates } from './measure';

const LADDERS = 500;

/** Planning one whole ladder with 70 days of lateness: what a turn of the workflow costs at most. */
export async function benchPlan(): Promise<void> {
  const policy = loadPolicy(packagedDataDir());
  const calendar = loadCalendars(packagedDataDir());
  const due = endOfDay('2026-02-28');
  const basis = {
    opening: 'ASSIGNED',
    startsAt: startOfDay('2026-01-31'),
    due,
    lateAfter: due,
    acknowledged: false,
  } as const;
  const rates = await measureRates(LADDERS, () => {
    for (let i = 0; i < LADDERS; i += 1) planLadder(policy, calendar, basis, endOfDay('2026-05-09'));
  });
  printRates('ladders planned', rates);
}
