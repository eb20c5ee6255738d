import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadAnswers } from '../../config/load-answers';
import { loadDirective } from '../../config/load-directive';
import { SOUND_DIRECTIVE } from './directive-text';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const folder = tempFolder();
const directory = loadAgencies(packagedDataDir());
const { tasks } = loadDirective(folder.write('thong-bao.yaml', SOUND_DIRECTIVE), directory);
const load = (text: string) => loadAnswers(folder.write('answers.yaml', text), tasks, directory);

describe('scripted answers', () => {
  it('become what moves, stops and hands over a task', () => {
    const answers = load(`answers:
  - { on: 2026-03-01, at: "09:00", task: 3c-1, by: { role: lead }, do: risk, reason: Chờ số liệu }
  - { on: 2026-03-02, at: "09:00", task: 3c-1, by: { role: lead }, do: request, newDue: 2026-04-30, reason: Cần khảo sát }
  - { on: 2026-03-03, at: "09:00", task: 3c-1, by: { role: assigning-authority }, do: decide, decision: keep, document: 9/VPCP, signer: Ông A }
  - { on: 2026-03-04, at: "09:00", task: 3c-1, by: { role: lead }, do: request, reason: Không còn phù hợp }
  - { on: 2026-03-05, at: "09:00", task: 3c-1, by: { role: assigning-authority }, do: decide, decision: new-date, newDue: 2026-05-31, document: 10/VPCP, signer: Ông A }
  - { on: 2026-03-06, at: "09:00", task: 3c-1, by: { role: secretariat }, do: suspend, reason: Chờ luật, document: 11/VPCP }
  - { on: 2026-03-07, at: "09:00", task: 3c-1, by: { role: secretariat }, do: resume }
  - { on: 2026-03-08, at: "09:00", task: 3c-1, by: { role: secretariat }, do: reassign, lead: Bộ Tài chính, document: 12/VPCP }
  - { on: 2026-03-09, at: "09:00", task: 3c-1, by: { role: coordinating }, do: contribute, agency: Bộ Ngoại giao, summary: Đã gửi ý kiến }
  - { on: 2026-03-10, at: "09:00", task: 3c-1, by: { role: secretariat }, do: accept, period: 2 }
`);
    expect(answers.map(({ envelope }) => envelope.command)).toEqual([
      { type: 'ReportRisk', reason: 'Chờ số liệu', expectedOn: null },
      {
        type: 'RequestExtension',
        ask: 'new-date',
        newDue: '2026-04-30T23:59:59+07:00',
        reason: 'Cần khảo sát',
        document: null,
      },
      {
        type: 'DecideExtension',
        decision: 'keep',
        newDue: null,
        document: '9/VPCP',
        signer: 'Ông A',
        reason: null,
      },
      {
        type: 'RequestExtension',
        ask: 'withdrawal',
        newDue: null,
        reason: 'Không còn phù hợp',
        document: null,
      },
      {
        type: 'DecideExtension',
        decision: 'new-date',
        newDue: '2026-05-31T23:59:59+07:00',
        document: '10/VPCP',
        signer: 'Ông A',
        reason: null,
      },
      { type: 'Suspend', reason: 'Chờ luật', document: '11/VPCP' },
      { type: 'Resume', reason: null, document: null },
      { type: 'Reassign', lead: { code: 'mof', name: 'Bộ Tài chính' }, document: '12/VPCP', reason: null },
      { type: 'DeliverContribution', agency: 'mofa', summary: 'Đã gửi ý kiến', document: null },
      { type: 'AcceptCompletion', note: null, period: 2 },
    ]);
  });

  it('that name an agency nobody knows, or a date that no decision gives, are refused with their place', () => {
    const wrong = `answers:
  - { on: 2026-03-08, at: "09:00", task: 3c-1, by: { role: secretariat }, do: reassign, lead: Bộ Tài chánh, document: 12/VPCP }
  - { on: 2026-03-09, at: "09:00", task: 3c-1, by: { role: secretariat }, do: decide, decision: keep, newDue: 2026-05-31, document: 1/VPCP, signer: Ông A }
`;
    expect(places(problemsOf(() => load(wrong)))).toEqual([
      '2:95 answers[0].lead unknown-agency',
      '3:111 answers[1].newDue new-due-with-new-date',
    ]);
  });

  it('come in the order of time, one for each task they address, with the actor that the task names', () => {
    const answers = load(`answers:
  - { on: 2026-03-30, at: "10:00", task: 3c-1, by: { role: lead }, do: complete, evidence: { document: 12/BCT-ĐB } }
  - { on: 2026-02-03, at: "09:30", tasks: all-undated, by: { role: lead }, do: acknowledge }
  - { on: 2026-02-03, at: "09:00", tasks: [12-TB-VPCP/3c-1], by: { role: lead, name: Vụ A }, do: acknowledge, promisedOn: 2026-03-20 }
  - { on: 2026-04-03, at: "09:00", task: 3c-1, by: { role: standing-agency }, do: accept, comment: Đủ }
`);
    expect(answers.map(({ at, taskCode, envelope }) => [at, taskCode, envelope.actor.name])).toEqual([
      ['2026-02-03T09:00:00+07:00', '12-TB-VPCP/3c-1', 'Vụ A'],
      ['2026-02-03T09:30:00+07:00', '12-TB-VPCP/5b-i-1', 'Bộ Ngoại giao'],
      ['2026-03-30T10:00:00+07:00', '12-TB-VPCP/3c-1', 'Bộ Công Thương'],
      ['2026-04-03T09:00:00+07:00', '12-TB-VPCP/3c-1', 'Bộ Ngoại giao'],
    ]);
    expect(answers.map(({ envelope }) => envelope.command)).toEqual([
      { type: 'Acknowledge', promisedOn: '2026-03-20' },
      { type: 'Acknowledge', promisedOn: null },
      { type: 'ReportCompletion', evidence: { document: '12/BCT-ĐB', link: null, figure: null } },
      { type: 'AcceptCompletion', note: 'Đủ' },
    ]);
    expect(new Set(answers.map(({ envelope }) => envelope.id)).size).toBe(4);
  });

  it('become each of the other commands', () => {
    const answers = load(`answers:
  - { on: 2026-03-01, at: "09:00", task: 3c-1, by: { role: lead }, do: progress, summary: Đang làm, percent: 40 }
  - { on: 2026-03-02, at: "09:00", task: 3c-1, by: { role: secretariat }, do: return, reason: Thiếu phụ lục }
  - { on: 2026-03-03, at: "09:00", task: 3c-1, by: { role: assigning-authority }, do: extend, newDue: 2026-04-30, document: 99/VPCP-QHQT }
  - { on: 2026-03-04, at: "09:00", task: 3c-1, by: { role: secretariat }, do: escalate, level: 2, reason: Chậm }
  - { on: 2026-03-05, at: "09:00", task: 3c-1, by: { role: steering-committee }, do: withdraw, reason: Trùng }
`);
    expect(answers.map(({ envelope }) => envelope.command)).toEqual([
      { type: 'ReportProgress', summary: 'Đang làm', percent: 40 },
      { type: 'ReturnCompletion', reason: 'Thiếu phụ lục' },
      { type: 'ExtendDeadline', newDue: '2026-04-30T23:59:59+07:00', document: '99/VPCP-QHQT', reason: null },
      { type: 'Escalate', level: 2, reason: 'Chậm' },
      { type: 'Withdraw', reason: 'Trùng', document: null },
    ]);
    expect(answers.map(({ envelope }) => envelope.actor.name)).toEqual([
      'Bộ Công Thương',
      'Đầu mối theo dõi, đôn đốc',
      'Văn phòng Chính phủ',
      'Đầu mối theo dõi, đôn đốc',
      'Ban Chỉ đạo quốc gia về hội nhập quốc tế',
    ]);
  });

  const when = 'on: 2026-02-03, at: "09:00"';
  it.each([
    [
      'unknown task',
      `${when}, task: 9z-9, by: { role: lead }, do: acknowledge`,
      'answers[0].task unknown-task',
    ],
    [
      'unknown task in a list',
      `${when}, tasks: [3c-1, 9z-9], by: { role: lead }, do: acknowledge`,
      'answers[0].tasks[1] unknown-task',
    ],
    ['no task', `${when}, by: { role: lead }, do: acknowledge`, 'answers[0].task task-or-tasks'],
    [
      'a word in place of tasks',
      `${when}, tasks: all, by: { role: lead }, do: acknowledge`,
      'answers[0].tasks tasks-form',
    ],
    [
      'except without all',
      `${when}, tasks: [3c-1], except: [3c-1], by: { role: lead }, do: acknowledge`,
      'answers[0].except except-without-all',
    ],
    ['unknown verb', `${when}, task: 3c-1, by: { role: lead }, do: dance`, 'answers[0].do not-allowed'],
    [
      'unknown role',
      `${when}, task: 3c-1, by: { role: boss }, do: acknowledge`,
      'answers[0].by.role not-allowed',
    ],
    [
      'no evidence',
      `${when}, task: 3c-1, by: { role: lead }, do: complete, evidence: {}`,
      'answers[0].evidence no-evidence',
    ],
    [
      'field of another verb',
      `${when}, task: 3c-1, by: { role: lead }, do: acknowledge, reason: x`,
      'answers[0].reason unknown-field',
    ],
    [
      'day that does not exist',
      'on: 2026-02-30, at: "09:00", task: 3c-1, by: { role: lead }, do: acknowledge',
      'answers[0].on no-such-date',
    ],
  ])('with %s are refused at the place', (_name, entry, expected) => {
    const [place] = places(problemsOf(() => load(`answers:\n  - { ${entry} }\n`)));
    expect(place?.replace(/^2:\d+ /, '')).toBe(expected);
  });

  it('refuse a short code that several tasks have', () => {
    const other = loadDirective(
      folder.write('khac.yaml', SOUND_DIRECTIVE.replace('12/TB-VPCP', '13/TB-VPCP')),
      directory,
    );
    const file = folder.write(
      'answers.yaml',
      `answers:\n  - { ${when}, task: 3c-1, by: { role: lead }, do: acknowledge }\n`,
    );
    const [problem] = problemsOf(() => loadAnswers(file, [...tasks, ...other.tasks], directory));
    expect(problem?.vi).toContain('12-TB-VPCP/3c-1, 13-TB-VPCP/3c-1');
  });
});
