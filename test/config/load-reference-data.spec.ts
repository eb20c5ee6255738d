import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadCalendarFiles, loadCalendars } from '../../config/load-calendars';
import { loadPolicy } from '../../config/load-policy';
import {
  addWorkingDays,
  closedBecause,
  isProvisional,
  isWorkingDay,
  restsOnProvisional,
  workingDayOnOrBefore,
} from '../../domain/deadline/calendar';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const data = packagedDataDir();
const folder = tempFolder();
const packaged = (name: string) => readFileSync(join(data, name), 'utf8');

describe('the agency directory', () => {
  const directory = loadAgencies(data);

  it('gives the mailbox of a seat, and none where none is known', () => {
    expect(directory.address({ agency: 'moit', seat: 'focal' })).toBe('dau-moi@moit.example');
    expect(directory.address({ agency: 'moit', seat: 'leadership' })).toBe('lanh-dao@moit.example');
    expect(directory.address({ agency: 'tp-hcm', seat: 'focal' })).toBeNull();
    expect(directory.address({ agency: 'khong-co', seat: 'focal' })).toBeNull();
  });

  it('refuses codes and names that lead to two agencies, and parents that do not exist', () => {
    folder.write(
      'agencies.yaml',
      `agencies:
  - { code: a, name: Bộ Hoà Bình, nameEn: A, level: ministry, contacts: { focal: null, leadership: null } }
  - { code: a, name: Bộ B, nameEn: B, level: ministry, contacts: { focal: null, leadership: null } }
  - code: c
    name: Bộ C
    nameEn: C
    level: bộ
    parent: x
    aliases: [bộ hòa  bình]
    contacts: { focal: "a@b, c@d.example", leadership: null }
`,
    );
    expect(places(problemsOf(() => loadAgencies(folder.dir)))).toEqual([
      '3:13 agencies[1].code duplicate-agency',
      '7:12 agencies[2].level not-allowed',
      '8:13 agencies[2].parent unknown-agency',
      '9:15 agencies[2].aliases[0] duplicate-agency',
      '10:24 agencies[2].contacts.focal email-format',
    ]);
  });
});

