import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadCalendars } from '../../config/load-calendars';
import { loadDirective } from '../../config/load-directive';
import { describeProblem } from '../../config/problem';
import { directiveWith, SOUND_DIRECTIVE } from './directive-text';
import { places } from './problems-of';
import { tempFolder } from './temp-files';

const data = packagedDataDir();
const directory = loadAgencies(data);
const calendar = loadCalendars(data);
const folder = tempFolder();
const load = (text: string) => loadDirective(folder.write('thong-bao.yaml', text), directory, calendar);

/** The warnings about a first task whose deadline is written so; issued on Saturday 31/01/2026. */
function warningsOf(phrase: string, due: string, kind = 'dated', more = '') {
  const written = `kind: ${kind}\n      phrase: ${phrase}\n      rule: by-hand\n      due: ${due}${more}`;
  return load(
    directiveWith(
      'kind: dated\n      phrase: trong quý I/2026\n      rule: quarter-end\n      due: 2026-03-31',
      written,
    ),
  ).warnings;
}

describe('a due date that is not what its wording says', () => {
  it('is kept, with a warning that names the place, the reading and the date of the file', () => {
    const text = directiveWith('due: 2026-03-31', 'due: 2026-03-30');
    const { tasks, warnings } = load(text);
    expect(tasks[0]?.deadline.due).toBe('2026-03-30T23:59:59+07:00');
    expect(places(warnings)).toEqual(['22:12 tasks[0].deadline.due due-other-than-wording']);
    expect(warnings.map((warning) => describeProblem(warning, 'vi'))).toEqual([
      `${folder.dir}/thong-bao.yaml:22:12  tasks[0].deadline.due: ` +
        '“trong quý I/2026” đọc là hết 31/03/2026, tệp ghi hết 30/03/2026; giữ theo tệp.',
    ]);
    expect(warnings[0]?.en).toBe(
      '“trong quý I/2026” reads as the end of 2026-03-31, the file says the end of 2026-03-30; the file stands.',
    );
  });

  it.each([
    ['trong tháng 02 năm 2026', '2026-02-27', 'hết 28/02/2026, tệp ghi hết 27/02/2026'],
    ['trước ngày 05/3/2026', '2026-03-06', 'hết 04/03/2026, tệp ghi hết 06/03/2026'],
    ['trước 17h00 ngày 05/3/2026', '2026-03-05', '05/03/2026 17:00, tệp ghi hết 05/03/2026'],
    ['trong 5 ngày làm việc kể từ ngày ban hành', '2026-02-05', 'hết 06/02/2026, tệp ghi hết 05/02/2026'],
    ['trước ngày 30/6', '2027-06-29', 'hết 29/06/2026, tệp ghi hết 29/06/2027'],
  ])('“%s” is not due on %s', (phrase, due, says) => {
    expect(warningsOf(phrase, due).map(({ vi }) => vi)).toEqual([
      `“${phrase}” đọc là ${says}; giữ theo tệp.`,
    ]);
  });

  it('is no matter where the file has a reading that was set aside, or the words are not sure', () => {
    expect(warningsOf('trước ngày 05/3/2026', '2026-03-05')).toEqual([]);
    expect(warningsOf('trong năm 2026 và những năm tiếp theo', '2027-06-30')).toEqual([]);
    expect(warningsOf('sau khi có ý kiến của Bộ Chính trị', '2026-06-30')).toEqual([]);
  });

  it('is no matter of a recurrence, of which any occurrence may be written', () => {
    const quarterly = '\n      recurrence: FREQ=MONTHLY;INTERVAL=3';
    expect(
      warningsOf('hằng quý, trước ngày 20 của tháng cuối quý', '2026-06-19', 'recurring', quarterly),
    ).toEqual([]);
  });

  it('is not looked for without a calendar to read by', () => {
    const file = folder.write('thong-bao.yaml', directiveWith('due: 2026-03-31', 'due: 2026-03-30'));
    expect(loadDirective(file, directory).warnings).toEqual([]);
  });
});

it('the packaged directives say what they date', () => {
  const examples = readdirSync(join(data, 'examples')).filter(
    (name) => name.endsWith('.yaml') && name !== 'answers.yaml',
  );
  const files = [
    ...examples.map((name) => join(data, 'examples', name)),
    join(data, 'sample-directive.yaml'),
  ];
  expect(files).toHaveLength(4);
  expect(files.flatMap((file) => loadDirective(file, directory, calendar).warnings)).toEqual([]);
  expect(load(SOUND_DIRECTIVE).warnings).toEqual([]);
});
