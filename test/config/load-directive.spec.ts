import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadDirective } from '../../config/load-directive';
import { directiveWith, SOUND_DIRECTIVE } from './directive-text';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const directory = loadAgencies(packagedDataDir());
const folder = tempFolder();
const load = (text: string) => loadDirective(folder.write('thong-bao.yaml', text), directory);

describe('a sound directive', () => {
  it('gives the header, the tasks with their ids and codes, and the parties by name', () => {
    const { directive, assignedOn, tasks, warnings } = load(SOUND_DIRECTIVE);
    expect(directive).toMatchObject({ id: '12-tb-vpcp', number: '12/TB-VPCP', issuedOn: '2026-01-31' });
    expect(assignedOn).toBeNull();
    expect(warnings).toEqual([]);
    expect(tasks.map(({ id, code }) => [id, code])).toEqual([
      ['nv-12-tb-vpcp-3c-1', '12-TB-VPCP/3c-1'],
      ['nv-12-tb-vpcp-5b-i-1', '12-TB-VPCP/5b-i-1'],
    ]);
    expect(tasks[0]).toMatchObject({
      clause: '3.c',
      lead: { code: 'moit', name: 'Bộ Công Thương' },
      deliverable: null,
      deadline: {
        kind: 'dated',
        phrase: 'trong quý I/2026',
        due: '2026-03-31T23:59:59+07:00',
        lateAfter: '2026-03-31T23:59:59+07:00',
      },
      parties: { committee: { code: 'bcd-hnqt' }, secretariat: { name: 'Đầu mối theo dõi, đôn đốc' } },
    });
    expect(tasks[1]?.deadline).toEqual({
      kind: 'standing',
      phrase: null,
      rule: 'no-wording',
      due: null,
      lateAfter: null,
      recurrence: null,
      alternatives: [],
    });
  });

  it('knows agencies by alias, in decomposed text and with the tone mark in either place', () => {
    const { tasks } = load(
      directiveWith('Bộ Công Thương', 'bộ văn hoá, thể thao và du lịch'.normalize('NFD')),
    );
    expect(tasks[0]?.lead.code).toBe('mocst');
    expect(load(directiveWith('lead: mofa', 'lead: UBND tỉnh')).tasks[1]?.lead.code).toBe('ubnd-t003');
  });

  it('reads a due hour as Vietnamese time', () => {
    const { tasks } = load(directiveWith('due: 2026-03-31', 'due: 2026-03-31T17:00'));
    expect(tasks[0]?.deadline.due).toBe('2026-03-31T17:00:00+07:00');
  });

  it('keeps the first occurrence of a recurrence and the known day of an event as due', () => {
    const { tasks } = load(
      directiveWith(
        '{ kind: standing }',
        '{ kind: recurring, phrase: hằng quý, rule: quarterly, recurrence: FREQ=MONTHLY;INTERVAL=3, due: 2026-03-31 }',
      ),
    );
    expect(tasks[1]?.deadline).toMatchObject({ kind: 'recurring', due: '2026-03-31T23:59:59+07:00' });
    const byEvent = load(
      directiveWith(
        '{ kind: standing }',
        '{ kind: before_event, phrase: trước Tết Nguyên đán, rule: before-event, due: 2026-02-16 }',
      ),
    );
    expect(byEvent.tasks[1]?.deadline).toMatchObject({
      kind: 'before_event',
      lateAfter: '2026-02-16T23:59:59+07:00',
    });
  });

  it('keeps a due date before the day of issue, with a warning', () => {
    const { tasks, warnings } = load(directiveWith('due: 2026-03-31', 'due: 2026-01-15'));
    expect(tasks[0]?.deadline.due).toBe('2026-01-15T23:59:59+07:00');
    expect(places(warnings)).toEqual(['22:12 tasks[0].deadline.due due-before-issue']);
    expect(warnings[0]?.vi).toContain('sớm hơn ngày giao 2026-01-31');
  });
});

describe('state secrets are refused, and nothing of the file is quoted', () => {
  it.each([
    ['number with the mark', 'number: 12/TB-VPCP', 'number: 12/TB-VPCP(M)', '2:11 directive.number'],
    [
      'number with the mark in full',
      'number: 12/TB-VPCP',
      'number: 12/TB-VPCP (MẬT)',
      '2:11 directive.number',
    ],
    ['kind', 'kind: thông báo', 'kind: thông báo mật', '3:9 directive.kind'],
    ['title', 'Kết luận cuộc họp thử', 'Kết luận cuộc họp (Tối mật)', '4:15 directive.shortTitle'],
    ['level "mật"', 'kind: thông báo', 'kind: thông báo\n  security: Mật', '4:13 directive.security'],
    [
      'level "tuyệt mật"',
      'kind: thông báo',
      'kind: thông báo\n  security: tuyệt mật',
      '4:13 directive.security',
    ],
  ])('%s', (_name, passage, replacement, place) => {
    const text = directiveWith(passage, replacement).replace('lead: mofa', 'lead: cơ quan bí ẩn');
    const problems = problemsOf(() => load(text));
    expect(places(problems)).toEqual([`${place} state-secret`]);
    expect(problems[0]?.vi).toContain('bí mật nhà nước');
  });

  it('takes ordinary documents about the protection of secrets', () => {
    const text = directiveWith('Kết luận cuộc họp thử', 'Triển khai Luật Bảo vệ bí mật nhà nước');
    expect(load(text).tasks).toHaveLength(2);
    expect(load(directiveWith('kind: thông báo', 'kind: thông báo\n  security: thường')).tasks).toHaveLength(
      2,
    );
  });
});
