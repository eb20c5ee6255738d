import fc from 'fast-check';
import { calendarOf } from '../../letters/calendar';
import type { LetterFacts } from '../../domain/letter/facts';
import { LETTER_KINDS, type PlannedLetter } from '../../domain/letter/letter';
import { endOfDay, instantAt } from '../../domain/time/instant';
import { readCalendar } from '../support/ical';
import { FTA, facts, letter } from './letter-facts';
import { SmallCalendar } from './small-calendar';

const OPTIONS = {
  domain: 'dondoc.example',
  organizer: { name: 'Theo dõi, đôn đốc nhiệm vụ', address: 'theo-doi@dondoc.example' },
  lang: 'vi',
} as const;
const UID = 'nv-56-tb-vpcp-3c-12@dondoc.example';

function about(change: Partial<PlannedLetter>, more: Partial<LetterFacts> = {}): LetterFacts {
  return facts({ letter: letter(change), ...more });
}

function dueAt(due: string | null): LetterFacts['deadline'] {
  return { ...facts().deadline, due, lateAfter: due };
}

function calendarFor(...several: LetterFacts[]) {
  return calendarOf(several, OPTIONS);
}

/** The calendar of an official who gets these letters one after another. */
function afterReading(...letters: LetterFacts[]): SmallCalendar {
  const calendar = new SmallCalendar();
  for (const one of letters) {
    const sent = calendarFor(one);
    if (sent) calendar.receive(sent);
  }
  return calendar;
}

const ASSIGNED = about({ kind: 'assignment', rungs: ['ASSIGNED'], at: instantAt('2026-02-02', '08:00') });
const EXTENDED = about(
  { kind: 'extension', rungs: ['EXTENDED'], ladderVersion: 2, at: instantAt('2026-03-20', '08:00') },
  { deadline: dueAt(endOfDay('2026-06-30')) },
);
const RECEIVED = about(
  { kind: 'receipt', rungs: ['RC#1'], ladderVersion: 2, at: instantAt('2026-06-25', '08:00') },
  { deadline: dueAt(endOfDay('2026-06-30')) },
);

describe('the deadline in the calendar of the lead', () => {
  it('is a whole day with what it is about and where it comes from', () => {
    const [entry] = afterReading(ASSIGNED).standing();
    expect(entry).toEqual({
      uid: UID,
      sequence: 2,
      summary: `Hạn: ${FTA}`,
      description: [
        `Nhiệm vụ: ${FTA}`,
        'Nguồn: Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c',
        'Chủ trì: Bộ Công Thương',
        'Thời hạn: “hoàn thành trong Quý I/2026” → hết thứ Ba 31/03/2026',
        'Mã nhiệm vụ: 56-TB-VPCP/3c-12',
      ].join('\n'),
      status: 'CONFIRMED',
      allDay: true,
      start: '2026-03-31',
    });
  });

  it('is a moment where the document names an hour', () => {
    const [entry] = afterReading(
      about({ kind: 'assignment' }, { deadline: dueAt(instantAt('2026-03-31', '17:00')) }),
    ).standing();
    expect(entry).toMatchObject({ allDay: false, start: '2026-03-31T10:00:00Z' });
    expect(entry?.description).toContain('17 giờ 00 thứ Ba 31/03/2026');
  });

  it('moves with an extension and goes with the receipt of the result', () => {
    expect(afterReading(ASSIGNED, EXTENDED).standing()).toMatchObject([
      { uid: UID, sequence: 4, start: '2026-06-30' },
    ]);
    const done = afterReading(ASSIGNED, EXTENDED, RECEIVED);
    expect([...done.entries.values()]).toMatchObject([{ uid: UID, sequence: 5, status: 'CANCELLED' }]);
    expect(calendarFor(RECEIVED)?.method).toBe('CANCEL');
  });

  it('is not moved back by an older letter that arrives late', () => {
    expect(afterReading(EXTENDED, ASSIGNED).standing()).toMatchObject([{ start: '2026-06-30' }]);
    expect(afterReading(RECEIVED, EXTENDED).standing()).toEqual([]);
  });

  it('comes back when the result is returned', () => {
    const returned = about(
      { kind: 'return', rungs: ['RETURNED'], ladderVersion: 3 },
      { deadline: dueAt(endOfDay('2026-06-30')) },
    );
    expect(afterReading(ASSIGNED, EXTENDED, RECEIVED, returned).standing()).toMatchObject([
      { sequence: 6, start: '2026-06-30' },
    ]);
  });

  it('leaves the calendar of an agency that no longer leads', () => {
    const previousLead = { name: 'Bộ Công Thương', on: '2026-03-20', document: '1/QĐ', reason: null };
    const handedOver = about({ kind: 'handover', ladderVersion: 1 }, { lead: 'Bộ Tài chính', previousLead });
    expect(afterReading(ASSIGNED, handedOver).standing()).toEqual([]);
  });

  it('is one entry for each period of a recurring duty', () => {
    const period = (n: number, day: string) => ({
      period: { n, due: endOfDay(day), withoutResult: [] },
      deadline: { ...dueAt(endOfDay(day)), recurrence: 'FREQ=MONTHLY;BYMONTHDAY=25' },
    });
    const calendar = afterReading(
      about({ kind: 'assignment' }, period(1, '2026-03-25')),
      about({ kind: 'next-period', ladderVersion: 2 }, period(2, '2026-04-25')),
      about(
        { kind: 'receipt', ladderVersion: 2 },
        {
          ...period(2, '2026-04-25'),
          history: [{ kind: 'reported', at: instantAt('2026-04-20', '09:00'), document: '7/BC', period: 2 }],
        },
      ),
    );
    expect(calendar.standing()).toMatchObject([
      { uid: 'nv-56-tb-vpcp-3c-12.1@dondoc.example', start: '2026-03-25' },
    ]);
    expect(calendar.standing()[0]?.summary).toContain('(kỳ 1: tháng 3/2026)');
  });

  it('of the period under way stays when an earlier one is reported late', () => {
    const late = about(
      { kind: 'receipt', ladderVersion: 2 },
      {
        period: { n: 2, due: endOfDay('2026-04-25'), withoutResult: [] },
        history: [{ kind: 'reported', at: instantAt('2026-04-02', '09:00'), document: '6/BC', period: 1 }],
      },
    );
    expect(calendarFor(late)).toBeNull();
  });
});

