import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';
import { evaluateFolder } from './evaluate';
import { ratio } from './figures';
import { belowFloors } from './read-floors';
import { labelledBesideCheckout } from './labelled-folders';
import type { TaskLabel, WordingLabel } from './labels';
import { likenessOfWords } from './likeness-of-words';
import { scoreDrafts, type DraftedTask } from './score-drafts';
import { scoreWordings, type Reading } from './score-wordings';

const wording = (id: string, facts: Partial<WordingLabel>): WordingLabel => ({
  id,
  phrase: id,
  context: null,
  issued: '2026-03-02',
  kind: 'by_date',
  strictDue: '2026-03-20T23:59:59+07:00',
  inclusiveDue: null,
  recurrence: null,
  ambiguous: false,
  alternatives: [],
  note: '',
  ...facts,
});

const says = (day: string | null, more: Partial<Reading> = {}): Reading => ({
  due: day === null ? null : `${day}T23:59:59+07:00`,
  recurrence: null,
  ambiguous: false,
  ...more,
});

const verdict = (label: Partial<WordingLabel>, reading: Reading) => {
  const { verdicts } = scoreWordings([wording('w', label)], () => reading);
  return Object.entries(verdicts).flatMap(([name, times]) => (times > 0 ? [name] : []));
};

describe('scoring wordings', () => {
  it('tells a right reading from a silent error and from one that says it is unsure', () => {
    expect(verdict({}, says('2026-03-20'))).toEqual(['right']);
    expect(verdict({}, says('2026-03-21'))).toEqual(['silent']);
    expect(verdict({}, says('2026-03-21', { ambiguous: true }))).toEqual(['flagged']);
    expect(verdict({}, says(null))).toEqual(['flagged']);
  });

  it('names the inclusive reading of "trước ngày D"', () => {
    const before = { kind: 'before_date', inclusiveDue: '2026-03-21T23:59:59+07:00' };
    expect(verdict(before, says('2026-03-21'))).toEqual(['inclusive']);
    expect(verdict(before, says('2026-03-22'))).toEqual(['silent']);
  });

  it('takes an alternative only where the label says that the words are ambiguous', () => {
    const other = { alternatives: ['2026-03-25T23:59:59', 'null'] };
    expect(verdict(other, says('2026-03-25'))).toEqual(['silent']);
    expect(verdict({ ...other, ambiguous: true }, says('2026-03-25'))).toEqual(['right']);
    expect(verdict({ ...other, ambiguous: true }, says(null))).toEqual(['right']);
  });

  it('wants a time of day to the minute', () => {
    const at17 = { kind: 'time_of_day', strictDue: '2026-03-20T17:00:00' };
    expect(verdict(at17, says(null, { due: '2026-03-20T17:00:00+07:00' }))).toEqual(['right']);
    expect(verdict(at17, says('2026-03-20'))).toEqual(['silent']);
  });

  it('calls a date for a look-alike a silent error', () => {
    const none = { kind: 'none', strictDue: null };
    expect(verdict(none, says(null))).toEqual(['right']);
    expect(verdict(none, says('2026-03-20'))).toEqual(['silent']);
  });

  it('wants a recurrence to be read as one, and counts its first due apart', () => {
    const monthly = { kind: 'recurring', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=20' };
    expect(verdict(monthly, says('2026-03-20'))).toEqual(['silent']);
    const late = says('2026-04-20', { recurrence: 'FREQ=MONTHLY' });
    const { verdicts, figures, misses } = scoreWordings([wording('w', monthly)], () => late);
    expect(verdicts.right).toBe(1);
    expect(figures['first due']).toEqual({ hits: 0, of: 1 });
    expect(misses.map(({ what }) => what)).toEqual(['first due']);
  });

  it('leaves out what counts from the issue of a document without a date', () => {
    const { figures } = scoreWordings([wording('w', { kind: 'relative_days', issued: null })], () =>
      says(null),
    );
    expect(figures['right']?.of).toBe(0);
  });

  it('gives the figures, the kinds and what was wrong', () => {
    const days: Record<string, Reading> = {
      right: says('2026-03-20'),
      silent: says('2026-01-01'),
      flagged: says(null),
    };
    const labels = Object.keys(days).map((id) =>
      wording(id, { kind: id === 'flagged' ? 'range' : 'by_date' }),
    );
    const { figures, kinds, misses } = scoreWordings(labels, ({ phrase }) => days[phrase] as Reading);
    expect(figures['right']).toEqual({ hits: 1, of: 3 });
    expect(figures['not silently wrong']).toEqual({ hits: 2, of: 3 });
    expect([...kinds]).toEqual([
      ['by_date', { hits: 1, of: 2 }],
      ['range', { hits: 0, of: 1 }],
    ]);
    expect(misses.map(({ id, what }) => [id, what])).toEqual([
      ['silent', 'wording silent'],
      ['flagged', 'wording flagged'],
    ]);
  });
});

const label = (id: string, facts: Partial<TaskLabel>): TaskLabel => ({
  id,
  doc: 'd.txt',
  clause: '1',
  leads: ['Bộ Y tế'],
  coordinating: [],
  task: 'Lập danh mục thuốc hiếm',
  deadlinePhrase: null,
  kind: 'none',
  expectedDue: null,
  inclusiveDue: null,
  recurrence: null,
  required: true,
  ...facts,
});

const drafted = (facts: Partial<DraftedTask>): DraftedTask => ({
  clause: '1',
  lead: 'Bộ Y tế',
  leadGroup: null,
  coordinating: [],
  task: 'lập danh mục thuốc hiếm',
  quote: 'Bộ Y tế lập danh mục thuốc hiếm.',
  deadline: null,
  ...facts,
});

const score = (labels: TaskLabel[], tasks: DraftedTask[]) =>
  scoreDrafts([{ doc: 'd.txt', number: '1/TB', issued: null }], labels, () => ({ tasks }));

describe('scoring drafts', () => {
  it('pairs tasks by their words and counts what is missed and what is extra', async () => {
    const bridge = label('bridge', {
      task: 'Thông xe cầu vượt sông',
      leads: ['Bộ Xây dựng'],
      kind: 'by_date',
    });
    const { figures, kinds, misses } = await score(
      [label('list', {}), bridge],
      [drafted({}), drafted({ lead: null, task: 'phát động thi đua', quote: 'Phát động thi đua.' })],
    );
    expect(figures['recall']).toEqual({ hits: 1, of: 2 });
    expect(figures['precision']).toEqual({ hits: 1, of: 2 });
    expect(figures['lead']).toEqual({ hits: 1, of: 1 });
    expect(kinds.get('by_date')).toEqual({ hits: 0, of: 1 });
    expect(misses.map(({ what, id }) => `${what}: ${id}`)).toEqual([
      'task missed: bridge',
      'task extra: d.txt 1',
    ]);
  });

  it('gives each task to one label only, the likest', async () => {
    const twice = [label('a', {}), label('b', { task: 'Lập danh mục thuốc hiếm cho trạm y tế xã' })];
    const { figures, misses } = await score(twice, [drafted({})]);
    expect(figures['recall']).toEqual({ hits: 1, of: 2 });
    expect(misses).toMatchObject([{ what: 'task missed' }]);
  });

  it('lets a general direction count neither way', async () => {
    const general = label('general', { required: false });
    const found = await score([general], [drafted({})]);
    expect(found.figures).toMatchObject({ recall: { of: 0 }, precision: { hits: 1, of: 1 } });
    const left = await score([general], []);
    expect(left.figures).toMatchObject({ recall: { of: 0 }, precision: { of: 0 } });
    expect(left.misses).toEqual([]);
  });

  it('judges lead, coordinating agencies, wording and due of what was found', async () => {
    const wanted = label('list', {
      coordinating: ['Bộ Tài chính', 'Bộ Công an'],
      deadlinePhrase: 'trước ngày 20/3/2026',
      expectedDue: '2026-03-19T23:59:59',
      inclusiveDue: '2026-03-20T23:59:59',
    });
    const deadline = { phrase: 'trước ngày 20/3/2026', due: '2026-03-19T23:59:59+07:00', recurrence: null };
    const wrong = { phrase: 'khẩn trương', due: '2026-05-01T23:59:59+07:00', recurrence: null };
    const right = await score(
      [wanted],
      [drafted({ deadline, coordinating: [{ name: 'Bộ Tài chính' }, { name: 'Bộ Nội vụ' }] })],
    );
    expect(right.figures).toMatchObject({
      lead: { hits: 1, of: 1 },
      coordinating: { hits: 1, of: 2 },
      'coordinating only': { hits: 1, of: 2 },
      wording: { hits: 1, of: 1 },
      due: { hits: 1, of: 1 },
    });
    const off = await score([wanted], [drafted({ lead: 'Thanh tra Chính phủ', deadline: wrong })]);
    expect(off.figures).toMatchObject({
      lead: { hits: 0, of: 1 },
      wording: { hits: 0 },
      due: { hits: 0, of: 1 },
    });
  });

  it('counts a due that is not given as wrong, and a date for an undated task as wrong', async () => {
    const dated = label('list', { expectedDue: '2026-03-19T23:59:59' });
    expect((await score([dated], [drafted({})])).figures['due']).toEqual({ hits: 0, of: 1 });
    const deadline = { phrase: 'năm 2026', due: '2026-12-31T23:59:59+07:00', recurrence: null };
    expect((await score([label('list', {})], [drafted({ deadline })])).figures['undated']).toEqual({
      hits: 0,
      of: 1,
    });
  });
});

describe('likeness of words', () => {
  it('is a share of the shorter text, in either normal form', () => {
    expect(likenessOfWords('Bộ Tài chính', 'bộ tài chính và kho bạc')).toBe(1);
    expect(likenessOfWords('Bộ Tài chính'.normalize('NFD'), 'Bộ Nội vụ')).toBeCloseTo(1 / 3);
    expect(likenessOfWords('', 'Bộ Nội vụ')).toBe(0);
  });
});

describe('floors', () => {
  it('complain of what fell below and of what was not measured', () => {
    const floors = { own: { right: 0.9, due: 0.5 } };
    expect(belowFloors(floors, 'own', { right: { hits: 9, of: 10 }, due: { hits: 1, of: 2 } })).toEqual([]);
    expect(belowFloors(floors, 'own', { right: { hits: 8, of: 10 } })).toEqual([
      'own: "right" is 0.8000, below its floor of 0.9',
      'own: "due" has a floor of 0.5 and was not measured',
    ]);
    expect(belowFloors(floors, 'unknown', {})).toEqual([]);
  });

  it('count nothing to find as nothing missed', () => {
    expect(ratio({ hits: 0, of: 0 })).toBe(1);
  });
});

describe('a folder in the labelled form', () => {
  const workplace = temporaryFolder();
  afterAll(() => workplace.remove());

  it('is found beside the checkout and scored with the same readers', async () => {
    const folder = join(workplace.path, 'kept-aside', 'letters');
    mkdirSync(join(workplace.path, 'checkout'));
    mkdirSync(folder, { recursive: true });
    const lines = (name: string, ...rows: object[]) =>
      writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    lines('index.jsonl', { doc: 'd.txt', number: '1/TB', date: '2026-03-02' });
    lines('tasks.jsonl', {
      id: 't1',
      doc: 'd.txt',
      lead_agencies: ['Bộ Y tế'],
      task: 'Lập danh mục thuốc hiếm',
      required: true,
    });
    lines('deadlines.jsonl', {
      id: 'w1',
      phrase: 'chậm nhất ngày 20/3',
      doc_date: '2026-03-02',
      kind: 'by_date',
      expected_due: '2026-03-20T23:59:59',
      ambiguous: false,
    });

    expect(labelledBesideCheckout(join(workplace.path, 'checkout'))).toEqual([folder]);
    const asked: string[] = [];
    const sets = await evaluateFolder(folder, {
      read: ({ issued }) => says(issued === '2026-03-02' ? '2026-03-20' : null),
      draft: (file, number, issued) => {
        asked.push(`${file} ${number} ${issued}`);
        return { tasks: [drafted({})] };
      },
      draftText: () => undefined,
    });
    expect(asked).toEqual([`${join(folder, 'd.txt')} 1/TB 2026-03-02`]);
    expect(sets.map(({ set, figures }) => [set, figures])).toMatchObject([
      ['letters wordings', { right: { hits: 1, of: 1 } }],
      ['letters documents', { recall: { hits: 1, of: 1 }, precision: { hits: 1, of: 1 } }],
    ]);
  });
});
