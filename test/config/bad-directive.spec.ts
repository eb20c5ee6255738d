import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadDirective } from '../../config/load-directive';
import { describeProblem } from '../../config/problem';
import { directiveWith, SOUND_DIRECTIVE } from './directive-text';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const directory = loadAgencies(packagedDataDir());
const folder = tempFolder();
const load = (text: string) => loadDirective(folder.write('thong-bao.yaml', text), directory);

describe('a file that cannot be used names each place', () => {
  const cases: [name: string, passage: string, replacement: string, expected: string[], says: string][] = [
    [
      'unknown agency',
      'lead: Bộ Công Thương',
      'lead: Bộ Công thưong',
      ['17:11 tasks[0].lead unknown-agency'],
      'không có cơ quan "Bộ Công thưong" trong danh bạ. Gần nhất: "Bộ Công Thương" (moit).',
    ],
    [
      'unknown agency among the parties',
      'committee: bcd-hnqt',
      'committee: Ban Chỉ đao quốc gia về hội nhập quốc tế',
      ['11:14 directive.committee unknown-agency'],
      'Gần nhất: "Ban Chỉ đạo quốc gia về hội nhập quốc tế" (bcd-hnqt).',
    ],
    [
      'unknown coordinating agency, unlike any other',
      'lead: Bộ Công Thương',
      'lead: moit\n    coordinating: [mofa, Câu lạc bộ Xyz]',
      ['18:26 tasks[0].coordinating[1] unknown-agency'],
      'không có cơ quan "Câu lạc bộ Xyz" trong danh bạ.',
    ],
    [
      'missing lead',
      '    lead: Bộ Công Thương\n',
      '',
      ['14:5 tasks[0].lead missing-lead'],
      'chưa nêu cơ quan chủ trì',
    ],
    [
      'empty lead',
      'lead: Bộ Công Thương',
      'lead:',
      ['17:10 tasks[0].lead missing-lead'],
      'chưa nêu cơ quan chủ trì',
    ],
    [
      'two leads in a list',
      'lead: Bộ Công Thương',
      'lead: [moit, mofa]',
      ['17:11 tasks[0].lead two-leads'],
      'mỗi nhiệm vụ có đúng một cơ quan chủ trì',
    ],
    [
      'lead given twice',
      'lead: Bộ Công Thương',
      'lead: moit\n    lead: mofa',
      ['18:5 tasks[0].lead two-leads'],
      'mỗi nhiệm vụ có đúng một cơ quan chủ trì',
    ],
    [
      'another field given twice',
      'gist: Tổng hợp kiến nghị',
      'gist: Tổng hợp kiến nghị\n    n: 2',
      ['26:5 tasks[1].n duplicate-field'],
      'trường "n" được ghi hai lần',
    ],
    [
      'issue date that does not exist',
      'issuedOn: 2026-01-31',
      'issuedOn: 2026-04-31',
      ['5:13 directive.issuedOn no-such-date'],
      '"2026-04-31" – tháng 04/2026 không có ngày 31.',
    ],
    [
      'due date that does not exist',
      'due: 2026-03-31',
      'due: 2026-02-29',
      ['22:12 tasks[0].deadline.due no-such-date'],
      'tháng 02/2026 không có ngày 29.',
    ],
    [
      'date that does not exist inside the wording, in figures',
      'phrase: trong quý I/2026',
      'phrase: trước ngày 31/02/2026',
      ['20:15 tasks[0].deadline.phrase no-such-date'],
      '"trước ngày 31/02/2026" – tháng 02/2026 không có ngày 31.',
    ],
    [
      'date that does not exist inside the wording, in words',
      'phrase: trong quý I/2026',
      'phrase: chậm nhất ngày 31 tháng 02 năm 2026',
      ['20:15 tasks[0].deadline.phrase no-such-date'],
      'tháng 02/2026 không có ngày 31.',
    ],
    [
      'date in another form',
      'due: 2026-03-31',
      'due: 31/3/2026',
      ['22:12 tasks[0].deadline.due due-format'],
      'phải viết theo dạng 2026-03-31',
    ],
    [
      'hour that does not exist',
      'due: 2026-03-31',
      'due: 2026-03-31T25:00',
      ['22:12 tasks[0].deadline.due no-such-time'],
      'không có giờ này.',
    ],
    [
      'the same clause and number twice',
      '5.b(i)',
      '3.C',
      ['23:13 tasks[1].clause duplicate-task'],
      'trùng mã 3c-1 với tasks[0]',
    ],
    [
      'due without a wording',
      '      phrase: trong quý I/2026\n',
      '',
      ['21:12 tasks[0].deadline.due due-without-phrase'],
      'thiếu "phrase"',
    ],
    [
      'late before due',
      'due: 2026-03-31',
      'due: 2026-03-31\n      lateAfter: 2026-03-30',
      ['23:18 tasks[0].deadline.lateAfter late-before-due'],
      'sớm hơn "due"',
    ],
    [
      'dated without a due',
      '      due: 2026-03-31\n',
      '',
      ['19:13 tasks[0].deadline.kind dated-without-due'],
      'loại "dated" phải có "due"',
    ],
    [
      'undated with a due',
      'kind: dated',
      'kind: standing',
      ['22:12 tasks[0].deadline.due due-of-undated'],
      'chỉ loại "dated", "recurring" (kỳ đầu tiên) và "before_event" (ngày đã biết) mới có "due"',
    ],
    [
      'recurring without a recurrence',
      '{ kind: standing }',
      '{ kind: recurring, phrase: hằng tháng }',
      ['27:23 tasks[1].deadline.kind recurring-without-recurrence'],
      'phải có "recurrence"',
    ],
    [
      'unknown field',
      'lead: Bộ Công Thương',
      'lead: moit\n    coordinatng: [mofa]',
      ['18:5 tasks[0].coordinatng unknown-field'],
      'không có trường "coordinatng". Có phải "coordinating"?',
    ],
    [
      'unknown field unlike any other',
      'signer:',
      'màu:',
      ['8:3 directive.màu unknown-field'],
      'không có trường "màu".',
    ],
    [
      'line break in a field',
      'gist: Xây dựng lộ trình',
      'gist: "Xây dựng\\r\\nBcc: a@b.example"',
      ['16:11 tasks[0].gist control-character'],
      'trường này chỉ gồm một dòng chữ',
    ],
    [
      'line break in a name',
      'lead: Bộ Công Thương',
      'lead: "Bộ Công\\nThương"',
      ['17:11 tasks[0].lead control-character'],
      'trường này chỉ gồm một dòng chữ',
    ],
    [
      'turned reading direction',
      'gist: Xây dựng lộ trình',
      'gist: "Xây dựng \\u202E lộ trình"',
      ['16:11 tasks[0].gist direction-character'],
      'ký tự ẩn đảo chiều chữ',
    ],
    [
      'clause that YAML reads as a number',
      '5.b(i)',
      '5.10',
      ['23:13 tasks[1].clause wrong-type'],
      'hãy đặt giá trị trong dấu nháy',
    ],
    ['clause in another form', '5.b(i)', 'mục năm', ['23:13 tasks[1].clause clause-format'], '"5.b(i)"'],
    [
      'gist too long for a subject line',
      'gist: Tổng hợp kiến nghị',
      `gist: ${'a'.repeat(201)}`,
      ['25:11 tasks[1].gist too-long'],
      'tối đa 200 ký tự',
    ],
    [
      'an id other than that of the number',
      'number: 12/TB-VPCP',
      'number: 12/TB-VPCP\n  id: 13-tb-vpcp',
      ['3:7 directive.id id-other-than-number'],
      'có mã 12-tb-vpcp',
    ],
    ['neither number nor id', '12/TB-VPCP', 'null', ['2:3 directive.id no-id'], 'phải có "id"'],
    [
      'twin that this document does not have',
      'lead: Bộ Công Thương',
      'lead: moit\n    sameAs: [12-TB-VPCP/9a-1]',
      ['18:14 tasks[0].sameAs[0] unknown-task'],
      'không có nhiệm vụ 12-TB-VPCP/9a-1',
    ],
    [
      'no task',
      SOUND_DIRECTIVE.slice(SOUND_DIRECTIVE.indexOf('\n  - ')),
      ' []',
      ['13:8 tasks too-short'],
      '1 mục',
    ],
  ];

  it.each(cases)('%s', (_name, passage, replacement, expected, says) => {
    const problems = problemsOf(() => load(directiveWith(passage, replacement)));
    expect(places(problems)).toEqual(expected);
    expect(problems[0]?.vi).toContain(says);
    expect(problems[0]?.en).not.toBe('');
  });

  it('quotes nothing that could steer a terminal', () => {
    const problems = problemsOf(() => load(directiveWith('lead: Bộ Công Thương', 'lead: "Bộ\\e[2J\\r\\nX"')));
    expect(places(problems)).toEqual([
      '17:11 tasks[0].lead control-character',
      '17:11 tasks[0].lead unknown-agency',
    ]);
    expect(problems[1]?.vi).toContain('"Bộ\uFFFD[2J\uFFFD\uFFFDX"');
  });

  it('does not compare a date with text that is none', () => {
    const text = directiveWith('due: 2026-03-31', 'due: 31/3/2026\n      lateAfter: 2026-03-31');
    expect(places(problemsOf(() => load(text)))).toEqual(['22:12 tasks[0].deadline.due due-format']);
  });

  it('tells file, line, column and field in one line', () => {
    const [problem] = problemsOf(() => load(directiveWith('Bộ Công Thương', 'Bộ Công thưong')));
    expect(problem && describeProblem(problem, 'vi')).toBe(
      `${folder.dir}/thong-bao.yaml:17:11  tasks[0].lead: không có cơ quan "Bộ Công thưong" trong danh bạ. ` +
        'Gần nhất: "Bộ Công Thương" (moit).',
    );
  });

  it('collects everything at once, in the order of the file', () => {
    const text = directiveWith('lead: Bộ Công Thương', 'lead: Bộ Công thưong')
      .replace('phrase: trong quý I/2026', 'phrase: trước ngày 31/02/2026')
      .replace('2026-01-14', '2026-13-14')
      .replace('5.b(i)', '3.c')
      .replace('    gist: Tổng hợp kiến nghị\n', '    gits: x\n');
    expect(places(problemsOf(() => load(text)))).toEqual([
      '6:14 directive.meetingOn no-such-date',
      '17:11 tasks[0].lead unknown-agency',
      '20:15 tasks[0].deadline.phrase no-such-date',
      '23:5 tasks[1].gist missing',
      '23:13 tasks[1].clause duplicate-task',
      '25:5 tasks[1].gits unknown-field',
    ]);
  });
});
