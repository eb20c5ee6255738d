import fc from 'fast-check';
import { bundlesOf, leavesAt, type WaitingLetter } from '../../domain/post/bundles';
import { agencyOf, inOrder, nextBundle } from '../../domain/post/next-bundle';
import { MINUTE_MS, SECOND_MS, instantAt, instantOfMs, isAfter, msOf } from '../../domain/time/instant';

const EIGHT = instantAt('2026-03-24', '08:00');
const window = { from: EIGHT, until: instantAt('2026-03-24', '17:00') };

function waiting(key: string, change: Partial<WaitingLetter> = {}): WaitingLetter {
  const plain = { mailbox: 'moit.focal', window, urgency: 100, goesAlone: false, messageId: null };
  return { key, sending: 'first', ...plain, ...change };
}

const keysOf = (letters: readonly WaitingLetter[]) =>
  bundlesOf(letters).map((bundle) => bundle.letters.map(({ key }) => key));

const anyLetter = fc.record({
  mailbox: fc.constantFrom('moit.focal', 'moit.leadership', 'mofa.focal'),
  urgency: fc.integer({ min: 0, max: 5 }),
  goesAlone: fc.boolean(),
  sending: fc.constantFrom('first' as const, 'resend' as const),
  messageId: fc.constantFrom('<a@x.example>', '<b@x.example>'),
  minutes: fc.integer({ min: 0, max: 3 }),
});
const anyLetters = fc.array(anyLetter, { maxLength: 40 }).map((drawn) =>
  drawn.map(({ minutes, messageId, ...letter }, index) =>
    waiting(`nv-${index}`, {
      ...letter,
      messageId: letter.sending === 'resend' ? messageId : null,
      window: { ...window, from: instantOfMs(msOf(EIGHT) + minutes * MINUTE_MS) },
    }),
  ),
);

describe('letters that are ready', () => {
  it('go together to one mailbox, the most urgent first', () => {
    const letters = [waiting('a', { urgency: 9 }), waiting('b', { mailbox: 'mofa.focal' }), waiting('c')];
    expect(keysOf(letters)).toEqual([['a', 'c'], ['b']]);
  });

  it('go alone where the policy says so', () => {
    expect(keysOf([waiting('a', { goesAlone: true }), waiting('b'), waiting('c')])).toEqual([
      ['a'],
      ['b', 'c'],
    ]);
  });

  it('of one task may be in one message', () => {
    expect(keysOf([waiting('nv-1/v1/T-7/moit.focal'), waiting('nv-1/v1/T-3/moit.focal')])).toHaveLength(1);
  });

  it('are resent with those they went with, and with no others', () => {
    const resend = { sending: 'resend' as const, messageId: '<a@x.example>' };
    const letters = [
      waiting('a', resend),
      waiting('b'),
      waiting('c', { ...resend, goesAlone: true }),
      waiting('d', { ...resend, messageId: '<d@x.example>' }),
    ];
    expect(keysOf(letters)).toEqual([['a', 'c'], ['b'], ['d']]);
  });

  it('go in parts where a server takes only so many in a message', () => {
    const most = new Map([['moit.focal', 2]]);
    const bundles = bundlesOf(
      [1, 2, 3, 4, 5].map((n) => waiting(`nv-${n}`, { urgency: n })),
      { most },
    );
    expect(bundles.map(({ letters }) => letters.map(({ urgency }) => urgency))).toEqual([
      [1, 2],
      [3, 4],
      [5],
    ]);
  });

  it('wait for those of the same moment, but for a letter that goes alone', () => {
    const [digest, single] = bundlesOf([waiting('a'), waiting('b', { goesAlone: true })]);
    expect(leavesAt(digest as never, 5 * SECOND_MS)).toBe(instantAt('2026-03-24', '08:00:05'));
    expect(leavesAt(single as never, 5 * SECOND_MS)).toBe(EIGHT);
  });

  it('are each in exactly one message, to their mailbox, of their kind of sending', () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        const bundles = bundlesOf(letters);
        const packed = bundles.flatMap((bundle) => bundle.letters.map(({ key }) => key));
        expect([...packed].sort()).toEqual(letters.map(({ key }) => key).sort());
        for (const { letters: together, mailbox, urgency, since } of bundles) {
          expect(new Set(together.map((letter) => letter.mailbox))).toEqual(new Set([mailbox]));
          expect(new Set(together.map(({ sending, messageId }) => `${sending} ${messageId}`)).size).toBe(1);
          const isFirst = together[0]?.sending === 'first';
          if (isFirst && together.some(({ goesAlone }) => goesAlone)) expect(together).toHaveLength(1);
          expect(together.map((letter) => letter.urgency)).toEqual(
            together.map((letter) => letter.urgency).sort((a, b) => a - b),
          );
          expect(urgency).toBe(together[0]?.urgency);
          expect(together.some((letter) => isAfter(since, letter.window.from))).toBe(false);
        }
      }),
    );
  });

  it('make one digest a mailbox at most', () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        const digests = bundlesOf(
          letters.filter(({ sending, goesAlone }) => sending === 'first' && !goesAlone),
        );
        expect(new Set(digests.map(({ mailbox }) => mailbox)).size).toBe(digests.length);
      }),
    );
  });
});

