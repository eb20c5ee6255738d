import fc from 'fast-check';
import {
  childTaskNames,
  clausePathOf,
  directiveIdOf,
  isClause,
  isDirectiveId,
  matchesShort,
  parseTaskCode,
  parseTaskId,
  taskCodeOf,
  taskCodeOfId,
  taskIdOf,
  taskIdOfCode,
} from '../../contract/task-id';

const letter = fc.constantFrom(...'abcdđeghiklmnopqrstuvxy');
const roman = fc.constantFrom('i', 'ii', 'iii', 'iv', 'v', 'vi', 'ix', 'x');
const clause = fc
  .record({
    part: fc.option(fc.constantFrom('I', 'II', 'IV')),
    numbers: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    letter: fc.option(letter),
    item: fc.option(fc.oneof(roman, letter)),
  })
  .map(({ part, numbers, letter: point, item }) =>
    [
      part === null ? '' : `${part}.`,
      numbers.join('.'),
      point === null ? '' : `.${point}`,
      item === null ? '' : `(${item})`,
    ].join(''),
  );
const directiveId = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join('-'));
const place = fc.record({ directiveId, clause, n: fc.integer({ min: 1, max: 999 }) });

describe('a task is named from its directive, clause and number', () => {
  it.each([
    ['56-tb-vpcp', '3.c', 12, 'nv-56-tb-vpcp-3c-12', '56-TB-VPCP/3c-12'],
    [
      'tb-kl-ngoai-giao-kinh-te-2025',
      '4',
      1,
      'nv-tb-kl-ngoai-giao-kinh-te-2025-4-1',
      'TB-KL-NGOAI-GIAO-KINH-TE-2025/4-1',
    ],
    ['tb-kl-2025', '5.b(i)', 1, 'nv-tb-kl-2025-5b-i-1', 'TB-KL-2025/5b-i-1'],
    ['220-cd-ttg', 'II.2.b(1)', 2, 'nv-220-cd-ttg-ii2bp1-2', '220-CD-TTG/ii2bp1-2'],
    ['912-qd-ttg', 'PL.7', 1, 'nv-912-qd-ttg-pl7-1', '912-QD-TTG/pl7-1'],
    ['tb-kl-2025', '5.đ', 2, 'nv-tb-kl-2025-5dd-2', 'TB-KL-2025/5dd-2'],
    ['1-cd-ttg', 'II.3.a', 7, 'nv-1-cd-ttg-ii3a-7', '1-CD-TTG/ii3a-7'],
  ])('%s, %s, %i', (id, written, n, taskId, code) => {
    expect(taskIdOf({ directiveId: id, clause: written, n })).toBe(taskId);
    expect(taskCodeOf({ directiveId: id, clause: written, n })).toBe(code);
    expect(taskCodeOfId(taskId)).toBe(code);
  });

  it('keeps d and đ apart, in either normal form', () => {
    expect(clausePathOf('5.d')).toBe('5d');
    expect(clausePathOf('5.Đ')).toBe('5dd');
    expect(clausePathOf('5.đ'.normalize('NFD'))).toBe('5dd');
  });

  it('takes only clauses as documents number them', () => {
    expect(
      [
        '4',
        '3.c',
        '5.đ',
        '5.b(i)',
        '5(ii)',
        'II.3.a',
        '1.2.3',
        '3.C',
        'II.2.b(1)',
        '2.b(1)(i)',
        'PL.7',
      ].filter((text) => !isClause(text)),
    ).toEqual([]);
    expect(
      ['', 'c', '3c', '3.', '3.cd', '5.b(i', '5.b(100)', '(1)', 'PL', '3 c', '3.ê', '-1'].filter(isClause),
    ).toEqual([]);
    expect(() => clausePathOf('mục 3')).toThrow(RangeError);
  });

  it('makes a directive id from the printed number', () => {
    expect(directiveIdOf('56/TB-VPCP')).toBe('56-tb-vpcp');
    expect(directiveIdOf('230/CĐ-TTg')).toBe('230-cd-ttg');
    expect(directiveIdOf(' 12729/VPCP-KGVX. ')).toBe('12729-vpcp-kgvx');
    expect(isDirectiveId('56-tb-vpcp')).toBe(true);
    expect(['', '-a', 'a-', 'a--b', 'A', 'á', 'a b'].filter(isDirectiveId)).toEqual([]);
  });
});

