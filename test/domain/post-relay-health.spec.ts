import fc from 'fast-check';
import { MailboxBackOff, RelayHealth, triedAgainAt } from '../../domain/post/relay-health';
import { MINUTE_MS, SECOND_MS, instantAt, instantOfMs, msOf, type Instant } from '../../domain/time/instant';

const at = (time: string): Instant => instantAt('2026-03-24', time);
const EIGHT = at('08:00');
const WINDOW = { from: EIGHT, until: at('17:00') };
const after = (start: Instant, ms: number): Instant => instantOfMs(msOf(start) + ms);

describe('a relay', () => {
  it('that answers lets everything through', () => {
    const health = new RelayHealth();
    expect(health.down).toBeNull();
    expect(health.mayTryAt(EIGHT, 20)).toBe(EIGHT);
  });

  it('that is away is tried by one message at a time, with pauses from ten seconds to five minutes', () => {
    const health = new RelayHealth();
    const pauses: number[] = [];
    let now = EIGHT;
    for (let n = 0; n < 7; n += 1) {
      health.failed(now, now, 'ECONNREFUSED');
      const probe = health.mayTryAt(now, 0) as Instant;
      pauses.push((msOf(probe) - msOf(now)) / SECOND_MS);
      expect(health.mayTryAt(probe, 1)).toBeNull();
      now = probe;
    }
    expect(pauses).toEqual([10, 20, 40, 80, 160, 300, 300]);
    expect(health.down).toMatchObject({ since: EIGHT, response: 'ECONNREFUSED' });
  });

  it('that goes away under several messages has failed once', () => {
    const health = new RelayHealth();
    health.failed(EIGHT, EIGHT, 'a');
    health.failed(EIGHT, after(EIGHT, SECOND_MS), 'b');
    expect(health.mayTryAt(EIGHT, 0)).toBe(at('08:00:10'));
  });

  it('is open to all again after one answer', () => {
    const health = new RelayHealth();
    health.failed(EIGHT, EIGHT, 'a');
    health.answered();
    expect(health.mayTryAt(EIGHT, 3)).toBe(EIGHT);
    health.failed(at('09:00'), at('09:00'), 'b');
    expect(health.mayTryAt(at('09:00'), 0)).toBe(at('09:00:10'));
  });
});

describe('a mailbox that is put off', () => {
  it('is tried again after 1, 5, 15, 30 minutes, and every 30 after', () => {
    const backOff = new MailboxBackOff();
    const minutes = [1, 2, 3, 4, 5].map(
      () => (msOf(backOff.putOff('moit.focal', EIGHT, WINDOW)) - msOf(EIGHT)) / MINUTE_MS,
    );
    expect(minutes).toEqual([1, 5, 15, 30, 30]);
    expect(backOff.until('moit.focal')).toBe(at('08:30'));
    expect(backOff.until('mofa.focal')).toBeNull();
    backOff.answered('moit.focal');
    expect(backOff.until('moit.focal')).toBeNull();
  });

  it('gets a last attempt before the window ends', () => {
    expect(triedAgainAt(4, at('16:45'), WINDOW)).toBe(at('16:59'));
    expect(triedAgainAt(4, at('16:59:30'), WINDOW)).toBe(at('17:00'));
  });

  it('is tried later than now and never after its window', () => {
    const seconds = fc.integer({ min: 0, max: 9 * 3_600 - 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), seconds, (times, second) => {
        const now = after(EIGHT, second * SECOND_MS);
        const again = msOf(triedAgainAt(times, now, WINDOW));
        expect(again).toBeGreaterThan(msOf(now));
        expect(again).toBeLessThanOrEqual(msOf(WINDOW.until));
      }),
    );
  });
});