describe('the working calendars', () => {
  const calendar = loadCalendars(data);

  it('are one calendar whose version names the years', () => {
    expect(calendar.version).toBe('2025-v1+2026-v2+2027-v2');
    expect(calendar.years.map(({ year, provisional }) => [year, provisional])).toEqual([
      [2025, false],
      [2026, false],
      [2027, true],
    ]);
  });

  it('close the decided days of 2026 and open the make-up days', () => {
    const closed = [
      '2026-01-02',
      '2026-02-16',
      '2026-02-20',
      '2026-04-27',
      '2026-05-01',
      '2026-08-31',
      '2026-09-02',
    ];
    expect(closed.filter((day) => isWorkingDay(calendar, day))).toEqual([]);
    const open = ['2026-01-05', '2026-01-10', '2026-02-13', '2026-02-23', '2026-08-22', '2026-09-03'];
    expect(open.filter((day) => !isWorkingDay(calendar, day))).toEqual([]);
    expect(closedBecause(calendar, '2026-02-21')).toBe('nghỉ Tết Nguyên đán');
    expect(closedBecause(calendar, '2026-01-31')).toBe('thứ Bảy');
  });

  it('give the working days of the worked example: due Saturday 28/02/2026', () => {
    const shifted = ['2026-02-13', '2026-02-21', '2026-02-25', '2026-02-27', '2026-02-28'];
    expect(shifted.map((day) => workingDayOnOrBefore(calendar, day))).toEqual([
      '2026-02-13',
      '2026-02-13',
      '2026-02-25',
      '2026-02-27',
      '2026-02-27',
    ]);
    expect(addWorkingDays(calendar, '2026-01-31', 3)).toBe('2026-02-04');
  });

  it('open the swapped Saturday of 2025 and nothing else on its weekends', () => {
    expect(isWorkingDay(calendar, '2025-04-26')).toBe(true);
    expect(isWorkingDay(calendar, '2025-05-02')).toBe(false);
    expect(addWorkingDays(calendar, '2025-08-29', 1)).toBe('2025-09-03');
    expect(addWorkingDays(calendar, '2025-09-30', 66)).toBe('2025-12-31');
  });

  it('close the Tết and the National Day of 2027 as known so far', () => {
    expect(addWorkingDays(calendar, '2027-02-03', 1)).toBe('2027-02-11');
    expect(addWorkingDays(calendar, '2027-09-01', 1)).toBe('2027-09-06');
    expect(closedBecause(calendar, '2027-11-24')).toBe('nghỉ ngày Văn hóa Việt Nam');
  });

  it('name a decision or the law on every line, but where they are provisional and say why', () => {
    const lines = loadCalendarFiles(data).flatMap(({ provisional, closed, makeUp }) =>
      [...closed, ...makeUp].map((line) => ({ open: provisional, provisional: false, basis: null, ...line })),
    );
    const undecided = lines.filter(({ decision }) => decision === null);
    expect(undecided.filter(({ open, provisional }) => !open && !provisional)).toEqual([]);
    expect(undecided.filter(({ basis }) => basis === null)).toEqual([]);
  });

  it('mark every day of a provisional year and each provisional line of a decided one', () => {
    folder.write('marks/calendars/2030.yaml', 'year: 2030\nversion: v1\nprovisional: true\nclosed: []\n');
    folder.write(
      'marks/calendars/2031.yaml',
      `year: 2031
version: v1
provisional: false
closed:
  - { from: 2031-11-24, to: 2031-11-24, name: a, provisional: true, decision: null }
  - { from: 2031-04-30, to: 2031-05-01, name: b, decision: null }
`,
    );
    const marked = loadCalendars(join(folder.dir, 'marks'));
    expect(isProvisional(marked, '2030-07-02')).toBe(true);
    expect(isProvisional(marked, '2031-11-24')).toBe(true);
    expect(isProvisional(marked, '2031-04-30')).toBe(false);
    expect(isProvisional(marked, '2032-01-02')).toBe(true);
    expect(restsOnProvisional(marked, '2031-11-20', '2031-11-23')).toBe(false);
    expect(restsOnProvisional(marked, '2031-11-24', '2031-11-20')).toBe(true);
  });

  it('refuse two lines for one day and a day swapped twice', () => {
    folder.write(
      'twice/calendars/2026.yaml',
      `year: 2026
version: v1
provisional: false
closed:
  - { from: 2026-08-29, to: 2026-09-02, name: a, decision: null }
  - { from: 2026-09-02, to: 2026-09-03, name: b, decision: null }
makeUp:
  - { date: 2026-08-22, insteadOf: 2026-08-31, decision: null }
  - { date: 2026-08-22, insteadOf: 2026-09-01, decision: null }
  - { date: 2026-09-12, insteadOf: 2026-08-31, decision: null }
`,
    );
    expect(places(problemsOf(() => loadCalendars(join(folder.dir, 'twice'))))).toEqual([
      '6:13 closed[1].from overlapping-days',
      '9:13 makeUp[1].date repeated-make-up',
      '10:36 makeUp[2].insteadOf repeated-make-up',
    ]);
  });

  it('refuse lines that could not be meant', () => {
    folder.write(
      'calendars/2026.yaml',
      `year: 2026
version: v1
provisional: false
closed:
  - { from: 2026-01-01, to: 2025-12-31, name: a, decision: null }
  - { from: 2026-05-01, to: 2027-05-01, name: b, decision: null }
  - { from: 2026-02-30, to: 2026-03-01, name: c }
`,
    );
    folder.write('calendars/2027.yaml', 'year: 2026\nversion: v2\nprovisional: true\nclosed: []\n');
    expect(places(problemsOf(() => loadCalendars(folder.dir)))).toEqual([
      '5:29 closed[0].to ends-before-it-starts',
      '7:5 closed[2].decision missing',
      '7:13 closed[2].from no-such-date',
    ]);
    folder.write(
      'calendars/2026.yaml',
      `year: 2026
version: v1
provisional: false
closed:
  - { from: 2026-05-01, to: 2027-05-01, name: b, decision: null }
makeUp:
  - { date: 2026-01-12, insteadOf: 2026-01-10, decision: null }
`,
    );
    expect(places(problemsOf(() => loadCalendars(folder.dir)))).toEqual([
      '5:29 closed[0].to other-year',
      '7:13 makeUp[0].date not-a-weekend',
      '7:36 makeUp[0].insteadOf not-a-swapped-day',
      '1:7 year duplicate-year',
    ]);
    expect(places(problemsOf(() => loadCalendars(join(folder.dir, 'calendars'))))).toEqual([
      '1:1 no-calendar',
    ]);
  });
});

