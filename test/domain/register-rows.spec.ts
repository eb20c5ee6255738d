import { packagedDataDir } from '../../config/data-dir';
import { loadCalendars } from '../../config/load-calendars';
import { clausePathOf, isClause } from '../../contract/task-id';
import { AgencyDirectory, type Agency } from '../../domain/directive/agency-directory';
import { findColumns } from '../../domain/directive/register/columns';
import { readHead } from '../../domain/directive/register/head';
import { AgencyCells } from '../../domain/directive/register/read-agencies';
import { readRows } from '../../domain/directive/register/read-rows';
import { serialDate } from '../../domain/directive/register/serial-date';
import { cellName, type CellValue, type Sheet } from '../../domain/directive/register/sheet';
import { dateCell, sheetOf } from '../support/register-sheets';

const agency = (code: string, name: string, aliases: string[] = []): Agency => ({
  code,
  name,
  nameEn: code,
  level: 'ministry',
  parent: null,
  aliases,
  collective: false,
  members: [],
  officeHolders: [],
  place: null,
  former: [],
  contacts: { focal: null, leadership: null },
});
const DIRECTORY = new AgencyDirectory([
  agency('moh', 'Bộ Y tế', ['BYT']),
  agency('mof', 'Bộ Tài chính'),
  agency('mocst', 'Bộ Văn hóa, Thể thao và Du lịch'),
]);
const CALENDAR = loadCalendars(packagedDataDir());
const HEADING = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Sản phẩm', 'Ghi chú'];

function read(sheet: Sheet) {
  return readRows(sheet, findColumns(sheet), {
    agencies: new AgencyCells(DIRECTORY),
    reading: { issuedOn: '2027-01-05', calendar: CALENDAR, beforeDate: 'official' },
    isClause,
    clauseKey: clausePathOf,
  });
}

type Cell = string | number | CellValue | null;
const table = (...rows: Cell[][]) => read(sheetOf([HEADING, ...rows]));
const withDue = (due: Cell) => table([1, 'Mua xe cứu thương', 'Bộ Y tế', null, due]);
const doubtsOf = (result: ReturnType<typeof read>) =>
  result.tasks.map(({ doubts }) => doubts.map(({ code }) => code));

