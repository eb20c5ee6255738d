import { ICAL, readCalendar, type IcalComponent } from '../support/ical';

export interface CalendarEntry {
  uid: string;
  sequence: number;
  summary: string;
  description: string;
  status: string;
  allDay: boolean;
  /** `2026-03-31`, or with an hour `2026-03-31T10:00:00Z`. */
  start: string;
}

/** What a mail program's calendar does with what it is sent (RFC 5546, 2.1.5): by UID, the newest version. */
export class SmallCalendar {
  readonly entries = new Map<string, CalendarEntry>();

  receive({ method, content }: { method: string; content: string }): void {
    const calendar = readCalendar(content);
    if (calendar.getFirstPropertyValue('method') !== method) throw new Error('the two methods differ');
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const entry = entryOf(component);
      const known = this.entries.get(entry.uid);
      if (known === undefined || entry.sequence >= known.sequence) this.entries.set(entry.uid, entry);
    }
  }

  /** Of the days, without what was taken back. */
  standing(): CalendarEntry[] {
    return [...this.entries.values()].filter(({ status }) => status !== 'CANCELLED');
  }
}

function entryOf(component: IcalComponent): CalendarEntry {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    description: event.description,
    status: String(component.getFirstPropertyValue('status')),
    allDay: event.startDate.isDate,
    start: event.startDate.toString(),
  };
}
