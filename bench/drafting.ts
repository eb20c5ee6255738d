import { packagedDataDir } from '../config/data-dir';
import { loadAgencies } from '../config/load-agencies';
import { loadCalendars } from '../config/load-calendars';
import { draftDirective } from '../domain/directive/draft/draft-directive';
import { longNotice, PAGES } from './long-notice';
import { measureRates, printRates } from './measure';

/** Drafting the tasks of a notice of 50 pages beside one pass of a trivial expression over the same text. */
export async function benchDrafting(): Promise<void> {
  const rules = {
    directory: loadAgencies(packagedDataDir()),
    calendar: loadCalendars(packagedDataDir()),
    beforeDate: 'official',
  } as const;
  const notice = longNotice();
  let found = 0;
  const bare = await measureRates(PAGES, () => {
    found += (notice.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).length;
  });
  const drafted = await measureRates(PAGES, () => {
    found += draftDirective(notice, rules).tasks.length;
  });
  printRates('pages passed over by one expression', bare);
  printRates('pages drafted', drafted, bare);
  if (found === 0) throw new Error('nothing was drafted');
}
