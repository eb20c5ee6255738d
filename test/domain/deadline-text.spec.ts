import { deadlineOf, readDeadlines } from '../../domain/deadline/read-deadlines';
import { brief, issued, read, readAll } from './deadline-reading';

const ISSUED = '2026-03-10';
const CLAUSE =
  'Bộ Xây dựng hoàn thành thủ tục trước ngày 15/4/2026; Bộ Tài chính bố trí vốn trong Quý\nII/2026; các địa\nphương báo cáo chậm nhất ngày 25 hằng tháng.';

describe('deadlines in a running text', () => {
  it('stay apart, in order, each with its place', () => {
    const readings = readAll(CLAUSE, ISSUED);
    expect(readings.map(({ phrase, due }) => [phrase, brief(due)])).toEqual([
      ['trước ngày 15/4/2026', '2026-04-14'],
      ['trong Quý\nII/2026', '2026-06-30'],
      ['chậm nhất ngày 25 hằng tháng', '2026-03-25'],
    ]);
    for (const { phrase, start, end } of readings) expect(CLAUSE.slice(start, end)).toBe(phrase);
  });

  it('have their places in the text as it was handed in, composed or not', () => {
    const decomposed = CLAUSE.normalize('NFD');
    expect(decomposed).not.toBe(CLAUSE);
    const readings = readAll(decomposed, ISSUED);
    for (const { phrase, start, end } of readings) expect(decomposed.slice(start, end)).toBe(phrase);
    expect(readings.map((reading) => reading.phrase.normalize('NFC'))).toEqual(
      readAll(CLAUSE, ISSUED).map((reading) => reading.phrase),
    );
  });

  it('are read with the tone mark on either letter and in capitals', () => {
    for (const text of ['hỏa tốc', 'hoả tốc', 'HOẢ TỐC']) {
      expect(readAll(text, ISSUED)[0]?.kind).toBe('immediate');
    }
    expect(brief(readAll('TRƯỚC NGÀY 15 THÁNG 4 NĂM 2026', ISSUED)[0]?.due ?? null)).toBe('2026-04-14');
    expect(brief(readAll('Quí II/2026', ISSUED)[0]?.due ?? null)).toBe('2026-06-30');
  });

  it('do not run on from one sentence into the next', () => {
    const text = 'Hoàn thành trong tháng 4.\n\n- Năm 2027 tổng kết.';
    expect(readAll(text, ISSUED)[0]).toMatchObject({ phrase: 'trong tháng 4' });
  });

  it('of a text without any is an empty list', () => {
    expect(readAll('', ISSUED)).toEqual([]);
    expect(readAll('Các bộ, ngành, địa phương phối hợp chặt chẽ.', ISSUED)).toEqual([]);
  });
});

describe('the deadline that governs a clause', () => {
  it.each([
    ['khẩn trương rà soát, hoàn thành trước ngày 15/4/2026', 'dated'],
    ['khẩn trương triển khai, bảo đảm đúng tiến độ', 'on_schedule'],
    ['thường xuyên kiểm tra, báo cáo hằng quý', 'recurring'],
    ['khẩn trương và thường xuyên đôn đốc', 'immediate'],
  ])('%s', (text, kind) => {
    expect(deadlineOf(readAll(text, ISSUED))?.kind).toBe(kind);
  });

  it('is none where all that is there only looks like one', () => {
    expect(deadlineOf(readAll('Căn cứ Nghị quyết số 66/NQ-CP ngày 26/3/2025', ISSUED))).toBeNull();
  });

  it('names the other dates of the clause', () => {
    const reading = deadlineOf(readAll('trình trước ngày 15/4/2026, ban hành trong tháng 6/2026', ISSUED));
    expect(brief(reading?.due ?? null)).toBe('2026-04-14');
    expect(reading?.ambiguous).toBe(true);
    expect(reading?.alternatives.map(({ due }) => brief(due))).toContain('2026-06-30');
  });

  it('with a duty that goes on after its date says so', () => {
    const reading = read('trình trong năm 2026 và triển khai thường xuyên, liên tục', ISSUED);
    expect([brief(reading.due), reading.doubts]).toEqual(['2026-12-31', ['open-tail']]);
  });
});

describe('a phrase with the sentence around it', () => {
  it('is a look-alike where the sentence says so', () => {
    const sentence = 'rà soát các dự án cao tốc có kế hoạch hoàn thành năm 2026, bảo đảm chất lượng';
    expect(read('hoàn thành năm 2026', ISSUED)).toMatchObject({ kind: 'dated' });
    expect(read('hoàn thành năm 2026', ISSUED, sentence)).toMatchObject({ kind: 'none', due: null });
  });

  it('is found though the sentence is spelled or composed differently', () => {
    const sentence = 'Định kỳ hằng năm gửi báo cáo trước ngày 15 tháng 12 để tổng hợp'.normalize('NFD');
    const reading = read('trước  ngày 15 tháng 12', ISSUED, sentence);
    expect(reading).toMatchObject({ kind: 'recurring', phrase: 'trước  ngày 15 tháng 12', start: 0 });
  });

  it('that is not in the sentence is read alone', () => {
    expect(brief(read('trước ngày 15/4/2026', ISSUED, 'một câu khác').due)).toBe('2026-04-14');
  });

  it('without any wording says so', () => {
    expect(read('theo chức năng, nhiệm vụ', ISSUED)).toMatchObject({ kind: 'none', rule: 'no-wording' });
  });
});

it('reads the same text the same way whatever was read before', () => {
  const first = readDeadlines(CLAUSE, issued(ISSUED));
  readAll('trước ngày 01/01/2027', '2026-12-01');
  expect(readDeadlines(CLAUSE, issued(ISSUED))).toEqual(first);
});
