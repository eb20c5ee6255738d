import { nextMailbox } from '../../domain/letter/fallback';
import { buildFacts } from '../../domain/letter/build-facts';
import type { Recipient } from '../../domain/letter/letter';
import { recipientOf } from '../../domain/letter/recipients';
import type { Audience } from '../../domain/policy/policy';
import type { Task } from '../../domain/task';
import { isBefore } from '../../domain/time/instant';
import { PostedStory, RULES_3, type Relay } from '../support/posted-story';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-01-30T09:00:00+07:00';
const late = { deadline: datedUntil('2026-02-02') };

function closed(...mailboxes: string[]): Relay {
  return (mailbox) => (mailboxes.includes(mailbox) ? 'no-address' : 'accepted');
}

function story(relay: Relay, over: Partial<Task> = {}, until = '2026-02-06T17:30:00+07:00'): PostedStory {
  return new PostedStory(aTask({ ...late, ...over }), ASSIGNED, relay).until(until);
}

const redirections = (life: PostedStory): string[] =>
  life
    .happened('LetterRedirected')
    .map(({ letterKey, to }) => `${letterKey.split('/')[2] ?? ''} → ${to.agency}.${to.seat}`);

function chainOf(task: Task, audience: Audience): string[] {
  const chain: string[] = [];
  let mailbox: Recipient | null = recipientOf(task, audience);
  while (mailbox !== null && chain.length < 10) {
    chain.push(`${mailbox.agency}.${mailbox.seat}`);
    mailbox = nextMailbox({ task, delegations: [] }, mailbox);
  }
  return chain;
}

describe('the next mailbox', () => {
  const refOf = (code: string) => ({ code, name: code });
  const { parties } = aTask();

  it('lies up the ladder, with the secretariat at its end', () => {
    expect(chainOf(aTask(), 'lead')).toEqual([
      'moit.focal',
      'moit.leadership',
      'mofa.focal',
      'theo-doi.focal',
    ]);
    expect(chainOf(aTask(), 'steering-committee')).toEqual([
      'nsc-ii.focal',
      'vpcp.focal',
      'mofa.focal',
      'theo-doi.focal',
    ]);
  });

  it('of a child is never above its own agency', () => {
    const child = aTask({ parent: { id: 'nv-0', code: '0', lead: refOf('bo-x') } });
    expect(chainOf(child, 'lead')).toEqual(['moit.focal', 'moit.leadership']);
    const parentLead: Recipient = { agency: 'bo-x', name: 'Bộ X', seat: 'focal' };
    expect(nextMailbox({ task: child, delegations: [] }, parentLead)).toBeNull();
  });

  it.each<[string, Partial<Task>]>([
    ['the standing agency leads', { lead: parties.standingAgency }],
    ['the office leads', { lead: parties.office }],
    ['the secretariat leads', { lead: parties.secretariat }],
    [
      'one agency is everything',
      {
        lead: refOf('x'),
        parties: {
          standingAgency: refOf('x'),
          office: refOf('x'),
          committee: refOf('x'),
          secretariat: refOf('x'),
        },
      },
    ],
  ])('never comes twice, also where %s', (_, over) => {
    const task = aTask(over);
    for (const audience of ['lead', 'lead-leadership', 'steering-committee', 'government-office'] as const) {
      const chain = chainOf(task, audience);
      expect(new Set(chain).size).toBe(chain.length);
    }
  });

  it('of a deputy is the mailbox that it stands in for', () => {
    const delegation = { from: refOf('moit'), to: refOf('vu-a'), until: '2026-12-31' };
    const deputy: Recipient = { agency: 'vu-a', name: 'Vụ A', seat: 'focal' };
    expect(nextMailbox({ task: aTask(), delegations: [delegation] }, deputy)).toMatchObject({
      agency: 'moit',
      seat: 'focal',
    });
  });
});