describe('the message that goes next', () => {
  const always = (): boolean => true;
  const single = (key: string, agency: string, change: Partial<WaitingLetter> = {}) =>
    waiting(key, { mailbox: `${agency}.focal`, goesAlone: true, ...change });

  /** The agencies in the order in which their messages go. */
  function order(letters: readonly WaitingLetter[]): string[] {
    const rest = inOrder(bundlesOf(letters));
    const served = new Map<string, number>();
    const went: string[] = [];
    for (let next = nextBundle(rest, served, always); next; next = nextBundle(rest, served, always)) {
      const agency = agencyOf(next.mailbox);
      rest.splice(rest.indexOf(next), 1);
      served.set(agency, (served.get(agency) ?? 0) + 1);
      went.push(agency);
    }
    return went;
  }

  it('is the most urgent, then the oldest', () => {
    const later = { ...window, from: instantAt('2026-03-24', '08:30') };
    const letters = [
      single('a', 'mof', { window: later, urgency: 5 }),
      single('b', 'mofa', { urgency: 5 }),
      single('c', 'moit', { window: later, urgency: 1 }),
    ];
    expect(order(letters)).toEqual(['moit', 'mofa', 'mof']);
  });

  it('is of the agency that had fewest: five hundred letters of one do not keep another waiting', () => {
    const many = Array.from({ length: 500 }, (_, n) => single(`nhieu-${n}`, 'moit', { urgency: 0 }));
    const few = Array.from({ length: 3 }, (_, n) => single(`it-${n}`, 'mofa', { urgency: 9 }));
    expect(order([...many, ...few]).slice(0, 7)).toEqual([
      'moit',
      'mofa',
      'moit',
      'mofa',
      'moit',
      'mofa',
      'moit',
    ]);
  });

  it('counts both seats of an agency as one', () => {
    const letters = [
      single('a', 'moit', { urgency: 0 }),
      single('b', 'moit', { urgency: 1, mailbox: 'moit.leadership' }),
      single('c', 'mofa', { urgency: 9 }),
    ];
    expect(order(letters)).toEqual(['moit', 'mofa', 'moit']);
  });

  it('is the first of those that may go', () => {
    const ordered = inOrder(bundlesOf([single('a', 'moit', { urgency: 0 }), single('b', 'mofa')]));
    expect(nextBundle(ordered, new Map(), ({ mailbox }) => mailbox !== 'moit.focal')?.mailbox).toBe(
      'mofa.focal',
    );
    expect(nextBundle(ordered, new Map(), () => false)).toBeUndefined();
  });

  it('is the same in whatever order the letters come', () => {
    fc.assert(
      fc.property(anyLetters, fc.infiniteStream(fc.nat()), (letters, picks) => {
        const shuffled = letters
          .map((letter) => ({ letter, pick: picks.next().value as number }))
          .sort((a, b) => a.pick - b.pick)
          .map(({ letter }) => letter);
        expect(order(shuffled)).toEqual(order(letters));
      }),
    );
  });

  it('leaves no agency with letters more than one message behind another', () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        const went = order(letters);
        const left = new Map<string, number>();
        for (const agency of went) left.set(agency, (left.get(agency) ?? 0) + 1);
        const had = new Map<string, number>();
        for (const agency of went) {
          const stillWaiting = [...left].filter(([other, count]) => count > (had.get(other) ?? 0));
          const fewest = Math.min(...stillWaiting.map(([other]) => had.get(other) ?? 0));
          expect(had.get(agency) ?? 0).toBe(fewest);
          had.set(agency, (had.get(agency) ?? 0) + 1);
        }
      }),
    );
  });
});
