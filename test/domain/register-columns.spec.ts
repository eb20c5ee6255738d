import { findColumns, type ChosenColumns } from '../../domain/directive/register/columns';
import { columnName, columnNumber, type Sheet } from '../../domain/directive/register/sheet';
import { sheetOf } from '../support/register-sheets';

const TASK = ['1', 'Lắp trạm quan trắc', 'Bộ Y tế', 'Bộ Tài chính', 'Quý II/2027'];

/** `task=B lead=C`, in the order of the columns. */
function found(sheet: Sheet, chosen: ChosenColumns = {}, row?: number): string {
  const { choices } = findColumns(sheet, chosen, row);
  return choices.map(({ field, column }) => `${field}=${columnName(column)}`).join(' ');
}

describe('the columns of a register', () => {
  it.each([
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn'],
    ['TT', 'NỘI DUNG CÔNG VIỆC', 'ĐƠN VỊ CHỦ TRÌ', 'ĐƠN VỊ PHỐI HỢP', 'THỜI GIAN HOÀN THÀNH'],
    ['Stt', 'Noi dung nhiem vu', 'Co quan chu tri', 'Co quan phoi hop', 'Thoi han hoan thanh'],
    ['No.', 'Task', 'Lead agency', 'Coordinating agencies', 'Deadline'],
    ['Số TT', 'Nhiệm vụ, giải pháp', 'Cơ quan, đơn vị đầu mối', 'Phối hợp thực hiện', 'Tiến độ'],
  ])('are read from a heading: %s, %s, %s, %s, %s', (...heading) => {
    expect(found(sheetOf([heading, TASK]))).toBe('number=A task=B lead=C coordinating=D due=E');
  });

  it('are read in decomposed form and across line breaks', () => {
    const heading = ['STT', 'Nhiệm\nvụ', 'Cơ quan\r\nchủ trì'].map((text) => text.normalize('NFD'));
    expect(found(sheetOf([heading, TASK]))).toBe('number=A task=B lead=C');
  });

  it('take the further fields of programmes and of commitments', () => {
    const heading = [
      'Nội dung cam kết',
      'Đối tác',
      'Ngày ký',
      'Đầu mối',
      'Số văn bản',
      'Sản phẩm',
      'Cấp trình',
      'Ghi chú',
    ];
    expect(found(sheetOf([heading, ['Mở tuyến phà', 'Malta']]))).toBe(
      'task=A partner=B signedOn=C lead=D document=E deliverable=F reportTo=G note=H',
    );
  });

  it('are found below titles, and in two lines under a merged heading', () => {
    const sheet = sheetOf(
      [
        ['PHỤ LỤC NHIỆM VỤ NĂM 2027', null, null, null, null],
        ['(Kèm theo Quyết định số 8/QĐ-BYT)', null, null, null, null],
        ['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', null, 'Thời hạn'],
        [null, null, 'Chủ trì', 'Phối hợp', null],
        TASK,
      ],
      { merged: ['A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4'] },
    );
    expect(found(sheet)).toBe('number=A task=B lead=C coordinating=D due=E');
    expect(findColumns(sheet).heading).toEqual({ from: 3, to: 4 });
  });

  it('are found in two lines where a CSV file has lost the merging', () => {
    const sheet = sheetOf([
      ['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', null, 'Thời hạn'],
      [null, null, 'Chủ trì', 'Phối hợp', null],
      TASK,
    ]);
    expect(found(sheet)).toBe('number=A task=B lead=C coordinating=D due=E');
    expect(findColumns(sheet).heading).toEqual({ from: 1, to: 2 });
  });

  it('never count the first task, or a section, as a line of the heading', () => {
    const heading = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'];
    const rows = [heading, ['I', 'Về y tế', null, null, null], TASK];
    expect(findColumns(sheetOf(rows)).heading).toEqual({ from: 1, to: 1 });
  });

  it('are not taken from columns that tell how far a task has come', () => {
    const heading = ['Nhiệm vụ', 'Chủ trì', 'Kết quả thực hiện', 'Tình trạng', 'Sản phẩm'];
    const { choices, unused } = findColumns(sheetOf([heading, ['Xây kè', 'Bộ Y tế']]));
    expect(choices.map(({ field }) => field)).toEqual(['task', 'lead', 'deliverable']);
    expect(unused.map((column) => column.heading)).toEqual(['Kết quả thực hiện', 'Tình trạng']);
  });

  it('say which words of the heading gave them', () => {
    const { choices } = findColumns(
      sheetOf([
        ['Việc cần làm', 'Cơ quan chủ trì thực hiện'],
        ['a', 'b'],
      ]),
    );
    expect(choices.find(({ field }) => field === 'lead')).toMatchObject({
      words: 'chu tri',
      reason: 'heading',
    });
  });

  it('follow the person, by letter or by heading, and give way to nothing else', () => {
    const heading = ['STT', 'Đầu việc', 'Nơi làm', 'Cơ quan chủ trì'];
    const sheet = sheetOf([heading, ['1', 'Xây cầu', 'Bộ Y tế', 'x']]);
    expect(found(sheet, { task: 'B', lead: 'nơi làm' }, 1)).toBe('number=A task=B lead=C');
    expect(found(sheet, { lead: 'không có' }, 1)).not.toContain('lead=C');
  });

  it('are named as spreadsheets name them', () => {
    expect([1, 26, 27, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(['A', 'Z', 'AA', 'ZZ', 'AAA'].map(columnNumber)).toEqual([1, 26, 27, 702, 703]);
    expect(['', 'a', 'ABCD', 'A1'].map(columnNumber)).toEqual([null, null, null, null]);
  });
});