describe('a row of a register', () => {
  it('becomes a task with everything that its cells say', () => {
    const { tasks, problems } = table([
      1,
      'Mua  xe\ncứu thương',
      'Bộ Y tế',
      'Bộ Tài chính; Bộ Văn hóa, Thể thao và Du lịch',
      dateCell('2027-06-30'),
      '20 xe',
      'vốn vay',
    ]);
    expect(problems).toEqual([]);
    expect(tasks[0]).toMatchObject({
      row: 2,
      clause: '1',
      n: 1,
      gist: 'Mua xe cứu thương',
      lead: 'moh',
      coordinating: ['mof', 'mocst'],
      deliverable: '20 xe',
      deadline: { kind: 'dated', phrase: '30/06/2027', due: '2027-06-30T23:59:59+07:00' },
      note: 'Ghi chú: vốn vay',
      doubts: [],
    });
  });

  it.each([
    ['no task', [1, null, 'Bộ Y tế'], 'no-task B2'],
    ['no lead', [1, 'Mua xe', null, null, 'Quý I/2027'], 'no-lead C2'],
    ['a lead that nobody knows', [1, 'Mua xe', 'Bộ Y tê'], 'unknown-lead C2'],
    ['a day that does not exist', [1, 'Mua xe', 'Bộ Y tế', null, '31/02/2027'], 'impossible-date E2'],
    ['the same in words', [1, 'Mua xe', 'Bộ Y tế', null, 'trước ngày 31/4/2027'], 'impossible-date E2'],
    ['an error', [1, 'Mua xe', { kind: 'error', text: '#REF!' }], 'cell-error C2'],
    ['a broken date', [1, 'Mua xe', 'Bộ Y tế', null, { kind: 'error', text: '60' }], 'cell-error E2'],
  ] as [string, Cell[], string][])('is refused with its cell: %s', (_, row, expected) => {
    const { tasks, problems } = table(row);
    expect(tasks).toEqual([]);
    expect(problems.map(({ code, at }) => `${code} ${cellName(at)}`)).toEqual([expected]);
  });

  it('names the nearest agencies and forces none', () => {
    const [problem] = table([1, 'Mua xe', 'Bộ Y tê']).problems;
    expect(problem?.values).toEqual(['Bộ Y tê', '"Bộ Y tế" (moh)']);
  });

  it('has one lead: of several the first, the others coordinate, with a doubt', () => {
    const result = table([1, 'Mua xe', 'Bộ Y tế, Bộ Tài chính', null, 'Quý I/2027']);
    expect(result.tasks[0]).toMatchObject({ lead: 'moh', coordinating: ['mof'] });
    expect(doubtsOf(result)).toEqual([['several-leads']]);
  });

  it('follows the cell where it says itself who leads', () => {
    const lines = table([1, 'Mua xe', 'Phối hợp: Bộ Tài chính\nChủ trì: BYT', null, 'Quý I/2027']);
    expect(lines.tasks[0]).toMatchObject({ lead: 'moh', coordinating: ['mof'], doubts: [] });
    const behind = table([1, 'Mua xe', 'Bộ Tài chính (phối hợp), Bộ Y tế (chủ trì)', null, 'Quý I/2027']);
    expect(behind.tasks[0]).toMatchObject({ lead: 'moh', coordinating: ['mof'] });
  });

  it('keeps a coordinating body that nobody knows in the note only', () => {
    const result = table([1, 'Mua xe', 'Bộ Y tế', 'Hội Đông y Xóm Đáy; Bộ Tài chính', 'Quý I/2027']);
    expect(result.tasks[0]).toMatchObject({
      coordinating: ['mof'],
      note: 'Phối hợp (ngoài danh bạ): Hội Đông y Xóm Đáy',
    });
    expect(doubtsOf(result)).toEqual([['unknown-coordinating']]);
  });

  it('carries a merged lead down, with a doubt', () => {
    const sheet = sheetOf(
      [HEADING, [1, 'Mua xe', 'Bộ Y tế', null, 'Quý I/2027'], [2, 'Tuyển lái xe', null, null, 'Quý I/2027']],
      { merged: ['C2:C3'] },
    );
    const result = read(sheet);
    expect(result.tasks.map(({ lead }) => lead)).toEqual(['moh', 'moh']);
    expect(doubtsOf(result)).toEqual([[], ['lead-carried']]);
  });

  it('is clipped where it is too long, and kept whole in the note', () => {
    const long = `Rà soát danh mục thuốc ${'hiếm và '.repeat(60)}quý`;
    const [task] = table([1, long, 'Bộ Y tế', null, 'Quý I/2027']).tasks;
    expect([...(task?.gist ?? '')].length).toBeLessThanOrEqual(200);
    expect(task?.note).toBe(`Nguyên văn: ${long}`);
    expect(task?.doubts.map(({ code }) => code)).toEqual(['text-shortened']);
  });

  it('loses characters that would turn or break a line of a letter', () => {
    const [task] = table([1, 'Mua \u202Exe\u0007 mới', 'Bộ Y tế', null, 'Quý I/2027']).tasks;
    expect(task?.gist).toBe('Mua xe mới');
  });

  it('is marked where it repeats another or is hidden', () => {
    const row = ['Mua xe', 'Bộ Y tế', null, 'Quý I/2027'];
    const sheet = sheetOf([HEADING, [1, ...row], [2, ...row]], { hidden: [3] });
    const result = read(sheet);
    expect(doubtsOf(result)).toEqual([[], ['repeated-row', 'hidden-row']]);
    expect(result.hiddenRows).toEqual([3]);
  });
});