describe('ids and codes are read back from the right', () => {
  it('gives back what built them, whatever figures and dashes the directive has', () => {
    fc.assert(
      fc.property(place, (one) => {
        const expected = {
          directiveId: one.directiveId,
          clausePath: clausePathOf(one.clause),
          n: one.n,
          units: [],
        };
        expect(parseTaskId(taskIdOf(one))).toEqual(expected);
        expect(parseTaskCode(taskCodeOf(one))).toEqual(expected);
      }),
    );
  });

  it('makes ASCII ids without spaces', () => {
    fc.assert(fc.property(place, (one) => expect(taskIdOf(one)).toMatch(/^nv-[a-z0-9-]+$/)));
  });

  it('does not read what is no id or code', () => {
    const no = [
      '',
      'nv-',
      'nv-3c-12',
      '56-tb-vpcp-3c-12',
      'nv-56-tb-vpcp-3c-0',
      'nv-56-tb-vpcp-3c',
      'NV-56-TB-3c-1',
    ];
    expect(no.map(parseTaskId)).toEqual(no.map(() => null));
    expect(
      ['', '3c-12', '/3c-12', '56-TB-VPCP/c-12', '56-TB-VPCP/3c-', 'a/b/3c-1'].map(parseTaskCode),
    ).toEqual(Array.from({ length: 6 }, () => null));
  });
});

describe('a child is named from its parent and the agency that it is handed down to', () => {
  const unit = fc
    .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('-'));

  it('whatever the depth', () => {
    const province = childTaskNames({ id: 'nv-56-tb-vpcp-3c-12', code: '56-TB-VPCP/3c-12' }, 'ubnd-t003');
    const commune = childTaskNames(province, 'xa-00001');
    expect(province).toEqual({ id: 'nv-56-tb-vpcp-3c-12.ubnd-t003', code: '56-TB-VPCP/3c-12.ubnd-t003' });
    expect(commune.code).toBe('56-TB-VPCP/3c-12.ubnd-t003.xa-00001');
    expect(parseTaskId(commune.id)?.units).toEqual(['ubnd-t003', 'xa-00001']);
  });

  it('and read back from its id and its code, which belong together', () => {
    fc.assert(
      fc.property(place, fc.array(unit, { minLength: 1, maxLength: 3 }), (one, units) => {
        const child = units.reduce(childTaskNames, { id: taskIdOf(one), code: taskCodeOf(one) });
        expect(parseTaskId(child.id)).toEqual({ ...parseTaskId(taskIdOf(one)), units });
        expect(parseTaskCode(child.code)).toEqual(parseTaskId(child.id));
        expect(taskCodeOfId(child.id)).toBe(child.code);
        expect(taskIdOfCode(child.code)).toBe(child.id);
        expect(matchesShort(child.id, child.code)).toBe(true);
        expect(matchesShort(child.id, `${clausePathOf(one.clause)}-${one.n}.${units.join('.')}`)).toBe(true);
        expect(matchesShort(child.id, taskCodeOf(one))).toBe(false);
      }),
    );
  });

  it('by a code of the directory only', () => {
    const parent = { id: 'nv-56-tb-vpcp-3c-12', code: '56-TB-VPCP/3c-12' };
    for (const text of ['', 'Sở', 'a.b', 'a/b', '-a', 'a--b']) {
      expect(() => childTaskNames(parent, text)).toThrow(RangeError);
    }
    expect(
      ['nv-1-tb-2a-1.', 'nv-1-tb-2a-1..a', 'nv-1-tb-2a-1.A', 'nv-1-tb-2a-1.a-'].map(parseTaskId),
    ).toEqual([null, null, null, null]);
  });
});

describe('people may write the short form', () => {
  it('takes the tail, the code or the id, in either case', () => {
    const id = 'nv-56-tb-vpcp-3c-12';
    for (const short of ['3c-12', '3C-12', '56-TB-VPCP/3c-12', '56-tb-vpcp/3c-12', id, ` ${id} `]) {
      expect(matchesShort(id, short)).toBe(true);
    }
    for (const short of [
      '',
      '12',
      'c-12',
      '3c-1',
      '3c',
      'TB-VPCP/3c-12',
      '57-TB-VPCP/3c-12',
      'nv-56-tb-vpcp-3c-1',
    ]) {
      expect(matchesShort(id, short)).toBe(false);
    }
  });

  it('matches every way of writing its own task', () => {
    fc.assert(
      fc.property(place, (one) => {
        const id = taskIdOf(one);
        const ways = [id, taskCodeOf(one), `${clausePathOf(one.clause)}-${one.n}`];
        expect(ways.every((way) => matchesShort(id, way))).toBe(true);
      }),
    );
  });
});
