import fc from 'fast-check';
import type { MailSettings } from '../../domain/post/mail-settings';
import { Pacing, Spacing } from '../../domain/post/pacing';
import { HOUR_MS, MINUTE_MS, SECOND_MS, instantAt, msOf, startOfDay } from '../../domain/time/instant';

const EIGHT_MS = msOf(instantAt('2026-03-24', '08:00'));
const NONE = { messagesPerMinute: null, recipientsPerDay: null };

/** Moments at which messages leave while there are always more, each late by what is drawn. */
function departures(perMinute: number, lateness: () => number, minutes = 5): number[] {
  const spacing = new Spacing(perMinute);
  const times: number[] = [];
  for (let now = EIGHT_MS; now < EIGHT_MS + minutes * MINUTE_MS;) {
    now = spacing.mayLeaveAt(now);
    now += lateness();
    spacing.left(now);
    times.push(now);
  }
  return times;
}

/** The fewest and the most in any minute that starts with a message and ends before the last. */
function inAnyMinute(times: readonly number[]): { fewest: number; most: number } {
  const end = (times.at(-1) ?? 0) - MINUTE_MS;
  const counts = times
    .filter((start) => start <= end)
    .map((start) => times.filter((time) => time >= start && time < start + MINUTE_MS).length);
  return { fewest: Math.min(...counts), most: Math.max(...counts) };
}

describe('a rate', () => {
  it('is kept evenly: thirty a minute are two seconds apart', () => {
    const times = departures(30, () => 0, 1);
    expect(times.slice(0, 4).map((time) => time - EIGHT_MS)).toEqual([0, 2_000, 4_000, 6_000]);
  });

  it('lets nothing through faster after silence', () => {
    const spacing = new Spacing(30);
    spacing.left(EIGHT_MS);
    const later = EIGHT_MS + 4 * HOUR_MS;
    expect(spacing.mayLeaveAt(later)).toBe(later);
    spacing.left(later);
    expect(spacing.mayLeaveAt(later)).toBe(later + 2 * SECOND_MS);
  });

  it('is within 5 % both ways over any minute of a backlog, to whole messages, with timers that are late', () => {
    const late = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 300 }), fc.infiniteStream(late), (perMinute, lateness) => {
        const times = departures(perMinute, () => lateness.next().value as number, 3);
        const { fewest, most } = inAnyMinute(times);
        expect(most).toBeLessThanOrEqual(Math.max(Math.floor(perMinute * 1.05), perMinute));
        expect(fewest).toBeGreaterThanOrEqual(Math.min(Math.ceil(perMinute * 0.95), perMinute - 1));
      }),
      { numRuns: 60 },
    );
  });

  it('is not lost to a machine that stands still for a moment, nor exceeded because of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 600 }),
        fc.integer({ min: 1, max: 900 }),
        (perMinute, stallMs) => {
          let n = 0;
          const times = departures(perMinute, () => ((n += 1) % 50 === 0 ? stallMs : 0), 3);
          const { most } = inAnyMinute(times);
          expect(most).toBeLessThanOrEqual(Math.floor(perMinute * 1.05));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('when a message may go to a domain', () => {
  const settings = (change: Partial<MailSettings> = {}): Pick<MailSettings, 'relay' | 'domains'> => ({
    relay: { messagesPerMinute: null, connections: 1 },
    domains: { default: NONE, named: [] },
    ...change,
  });

  it('is now where nothing limits it', () => {
    const pacing = new Pacing(settings());
    for (let n = 0; n < 100; n += 1) pacing.left('moit.example', EIGHT_MS);
    expect(pacing.mayLeaveAt('moit.example', EIGHT_MS)).toBe(EIGHT_MS);
  });

  it('is the later of what the relay and the domain allow', () => {
    const pacing = new Pacing({
      relay: { messagesPerMinute: 60, connections: 1 },
      domains: {
        default: NONE,
        named: [{ domain: 'moit.example', messagesPerMinute: 6, recipientsPerDay: null }],
      },
    });
    pacing.left('moit.example', EIGHT_MS);
    expect(pacing.mayLeaveAt('moit.example', EIGHT_MS)).toBe(EIGHT_MS + 10 * SECOND_MS);
    expect(pacing.mayLeaveAt('mofa.example', EIGHT_MS)).toBe(EIGHT_MS + SECOND_MS);
  });

  it('is tomorrow when the domain has had its recipients of the day, those before a restart with them', () => {
    const pacing = new Pacing(
      settings({ domains: { default: { ...NONE, recipientsPerDay: 3 }, named: [] } }),
    );
    pacing.startDay('2026-03-24', new Map([['moit.example', 2]]));
    expect(pacing.knowsDay('2026-03-24')).toBe(true);
    expect(pacing.mayLeaveAt('moit.example', EIGHT_MS)).toBe(EIGHT_MS);
    pacing.left('moit.example', EIGHT_MS);
    expect(pacing.mayLeaveAt('moit.example', EIGHT_MS)).toBe(msOf(startOfDay('2026-03-25')));
    expect(pacing.mayLeaveAt('mofa.example', EIGHT_MS)).toBe(EIGHT_MS);
    pacing.returned('moit.example');
    expect(pacing.mayLeaveAt('moit.example', EIGHT_MS)).toBe(EIGHT_MS);
    pacing.left('moit.example', EIGHT_MS);
    pacing.startDay('2026-03-25', new Map());
    expect(pacing.mayLeaveAt('moit.example', EIGHT_MS)).toBe(EIGHT_MS);
  });
});