describe('the policy', () => {
  it('has the numbers that the project agreed on', () => {
    const policy = loadPolicy(data);
    expect(policy.letters).toEqual({
      at: '08:00',
      until: '17:00',
      resendUnknownAfterMinutes: 30,
      readyMinutesBefore: 30,
      digest: { alone: [] },
      copyToCoordinating: [],
      receipt: true,
    });
    expect(policy.reminders.daysBefore).toEqual([15, 7, 3, 1]);
    expect(policy.reminders.overdue).toEqual({ firstAfterWorkingDays: 1, thenEveryWorkingDays: 3 });
    expect(policy.escalation.levels).toEqual([
      { level: 1, afterWorkingDays: 1, to: ['lead-leadership'], repeatEveryWeeks: null },
      { level: 2, afterWorkingDays: 3, to: ['standing-agency', 'government-office'], repeatEveryWeeks: null },
      { level: 3, afterWorkingDays: 5, to: ['steering-committee'], repeatEveryWeeks: 1 },
    ]);
    expect(policy.escalation.noAcknowledgement).toEqual({ withinWorkingDays: 3, level: 1 });
    expect(policy.beforeDate).toBe('official');
  });

  it('takes kinds of letters that go alone or in copy, and files that say nothing of them', () => {
    const text = packaged('policies/default.yaml')
      .replace('alone: []', 'alone: [due-today, overdue, escalation]')
      .replace('copyToCoordinating: []', 'copyToCoordinating: [overdue]');
    folder.write('policies/rieng.yaml', text);
    expect(loadPolicy(folder.dir, 'rieng').letters).toMatchObject({
      digest: { alone: ['due-today', 'overdue', 'escalation'] },
      copyToCoordinating: ['overdue'],
    });
    const ofEdition2 = text
      .split('\n')
      .filter((line) => !/^ {2}(readyMinutesBefore|digest|copyToCoordinating|receipt):/.test(line));
    folder.write('policies/cu.yaml', ofEdition2.join('\n'));
    expect(loadPolicy(folder.dir, 'cu').letters).toEqual({
      at: '08:00',
      until: '17:00',
      resendUnknownAfterMinutes: 30,
    });
  });

  it.each([
    ['days that do not descend', '[15, 7, 3, 1]', '[1, 3, 7]', 'reminders.daysBefore not-descending'],
    ['a bare hour', 'at: "08:00"', 'at: 8', 'letters.at wrong-type'],
    ['an hour that does not exist', 'at: "08:00"', 'at: "8:60"', 'letters.at time-format'],
    [
      'a day that ends before it starts',
      'until: "17:00"',
      'until: "07:00"',
      'letters.until ends-before-it-starts',
    ],
    [
      'a kind of letter that there is not',
      'alone: []',
      'alone: [overdue, urgent]',
      'letters.digest.alone[1] not-allowed',
    ],
    [
      'copies of what nobody writes',
      'copyToCoordinating: []',
      'copyToCoordinating: [T-7]',
      'letters.copyToCoordinating[0] not-allowed',
    ],
    [
      'letters prepared in no time',
      'readyMinutesBefore: 30',
      'readyMinutesBefore: 2',
      'letters.readyMinutesBefore too-short',
    ],
    [
      'letters prepared the day before',
      'readyMinutesBefore: 30',
      'readyMinutesBefore: 600',
      'letters.readyMinutesBefore too-long',
    ],
    ['half a receipt', 'receipt: true', 'receipt: maybe', 'letters.receipt wrong-type'],
    ['a level twice', '- level: 3', '- level: 2', 'escalation.levels levels-not-ascending'],
    ['an unknown audience', '[steering-committee]', '[everybody]', 'escalation.levels[2].to[0] not-allowed'],
    [
      'another reading of "trước ngày"',
      'beforeDate: official',
      'beforeDate: maybe',
      'beforeDate not-allowed',
    ],
  ])('refuses %s', (_name, passage, replacement, expected) => {
    folder.write('policies/thu.yaml', packaged('policies/default.yaml').replace(passage, replacement));
    const found = places(problemsOf(() => loadPolicy(folder.dir, 'thu')));
    expect(found.map((place) => place.slice(place.indexOf(' ') + 1))).toEqual([expected]);
  });
});
