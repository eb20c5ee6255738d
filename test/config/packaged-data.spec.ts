import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadAnswers } from '../../config/load-answers';
import { loadCalendars } from '../../config/load-calendars';
import { loadDirective } from '../../config/load-directive';
import { loadPolicy } from '../../config/load-policy';
import { parseTaskCode, parseTaskId } from '../../contract/task-id';
import { isWorkingDay, workingDaysBetween } from '../../domain/deadline/calendar';
import { dateOf, isAfter } from '../../domain/time/instant';

const data = packagedDataDir();
const directory = loadAgencies(data);
const calendar = loadCalendars(data);
const example = (name: string) => loadDirective(join(data, 'examples', `${name}.yaml`), directory);
const directives = ['56-tb-vpcp', 'ngoai-giao-kinh-te-2025', 'cong-van-ubnd-tinh'].map(example);
const tasks = directives.flatMap((directive) => directive.tasks);
const answers = loadAnswers(join(data, 'examples', 'answers.yaml'), tasks, directory);
const task = (code: string) => tasks.find((one) => one.code === code) ?? fail(code);

function fail(code: string): never {
  throw new Error(`no task ${code}`);
}

function answersOf(code: string) {
  return answers.filter(({ taskCode }) => taskCode === code);
}

describe('the packaged data', () => {
  it('loads without a problem or a warning, and no example is forgotten here', () => {
    expect(directives.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(() => loadPolicy(data)).not.toThrow();
    expect(readdirSync(join(data, 'examples')).sort()).toEqual([
      '56-tb-vpcp.yaml',
      'answers.yaml',
      'cong-van-ubnd-tinh.yaml',
      'dinh-ky',
      'ngoai-giao-kinh-te-2025.yaml',
    ]);
  });

  it('holds no e-mail address outside .example', () => {
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    const addresses = files.flatMap((name) => readFileSync(join(data, name), 'utf8').match(/\S+@\S+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(60);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

describe('the three examples', () => {
  it('have 16, 30 and 16 tasks under unique ids and codes', () => {
    expect(directives.map((directive) => directive.tasks.length)).toEqual([16, 30, 16]);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(62);
    expect(new Set(tasks.map(({ code }) => code)).size).toBe(62);
    expect(tasks.every(({ id, code }) => parseTaskId(id)?.n === parseTaskCode(code)?.n)).toBe(true);
  });

  it('say what their documents do not: number, day of issue', () => {
    expect(
      directives.map(({ directive, assignedOn }) => [directive.number, directive.issuedOn, assignedOn]),
    ).toEqual([
      ['56/TB-VPCP', '2026-01-31', null],
      [null, null, '2026-01-31'],
      [null, null, '2026-02-02'],
    ]);
  });

  it('have eleven dated tasks, due as the wording says', () => {
    const dated = tasks.filter(({ deadline }) => deadline.kind === 'dated');
    expect(
      dated.map(({ code, deadline }) => [code, deadline.due?.slice(0, 10), deadline.lateAfter?.slice(0, 10)]),
    ).toEqual([
      ['56-TB-VPCP/3c-12', '2026-03-31', '2026-03-31'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5a-ii-1', '2026-12-31', '2026-12-31'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5a-iii-2', '2026-03-31', '2026-03-31'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-i-1', '2026-03-31', '2026-03-31'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-ii-2', '2026-03-31', '2026-03-31'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5c-1', '2026-02-04', '2026-02-05'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5c-3', '2026-12-31', '2026-12-31'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5dd-2', '2026-06-30', '2026-06-30'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5dd-3', '2026-12-31', '2026-12-31'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5h-1', '2026-02-28', '2026-02-28'],
      ['CV-UBND-TINH-THUC-HIEN-TB-56/3-1', '2026-03-04', '2026-03-05'],
    ]);
    expect(dated.every(({ deadline }) => deadline.phrase !== null)).toBe(true);
  });

  it('name the same assignment from both sides', () => {
    const twins = tasks.filter(({ sameAs }) => sameAs.length > 0);
    expect(twins.map(({ code, sameAs }) => [code, ...sameAs])).toEqual([
      ['56-TB-VPCP/3c-12', 'TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-i-1'],
      ['TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-i-1', '56-TB-VPCP/3c-12'],
    ]);
  });

  it('can write to everybody but one lead, whose task has no date', () => {
    const address = (agency: string) => directory.address({ agency, seat: 'focal' });
    expect(
      tasks
        .filter(({ lead }) => address(lead.code) === null)
        .map(({ code, deadline }) => [code, deadline.due]),
    ).toEqual([['TB-KL-NGOAI-GIAO-KINH-TE-2025/5e-2', null]]);
    const parties = tasks.flatMap((one) => Object.values(one.parties));
    expect(parties.filter(({ code }) => address(code) === null)).toEqual([]);
  });
});

describe('the scripted answers', () => {
  it('give a date to every task whose date is missing, so that the secretariat is asked for weeks, not for a year', () => {
    const missing = tasks.filter(({ deadline }) => deadline.due === null && deadline.kind !== 'standing');
    const given = missing.map(({ code }) =>
      answersOf(code).find(({ envelope }) => envelope.command.type === 'ExtendDeadline'),
    );
    expect(given.map((answer) => answer?.at)).toEqual(missing.map(() => '2026-02-26T10:00:00+07:00'));
  });

  it('are given from 31/01 to 31/12/2026 in office hours, after the tasks began', () => {
    const outside = answers.filter(({ at }) => {
      const time = at.slice(11, 16);
      return !isWorkingDay(calendar, dateOf(at)) || time < '08:30' || time > '16:30' || at < '2026-02-03';
    });
    expect(outside).toEqual([]);
    expect(answers.every(({ at }) => at < '2026-12-31')).toBe(true);
  });

  it('acknowledge every task once, all but two within three working days', () => {
    const late = tasks.filter(({ code, directive }) => {
      const acknowledged = answersOf(code).filter(({ envelope }) => envelope.command.type === 'Acknowledge');
      expect(acknowledged).toHaveLength(1);
      const start = directive.id.startsWith('cv-') ? '2026-02-02' : '2026-01-31';
      return workingDaysBetween(calendar, start, dateOf(acknowledged[0]?.at ?? '')) > 3;
    });
    expect(late.map(({ code }) => code)).toEqual([
      'TB-KL-NGOAI-GIAO-KINH-TE-2025/5e-2',
      'CV-UBND-TINH-THUC-HIEN-TB-56/2-1',
    ]);
  });

  it('bring every dated task to an accepted result', () => {
    const dated = tasks.filter(({ deadline }) => deadline.due !== null);
    expect(dated.map(({ code }) => answersOf(code).at(-1)?.envelope.command.type)).toEqual(
      dated.map(() => 'AcceptCompletion'),
    );
  });

  it('let one task be late for three levels, one be extended and one be returned', () => {
    const reportedLate = tasks.filter(({ code, deadline }) => {
      const given = answersOf(code);
      const extension = given
        .map(({ envelope }) => envelope.command)
        .find((c) => c.type === 'ExtendDeadline');
      const lateAfter = extension?.newDue ?? deadline.lateAfter;
      const reports = given.filter(({ envelope }) => envelope.command.type === 'ReportCompletion');
      return lateAfter !== null && reports.some(({ at }) => isAfter(at, lateAfter));
    });
    expect(reportedLate.map(({ code }) => code)).toEqual(['TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-ii-2']);
    const report = answersOf('TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-ii-2').find(
      ({ envelope }) => envelope.command.type === 'ReportCompletion',
    );
    expect(workingDaysBetween(calendar, '2026-03-31', dateOf(report?.at ?? ''))).toBe(12);

    const typed = (type: string) => answers.filter(({ envelope }) => envelope.command.type === type);
    const dated = typed('ExtendDeadline').filter(({ taskCode }) => task(taskCode).deadline.due !== null);
    expect(dated.map(({ taskCode }) => taskCode)).toEqual(['TB-KL-NGOAI-GIAO-KINH-TE-2025/5dd-2']);
    expect(typed('ReturnCompletion').map(({ taskCode }) => taskCode)).toEqual([
      'TB-KL-NGOAI-GIAO-KINH-TE-2025/5a-iii-2',
    ]);
    expect(
      isAfter(
        task('TB-KL-NGOAI-GIAO-KINH-TE-2025/5dd-2').deadline.due ?? '',
        typed('ExtendDeadline')[0]?.at ?? '',
      ),
    ).toBe(true);
  });

  it('treat the two halves of one assignment alike', () => {
    const story = (code: string) => answersOf(code).map(({ at, envelope }) => [at, envelope.command]);
    expect(story('56-TB-VPCP/3c-12')).toEqual(story('TB-KL-NGOAI-GIAO-KINH-TE-2025/5b-i-1'));
  });
});