describe('the deadline of a row', () => {
  it.each([
    [dateCell('2027-02-28'), 'dated 2027-02-28'],
    ['28/02/2027', 'dated 2027-02-28'],
    ['2027-02-28', 'dated 2027-02-28'],
    ['Quý I/2027', 'dated 2027-03-31'],
    ['Q3/2027', 'dated 2027-09-30'],
    ['Tháng 6/2027', 'dated 2027-06-30'],
    ['6/2027', 'dated 2027-06-30'],
    ['2027', 'dated 2027-12-31'],
    [2027, 'dated 2027-12-31'],
    ['2027-2028', 'dated 2028-12-31'],
    ['trước ngày 30/6/2027', 'dated 2027-06-29'],
    [20270630, 'dated 2027-06-30'],
    [46568, 'dated 2027-06-30'],
    ['Thường xuyên', 'standing null'],
    [null, 'standing null'],
    ['-', 'standing null'],
  ] as [Cell, string][])('%s', (due, expected) => {
    const [task] = withDue(due).tasks;
    expect(`${task?.deadline.kind} ${task?.deadline.due?.slice(0, 10) ?? null}`).toBe(expected);
  });

  it('is doubtful where a number was read as a date, several dates stand there, or none could be read', () => {
    expect(doubtsOf(withDue(46568))).toEqual([['serial-number']]);
    expect(doubtsOf(withDue('30/6/2027; 31/12/2027'))).toEqual([['several-deadlines']]);
    expect(doubtsOf(withDue('khi đủ điều kiện trời cho'))).toEqual([['unread-deadline']]);
    expect(doubtsOf(withDue(null))).toEqual([['no-deadline']]);
    expect(doubtsOf(withDue('30/6/2026'))).toEqual([['deadline-doubtful']]);
  });

  it('takes half of its wording from the heading', () => {
    const sheet = sheetOf([
      ['Nhiệm vụ', 'Chủ trì', 'Hoàn thành trước ngày'],
      ['Mua xe', 'Bộ Y tế', dateCell('2027-06-30')],
    ]);
    expect(read(sheet).tasks[0]?.deadline).toMatchObject({
      phrase: 'trước ngày 30/06/2027',
      due: '2027-06-29T23:59:59+07:00',
      lateAfter: '2027-06-30T23:59:59+07:00',
    });
  });

  it('counts days from 1900 or from 1904, whatever the hour', () => {
    expect(serialDate(46568, '1900')).toBe('2027-06-30');
    expect(serialDate(46568.999, '1900')).toBe('2027-06-30');
    expect(serialDate(45106, '1904')).toBe('2027-06-30');
    expect([0, 60, -5, NaN, 1e9].map((serial) => serialDate(serial, '1900'))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the numbering of a register', () => {
  const clauses = (...rows: Cell[][]) => table(...rows).tasks.map(({ clause, n }) => `${clause}/${n}`);
  const duty: Cell[] = ['Bộ Y tế', null, 'Quý I/2027'];

  it('is that of the headings above a row with its own', () => {
    expect(
      clauses(
        ['I', 'VỀ BỆNH VIỆN', null],
        [1, 'Sửa mái', ...duty],
        [2, 'Thay cửa', ...duty],
        ['II', 'Về trường học', null],
        [1, 'Sơn lớp', ...duty],
      ),
    ).toEqual(['I.1/1', 'I.2/1', 'II.1/1']);
  });

  it('goes down levels and comes up again', () => {
    expect(
      clauses(
        ['1', 'Hạ tầng', null],
        ['1.1', 'Sửa mái', ...duty],
        ['1.2', 'Thay cửa', ...duty],
        ['2', 'Nhân lực', null],
        ['a', 'Tuyển y tá', ...duty],
      ),
    ).toEqual(['1.1/1', '1.2/1', '2.a/1']);
  });

  it('never gives two tasks one code', () => {
    expect(clauses([1, 'Sửa mái', ...duty], [1, 'Thay cửa', ...duty])).toEqual(['1/1', '1/2']);
    expect(clauses(['I', 'Một', null], ['1.12', 'Sửa mái', ...duty], ['11.2', 'Thay cửa', ...duty])).toEqual([
      'I.1.12/1',
      'I.11.2/2',
    ]);
  });

  it('counts rows that have no number', () => {
    expect(clauses([null, 'Sửa mái', ...duty], [null, 'Thay cửa', ...duty])).toEqual(['1/1', '2/1']);
  });

  it('takes the clause of its own column, also in words', () => {
    const sheet = sheetOf([
      ['Điều, khoản', 'Nhiệm vụ', 'Chủ trì'],
      ['5.b(i)', 'Sửa mái', 'Bộ Y tế'],
      ['Điều 3 khoản 2 điểm đ', 'Thay cửa', 'Bộ Y tế'],
      ['xem trên', 'Sơn cổng', 'Bộ Y tế'],
    ]);
    const { tasks } = read(sheet);
    expect(tasks.map(({ clause }) => clause)).toEqual(['5.b(i)', '3.2.đ', '3']);
    expect(tasks[2]?.doubts.map(({ code }) => code)).toContain('clause-numbered');
  });

  it('leaves column numbers, totals and signatures aside', () => {
    const result = table(
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'Sửa mái', ...duty],
      [null, 'Tổng cộng: 1 nhiệm vụ', null],
      [null, null, 'TM. BAN SOẠN THẢO'],
    );
    expect(result.tasks.map(({ row }) => row)).toEqual([3]);
    expect(result.leftOut.map(({ row }) => row)).toEqual([4, 5]);
    expect(result.problems).toEqual([]);
  });

  it('takes a text over the whole table as a heading', () => {
    const sheet = sheetOf([HEADING, ['A. Nhóm việc gấp', null], [1, 'Sửa mái', ...duty]], {
      merged: ['A2:G2'],
    });
    expect(read(sheet).tasks).toMatchObject([{ clause: '1', sections: ['A. Nhóm việc gấp'] }]);
  });
});

describe('the lines above a table', () => {
  it('say which document it belongs to', () => {
    const sheet = sheetOf([
      ['PHỤ LỤC II'],
      ['DANH MỤC VIỆC PHẢI LÀM CỦA NGÀNH Y'],
      ['(Kèm theo Quyết định số 81/QĐ-BYT ngày 05 tháng 01 năm 2027 của Bộ trưởng Bộ Y tế)'],
      HEADING,
    ]);
    expect(readHead(sheet, 4)).toMatchObject({
      number: '81/QĐ-BYT',
      kind: 'quyết định',
      title: 'Danh mục việc phải làm của ngành y',
      issuedOn: '2027-01-05',
      issuer: 'Bộ trưởng Bộ Y tế',
    });
  });

  it('may say nothing', () => {
    expect(readHead(sheetOf([HEADING]), 1)).toEqual({
      number: null,
      kind: null,
      title: null,
      issuedOn: null,
      issuer: null,
      because: {},
    });
  });
});
