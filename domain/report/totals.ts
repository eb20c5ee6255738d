import type { OfficialStatus } from '../official-status';
import type { TrackingRow } from './tracking-row';

export type Totals = Record<Exclude<OfficialStatus, 'not-assigned'>, number> & { all: number };

const NONE: Totals = {
  all: 0,
  'done-on-time': 0,
  'done-late': 0,
  'in-progress': 0,
  overdue: 0,
  suspended: 0,
  withdrawn: 0,
};

export function totalsOf(rows: readonly TrackingRow[]): Totals {
  const totals = { ...NONE };
  for (const { officialStatus } of rows) {
    totals.all += 1;
    if (officialStatus !== 'not-assigned') totals[officialStatus] += 1;
  }
  return totals;
}

/** The totals of each lead, those with the most overdue tasks first. */
export function totalsByLead(rows: readonly TrackingRow[]): { lead: string; totals: Totals }[] {
  const byLead = new Map<string, TrackingRow[]>();
  for (const row of rows) byLead.set(row.lead, [...(byLead.get(row.lead) ?? []), row]);
  return [...byLead]
    .map(([lead, own]) => ({ lead, totals: totalsOf(own) }))
    .sort((a, b) => b.totals.overdue - a.totals.overdue || a.lead.localeCompare(b.lead, 'vi'));
}
