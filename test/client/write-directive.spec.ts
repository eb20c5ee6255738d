import { writeDirectiveYaml, type DraftExtras } from '../../client/directives/write-directive';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadDirective } from '../../config/load-directive';
import type { DirectiveDraft, DraftTask } from '../../domain/directive/draft/draft';
import { tempFolder } from '../config/temp-files';
import { places, problemsOf } from '../config/problems-of';
import { BEFORE_31_MARCH, draftOf, draftTask, factsOf } from './drafts';

const directory = loadAgencies(packagedDataDir());
const folder = tempFolder();

function written(draft: DirectiveDraft, extras: Partial<DraftExtras> = {}, facts = factsOf(draft)): string {
  return writeDirectiveYaml(draft, facts, { directory, ...extras });
}

function read(yaml: string) {
  return loadDirective(folder.write('du-thao.yaml', yaml), directory);
}

/** The problems for which `directive add` would refuse the file. */
function refused(...tasks: DraftTask[]): string[] {
  return places(problemsOf(() => read(written(draftOf(tasks)))));
}

/** The comment lines right above the line that begins so. */
function above(yaml: string, beginning: string): string {
  const lines = yaml.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => line.startsWith(beginning));
  if (at < 0) throw new Error(`no line begins with ${beginning}`);
  let first = at;
  while (lines[first - 1]?.startsWith('#')) first -= 1;
  return lines
    .slice(first, at)
    .map((line) => line.replace(/^# ?/, ''))
    .join(' ');
}

describe('a draft with nothing in doubt', () => {
  it('is a directive file that is taken as it is', () => {
    const { directive, tasks, warnings } = read(written(draftOf([draftTask()])));
    expect(warnings).toEqual([]);
    expect(directive).toMatchObject({
      id: '87-tb-vpcp',
      shortTitle: 'Kết luận cuộc họp về mở rộng thị trường',
      issuedOn: '2026-02-03',
      sourceSha256: 'ab'.repeat(32),
    });
    expect(tasks).toMatchObject([
      {
        code: '87-TB-VPCP/3c-1',
        gist: 'lập danh mục thị trường ưu tiên',
        lead: { code: 'moit' },
        coordinating: [{ code: 'mofa' }],
        deliverable: 'danh mục thị trường ưu tiên',
        reportTo: 'Thủ tướng Chính phủ',
        deadline: {
          kind: 'dated',
          phrase: 'trước ngày 31/3/2026',
          rule: 'before-date',
          due: '2026-03-30T23:59:59+07:00',
          lateAfter: '2026-03-31T23:59:59+07:00',
        },
      },
    ]);
  });

  it('has the verbatim quote above the task, wrapped, and the words behind the facts of the head', () => {
    const yaml = written(draftOf([draftTask()]));
    expect(above(yaml, '- clause: 3.c')).toBe(`“${draftTask().quote}”`);
    expect(Math.max(...yaml.split('\n').map((line) => line.length))).toBeLessThan(140);
    expect(yaml).toContain('issuedOn: 2026-02-03 # văn bản ghi: “ngày 03 tháng 02 năm 2026”');
    expect(yaml).toContain('signer: null # văn bản không nêu');
    expect(above(yaml, 'office:')).toContain('CẦN XEM: văn bản không nêu văn phòng nhận báo cáo cấp 2');
    expect(yaml).toContain('# văn bản chưa nêu: rõ trách nhiệm, rõ thẩm quyền');
  });

  it('says which facts a person gave', () => {
    const draft = draftOf([draftTask()]);
    const yaml = written(draft, {}, factsOf(draft, { given: new Set(['number']) }));
    expect(yaml).toContain('number: 87/TB-VPCP # người lập dự thảo cung cấp');
  });

  it('has an id from the contents of the document where it carries no number', () => {
    const { directive } = draftOf([]);
    const draft = draftOf([draftTask()], {
      directive: { ...directive, number: null, kind: null, title: null },
    });
    const loaded = read(written(draft));
    expect(loaded.directive).toMatchObject({ id: 'vb-abababababab', number: null, kind: 'văn bản chỉ đạo' });
    expect(above(written(draft), 'id:')).toContain('CẦN XEM: văn bản không có số');
  });
});

describe('the lead', () => {
  it('stays open where the document names nobody, and the file is refused there', () => {
    const task = draftTask({ lead: null, leadCode: null, leads: [], doubts: ['no-lead'] });
    expect(refused(task)).toEqual([expect.stringMatching(/ tasks\[0\]\.lead missing-lead$/)]);
    expect(above(written(draftOf([task])), 'lead:')).toContain(
      'CẦN XEM: văn bản không nêu cơ quan chủ trì; điền tên',
    );
  });

  it('stands as worded where the directory knows no such name, with what may be meant', () => {
    const task = draftTask({
      lead: 'Bộ Công Thưong',
      leadCode: null,
      leads: [{ name: 'Bộ Công Thưong', code: null }],
      doubts: ['lead-unknown'],
    });
    expect(refused(task)).toEqual([expect.stringMatching(/ tasks\[0\]\.lead unknown-agency$/)]);
    expect(above(written(draftOf([task])), 'lead:')).toMatch(
      /chưa có trong danh bạ.*“Bộ Công Thương” \(moit\)/,
    );
  });

  it('named by a title is the body of that title, and the reading is told', () => {
    const named = { name: 'Bộ trưởng Bộ Công Thương', code: null };
    const task = draftTask({ lead: named.name, leadCode: null, leads: [named], doubts: [] });
    const yaml = written(draftOf([task]));
    expect(read(yaml).tasks[0]?.lead.code).toBe('moit');
    expect(above(yaml, 'lead:')).toContain('ghi nhận cho Bộ Công Thương');
  });

  it('is the first of several; the others coordinate', () => {
    const task = draftTask({
      lead: null,
      leadCode: null,
      leadGroup: 'Bộ Tài chính, Bộ Công Thương',
      leads: [
        { name: 'Bộ Tài chính', code: 'mof' },
        { name: 'Bộ Công Thương', code: 'moit' },
      ],
      doubts: ['several-leads'],
    });
    const [loaded] = read(written(draftOf([task]))).tasks;
    expect(loaded?.lead.code).toBe('mof');
    expect(loaded?.coordinating.map(({ code }) => code)).toEqual(['moit', 'mofa']);
    expect(above(written(draftOf([task])), 'lead:')).toContain('CẦN XEM: văn bản nêu nhiều cơ quan');
  });

  it('is a group as a whole where the directory knows it', () => {
    const group = { lead: null, leadCode: null, leadGroup: 'các bộ, ngành, địa phương' };
    const [loaded] = read(written(draftOf([draftTask({ ...group, leads: [] })]))).tasks;
    expect(loaded?.lead.code).toBe('bo-nganh-dia-phuong');
    const unknown = draftTask({ ...group, leadGroup: 'các nhóm công tác số 9', leads: [] });
    expect(refused(unknown)).toEqual([expect.stringContaining('tasks[0].lead')]);
  });

  it('that stands in the sentence above is remarked on, with its words', () => {
    const because = { lead: { text: 'Giao Bộ trưởng Bộ Công Thương:', start: 1, end: 31 } };
    const yaml = written(draftOf([draftTask({ doubts: ['lead-inherited'], because })]));
    expect(above(yaml, 'lead:')).toMatch(
      /CẦN XEM: cơ quan chủ trì nêu ở câu dẫn.*“Giao Bộ trưởng Bộ Công Thương:”/,
    );
  });
});

it('a coordinating agency that the directory does not know is named in a comment, not in the list', () => {
  const coordinating = [
    { name: 'Bộ Ngoại giao', code: 'mofa' },
    { name: 'Hội Nghề cá mới', code: null },
  ];
  const yaml = written(draftOf([draftTask({ coordinating })]));
  expect(read(yaml).tasks[0]?.coordinating.map(({ code }) => code)).toEqual(['mofa']);
  expect(above(yaml, 'coordinating:')).toContain('“Hội Nghề cá mới”');
});

describe('the deadline', () => {
  const withDeadline = (changes: Partial<typeof BEFORE_31_MARCH>, task: Partial<DraftTask> = {}) =>
    draftTask({ deadline: { ...BEFORE_31_MARCH, ...changes }, ...task });

  it('has its doubts and the readings that were rejected above it', () => {
    const task = withDeadline({
      ambiguous: true,
      doubts: ['two-readings', 'provisional-calendar'],
      alternatives: [{ due: '2026-04-30T23:59:59+07:00', rule: 'month-end' }],
    });
    const yaml = written(draftOf([task]));
    expect(above(yaml, 'deadline:')).toMatch(
      /CẦN XEM: câu chữ có thể hiểu theo hai cách.*năm chưa có lịch nghỉ chính thức.*đã loại: hết thứ Năm 30\/04\/2026 \(/,
    );
    expect(read(yaml).tasks[0]?.deadline.alternatives).toEqual([
      { due: '2026-04-30T23:59:59+07:00', rule: 'month-end' },
    ]);
  });

  it('keeps the hour, the first occurrence of a recurrence and the day of an event', () => {
    const at5 = '2026-03-31T17:00:00+07:00';
    const quarter = '2026-03-20T23:59:59+07:00';
    const { tasks } = read(
      written(
        draftOf([
          withDeadline({ due: at5, lateAfter: at5 }),
          withDeadline(
            { kind: 'recurring', due: quarter, lateAfter: quarter, recurrence: 'FREQ=MONTHLY;INTERVAL=3' },
            { n: 2, kind: 'recurring' },
          ),
          withDeadline({ kind: 'before_event', phrase: 'trước Tết' }, { n: 3, kind: 'before_event' }),
        ]),
      ),
    );
    expect(tasks.map(({ deadline: { kind, due } }) => [kind, due])).toEqual([
      ['dated', at5],
      ['recurring', quarter],
      ['before_event', '2026-03-30T23:59:59+07:00'],
    ]);
  });

  it('without a date that can be found is refused at its place', () => {
    const task = withDeadline({ due: null, lateAfter: null, doubts: ['no-issue-date'] });
    expect(refused(task)).toEqual([expect.stringMatching(/ tasks\[0\]\.deadline\.kind dated-without-due$/)]);
  });

  it('that nobody worded is none', () => {
    const { tasks } = read(written(draftOf([draftTask({ deadline: null, kind: 'standing' })])));
    expect(tasks[0]?.deadline).toMatchObject({ kind: 'standing', phrase: null, due: null });
  });
});

it('a proposed link is a comment that becomes a field when its mark is taken away', () => {
  const task = draftTask();
  const link = {
    code: '56-TB-VPCP/3c-12',
    likeness: 0.874,
    shared: ['thị trường ưu tiên'],
    remarks: ['due-differs' as const],
  };
  const yaml = written(draftOf([task]), { links: new Map([['3.c#1', [link]]]) });
  expect(read(yaml).tasks[0]?.sameAs).toEqual([]);
  expect(yaml).toContain('# CẦN XEM: có thể là nhiệm vụ 56-TB-VPCP/3c-12 (giống 87%, khác thời hạn)');
  expect(read(yaml.replace('# sameAs:', 'sameAs:')).tasks[0]?.sameAs).toEqual(['56-TB-VPCP/3c-12']);
});

it('tasks outside the numbering, or twice at one place, get places of their own', () => {
  const { tasks } = read(
    written(
      draftOf([draftTask({ clause: '' }), draftTask({ clause: 'Phần mở đầu' }), draftTask(), draftTask()]),
    ),
  );
  expect(tasks.map(({ code }) => code)).toEqual([
    '87-TB-VPCP/0-1',
    '87-TB-VPCP/0-2',
    '87-TB-VPCP/3c-1',
    '87-TB-VPCP/3c-2',
  ]);
});

it('what was left out or dropped stands at the end, with its reason', () => {
  const draft = draftOf([draftTask()], {
    leftOut: [{ clause: '1', quote: 'Đánh giá cao kết quả đã đạt được.', why: 'assessment' }],
  });
  const yaml = written(draft, { dropped: [{ clause: '4', quote: 'Việc đã xong.', reason: 'đã làm' }] });
  expect(yaml).toMatch(
    /# Bỏ khi rà soát:\n# - mục 4, đã làm: “Việc đã xong\.”\n# Không đưa vào nhiệm vụ:\n# - mục 1, nhận định, đánh giá: “Đánh giá cao kết quả đã đạt được\.”\n$/,
  );
});

it('words that try to break out of a comment or a line stay words', () => {
  const hostile = 'Bộ Công Thương\u2028lead: mofa\u0085- clause: "9"\n# x: \u202Ey';
  const { tasks } = read(written(draftOf([draftTask({ quote: hostile, task: hostile, reportTo: hostile })])));
  expect(tasks).toHaveLength(1);
  expect(tasks[0]?.lead.code).toBe('moit');
});
