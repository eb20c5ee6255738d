import { packagedDataDir } from '../config/data-dir';
import { loadCalendars } from '../config/load-calendars';
import { readDeadlines, readPhrase } from '../domain/deadline/read-deadlines';
import { measureRates, printRates } from './measure';

const CLAUSE =
  'Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính khẩn trương rà soát theo Nghị quyết số 66/NQ-CP ngày 26/3/2025 của ' +
  'Chính phủ, hoàn thành trước ngày 15 tháng 4 năm 2026; định kỳ hằng quý báo cáo Thủ tướng Chính phủ trước ngày 20 của ' +
  'tháng cuối quý. Tính đến hết ngày 28/02/2026, giải ngân đạt 8,2% kế hoạch.\n';
const PAGE_CHARACTERS = 2_500;
const PAGES = 50;
const PHRASES = [
  'trước ngày 15 tháng 4 năm 2026',
  'trong Quý II/2026',
  'trong 5 ngày làm việc kể từ ngày ký',
  'trước ngày 20 hằng tháng',
  'đúng tiến độ đề ra',
];
const PHRASE_RUNS = 400;

/** Reading a notice of 50 pages beside one pass of a trivial expression over the same text, and single phrases. */
export async function benchReading(): Promise<void> {
  const context = {
    issuedOn: '2026-03-10',
    calendar: loadCalendars(packagedDataDir()),
    beforeDate: 'official',
  } as const;
  const notice = CLAUSE.repeat(Math.ceil((PAGES * PAGE_CHARACTERS) / CLAUSE.length));
  let found = 0;
  const bare = await measureRates(PAGES, () => {
    found += (notice.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).length;
  });
  printRates('pages passed over by one expression', bare);
  const pages = await measureRates(PAGES, () => {
    found += readDeadlines(notice, context).length;
  });
  printRates('pages read', pages, bare);
  const phrases = await measureRates(PHRASES.length * PHRASE_RUNS, () => {
    for (let i = 0; i < PHRASE_RUNS; i += 1) {
      for (const phrase of PHRASES) found += readPhrase(phrase, context).start;
    }
  });
  printRates('phrases read', phrases);
  if (found === 0) throw new Error('nothing was read');
}