describe('who gets the deadline into the calendar', () => {
  const OTHER = { agency: 'vpcp', name: 'Văn phòng Chính phủ', seat: 'focal' } as const;

  it('the lead, and who stands in for it', () => {
    const deputy = about({ recipient: { agency: 'mof', name: 'Bộ Tài chính', seat: 'focal' } });
    expect(
      calendarFor({ ...deputy, delegation: { from: 'Bộ Công Thương', until: '2026-04-01' } }),
    ).not.toBeNull();
    expect(calendarFor(deputy)).toBeNull();
  });

  it('nobody else, whatever the letter', () => {
    for (const kind of LETTER_KINDS) {
      expect(calendarFor(about({ kind, recipient: OTHER, level: 2 }))).toBeNull();
      expect(calendarFor(about({ kind, copy: true }))).toBeNull();
    }
  });

  it('nobody where no day is set', () => {
    for (const kind of LETTER_KINDS)
      expect(calendarFor(about({ kind }, { deadline: dueAt(null) }))).toBeNull();
  });
});

describe('the deadlines of a digest', () => {
  const second = about({ kind: 'assignment', key: 'nv-2/v1/ASSIGNED/moit.focal' }, { taskId: 'nv-2' });

  it('are one object, in which a finished one is said to be cancelled', () => {
    const sent = calendarFor(RECEIVED, second, about({}, { taskId: 'nv-3', deadline: dueAt(null) }));
    expect(sent?.method).toBe('PUBLISH');
    const calendar = afterReading(ASSIGNED, EXTENDED);
    if (sent) calendar.receive(sent);
    expect(calendar.standing()).toMatchObject([{ uid: 'nv-2@dondoc.example' }]);
    expect(calendar.entries.get(UID)).toMatchObject({ status: 'CANCELLED' });
  });

  it('name a task once, in its newest version', () => {
    const sent = calendarFor(ASSIGNED, EXTENDED, ASSIGNED);
    expect(sent?.content.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(sent?.content).toContain('DTSTART;VALUE=DATE:20260630');
  });
});

describe('what is written', () => {
  it('is the same bytes whenever and wherever it is written', () => {
    const content = calendarFor(ASSIGNED)?.content;
    expect(content).toContain('DTSTAMP:20260202T010000Z');
    expect(calendarFor(ASSIGNED)?.content).toBe(content);
  });

  it('says it in English to those who read English', () => {
    const calendar = new SmallCalendar();
    const sent = calendarOf([ASSIGNED], { ...OPTIONS, lang: 'en' });
    if (sent) calendar.receive(sent);
    expect(calendar.standing()[0]).toMatchObject({
      summary: `Due: ${FTA}`,
      description: expect.stringContaining('→ end of Tuesday 31 March 2026'),
    });
  });

  it('has no line over 75 octets and no character cut in two', () => {
    const long = about(
      {},
      { gist: 'Xây dựng đề án phát triển nguồn nhân lực chất lượng cao 🇻🇳 '.repeat(40) },
    );
    const content = calendarFor(long)?.content ?? '';
    for (const line of content.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\uFFFD/);
      expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
    }
    expect(afterReading(long).standing()[0]?.description).toContain(
      'nguồn nhân lực chất lượng cao 🇻🇳 Xây dựng',
    );
  });

  it('is one entry of known fields, whatever people write into the task', () => {
    const attack = fc.constantFrom(
      '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n',
      '\nATTENDEE:mailto:x@y.example',
      '\\n\\;\\,',
      ';VALUE=URI:',
      '"',
      '^n',
      '\u2028',
      '\u0085',
      '\0',
    );
    const hostile = fc
      .array(fc.oneof(attack, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 5 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (gist, phrase, lead, name) => {
        const one = about({ kind: 'assignment' }, { gist, deadline: { ...facts().deadline, phrase }, lead });
        const reader = { ...one.letter, recipient: { ...one.letter.recipient, name: lead } };
        const sent = calendarOf([{ ...one, letter: reader }], {
          ...OPTIONS,
          organizer: { name, address: 'theo-doi@dondoc.example' },
        });
        const calendar = readCalendar(sent?.content ?? '');
        const events = calendar.getAllSubcomponents();
        expect(events.map((event) => event.name)).toEqual(['vevent']);
        const names = events[0]?.getAllProperties().map((property) => property.name) ?? [];
        expect(names.filter((field) => !FIELDS.includes(field))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
        expect(events[0]?.getFirstPropertyValue('organizer')).toBe('mailto:theo-doi@dondoc.example');
        expect(events[0]?.getFirstPropertyValue('uid')).toBe(UID);
      }),
      { numRuns: 300 },
    );
  });
});

const FIELDS = [
  'uid',
  'sequence',
  'dtstamp',
  'dtstart',
  'dtend',
  'summary',
  'description',
  'organizer',
  'status',
  'transp',
  'x-microsoft-cdo-alldayevent',
  'x-microsoft-msncalendar-alldayevent',
  'x-microsoft-cdo-busystatus',
];