describe('a mailbox that is closed', () => {
  it('is told of once, and each of its letters goes to the next one', () => {
    const life = story(closed('moit.focal'));
    expect(life.happened('RecipientUnreachable')).toHaveLength(1);
    expect(redirections(life)).toEqual([
      'ASSIGNED,D → moit.leadership',
      'O+1 → moit.leadership',
      'O+4 → moit.leadership',
    ]);
    const redirected = life.happened('LetterPlanned').filter(({ letter }) => letter.insteadOf !== undefined);
    expect(redirected.length).toBeGreaterThan(1);
    for (const { letter } of redirected) {
      expect(letter.insteadOf).toMatchObject({ agency: 'moit', seat: 'focal' });
      const facts = buildFacts(RULES_3, life.assigned(), life.events, letter);
      expect(facts.insteadOf).toMatchObject({ name: 'Bộ Công Thương', outcome: 'no-address' });
    }
  });

  it('with all above it closed, too, leaves the secretariat, and never silence', () => {
    const life = story(
      closed('moit.focal', 'moit.leadership', 'mofa.focal'),
      {},
      '2026-02-10T17:30:00+07:00',
    );
    const told = life
      .happened('LetterPlanned')
      .filter(({ letter }) => letter.recipient.agency === 'theo-doi' && letter.kind !== 'undeliverable');
    expect(told.map(({ letter }) => letter.kind)).toContain('overdue');
    expect(life.happened('RecipientUnreachable')).toHaveLength(3);
  });

  it('of the committee leads to the office, then to the standing agency', () => {
    const life = story(closed('nsc-ii.focal', 'vpcp.focal'), {}, '2026-02-10T17:30:00+07:00');
    const ofL3 = redirections(life).filter((line) => !line.startsWith('L2'));
    expect(ofL3).toEqual(['L3 → vpcp.focal', expect.stringMatching(/^RD#\d+ → mofa\.focal$/)]);
    // The standing agency was told of level 2 by a letter of its own.
    expect(redirections(life).some((line) => line.startsWith('L2'))).toBe(false);
  });

  it('where the lead is the standing agency ends, and nothing goes round', () => {
    const life = story(
      closed('mofa.focal', 'mofa.leadership'),
      { lead: { code: 'mofa', name: 'Bộ Ngoại giao' } },
      '2026-03-31T17:30:00+07:00',
    );
    expect(life.happened('RecipientUnreachable')).toHaveLength(2);
    expect(life.events.length).toBeLessThan(300);
  });

  it('is not redirected for a copy, a receipt, or a former lead', () => {
    const rules = {
      ...RULES_3,
      policy: {
        ...RULES_3.policy,
        letters: {
          ...RULES_3.policy.letters,
          copyToCoordinating: ['due-today' as const, 'overdue' as const],
        },
      },
    };
    const life = new PostedStory(
      aTask(late),
      ASSIGNED,
      (mailbox, at) => {
        if (mailbox === 'mof.focal') return 'refused';
        return mailbox === 'moit.focal' && !isBefore(at, '2026-02-04T09:00:00+07:00')
          ? 'no-address'
          : 'accepted';
      },
      rules,
    );
    life.until('2026-02-04T10:00:00+07:00');
    life.when('2026-02-04T10:00:00+07:00', {
      type: 'ReportCompletion',
      evidence: { document: '1/BC', link: null, figure: null },
    });
    life.when('2026-02-04T11:00:00+07:00', { type: 'ReturnCompletion', reason: 'thiếu' });
    life.when('2026-02-04T11:30:00+07:00', {
      type: 'Reassign',
      lead: { code: 'moj', name: 'Bộ Tư pháp' },
      document: '9/QĐ',
      reason: null,
    });
    life.until('2026-02-04T20:00:00+07:00');
    const failed = life
      .assigned()
      .letters.filter(({ fate }) => fate?.outcome === 'no-address' || fate?.outcome === 'refused');
    expect(failed.map(({ letter }) => letter.kind)).toEqual(
      expect.arrayContaining(['overdue', 'receipt', 'handover']),
    );
    expect(life.happened('LetterRedirected')).toEqual([]);
    expect(
      life
        .happened('RecipientUnreachable')
        .map(({ recipient }) => recipient.agency)
        .sort(),
    ).toEqual(['mof', 'moit']);
  });
});

describe('a letter that comes back', () => {
  function returned(): { life: PostedStory; key: string } {
    const life = new PostedStory(aTask(late), ASSIGNED).until('2026-02-03T09:00:00+07:00');
    const key =
      life.happened('LetterPlanned').find(({ letter }) => letter.rungs.includes('O+1'))?.letter.key ?? '';
    return { life: life.bounce('2026-02-03T09:30:00+07:00', key), key };
  }

  it('is on record as returned, the secretariat is told, and the next mailbox is written to', () => {
    const { life, key } = returned();
    expect(life.assigned().letters.find(({ letter }) => letter.key === key)?.fate).toMatchObject({
      outcome: 'bounced',
      response: '550 5.1.1 no such user',
      address: 'noi-nhan@co-quan.example',
    });
    expect(redirections(life)).toEqual(['O+1 → moit.leadership']);
    life.until('2026-02-03T10:00:00+07:00');
    expect(life.left().slice(-2)).toEqual([
      '2026-02-03 09:30 GAP#1 theo-doi.focal',
      '2026-02-03 09:30 RD#2 moit.leadership',
    ]);
  });

  it('twice is returned once', () => {
    const { life, key } = returned();
    const { length } = life.events;
    life.bounce('2026-02-03T09:30:00+07:00', key);
    expect(life.events.slice(length).map(({ event }) => event.type)).not.toContain('LetterBounced');
  });

  it('reads as returned in later letters, with the day, and names the mailbox that was replaced', () => {
    const { life } = returned();
    life.until('2026-02-06T12:00:00+07:00');
    const letter = life.happened('LetterPlanned').at(-1)?.letter;
    if (!letter) throw new Error('no letter');
    const lines = buildFacts(RULES_3, life.assigned(), life.events, letter).history.filter(
      (line) => line.kind === 'letter',
    );
    expect(lines.find(({ rungs }) => rungs.includes('O+1'))).toMatchObject({
      outcome: 'bounced',
      returnedOn: '2026-02-03',
    });
    expect(lines.find(({ rungs }) => rungs.includes('RD#2'))).toMatchObject({
      to: 'Lãnh đạo Bộ Công Thương',
      insteadOf: 'Bộ Công Thương',
    });
  });

  it('before its server has answered is a returned letter, too', () => {
    const life = new PostedStory(aTask(late), ASSIGNED, () => 'down').until('2026-02-02T09:00:00+07:00');
    const key = life.happened('LetterPlanned')[0]?.letter.key ?? '';
    life.bounce('2026-02-02T09:10:00+07:00', key);
    expect(life.assigned().letters[0]?.fate).toMatchObject({ outcome: 'bounced' });
    expect(redirections(life)).toHaveLength(1);
  });

  it('in the evening, before a new date takes its ladder away, is not redirected to anybody', () => {
    const life = new PostedStory(aTask(late), ASSIGNED).until('2026-02-03T19:00:00+07:00');
    const key =
      life.happened('LetterPlanned').find(({ letter }) => letter.rungs.includes('O+1'))?.letter.key ?? '';
    life.bounce('2026-02-03T19:30:00+07:00', key);
    life.when('2026-02-03T20:00:00+07:00', {
      type: 'ExtendDeadline',
      newDue: '2026-05-29T23:59:59+07:00',
      document: '2/QĐ',
      reason: null,
    });
    life.until('2026-02-04T12:00:00+07:00');
    expect(life.left().slice(-2)).toEqual([
      '2026-02-04 08:00 EXTENDED moit.focal',
      '2026-02-04 08:00 GAP#1 theo-doi.focal',
    ]);
  });

  it('of a task that is reported, suspended or closed is redirected to nobody', () => {
    const { key } = returned();
    for (const command of [
      { type: 'Suspend', reason: 'chờ', document: '1/QĐ' } as const,
      { type: 'Withdraw', reason: 'trùng', document: null } as const,
      { type: 'ReportCompletion', evidence: { document: '1/BC', link: null, figure: null } } as const,
    ]) {
      const life = new PostedStory(aTask(late), ASSIGNED).until('2026-02-03T09:00:00+07:00');
      life.when('2026-02-03T09:10:00+07:00', command);
      const before = life.sent.length;
      life.bounce('2026-02-03T09:30:00+07:00', key).until('2026-02-20T12:00:00+07:00');
      expect(life.happened('LetterBounced')).toHaveLength(1);
      expect(life.happened('LetterRedirected')).toEqual([]);
      const after = life.sent.slice(before).map(({ letter }) => letter.kind);
      expect(after.filter((kind) => kind !== 'undeliverable' && kind !== 'receipt')).toEqual([]);
    }
  });
});

describe('a dead mailbox that nobody has heard of yet', () => {
  it('is told after the task was suspended and taken up again, once', () => {
    const relay: Relay = (mailbox, at) => {
      if (mailbox === 'moit.focal') return 'refused';
      return mailbox === 'theo-doi.focal' && isBefore(at, '2026-02-05T00:00:00+07:00') ? 'down' : 'accepted';
    };
    const life = new PostedStory(aTask({ deadline: datedUntil('2026-03-27') }), ASSIGNED, relay);
    life.until('2026-02-02T08:01:00+07:00');
    life.when('2026-02-02T08:02:00+07:00', { type: 'Suspend', reason: 'chờ luật', document: '91/VPCP' });
    life.until('2026-02-10T09:00:00+07:00');
    life.when('2026-02-10T09:00:00+07:00', { type: 'Resume', reason: null, document: null });
    life.until('2026-03-20T17:30:00+07:00');
    const gaps = life.left().filter((letter) => letter.includes('GAP'));
    expect(gaps).toEqual(['2026-02-11 08:00 GAP#3 theo-doi.focal']);
  });
});
