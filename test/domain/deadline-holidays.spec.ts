import Holidays from 'date-holidays';
import { brief, read } from './deadline-reading';

const YEARS = Array.from({ length: 12 }, (_, i) => 2024 + i);

/** The first day of Tết as another table has it. */
function tet(year: number): string | undefined {
  const days = new Holidays('VN').getHolidays(year);
  return days.find(({ name }) => name === 'Tết Nguyên Đán')?.date.slice(0, 10);
}

it.each(YEARS)('the lunar year %d begins on the day that a holiday library has', (year) => {
  const reading = read(`trong Tết Nguyên đán năm ${year}`, `${year}-01-01`);
  expect(brief(reading.due)).toBe(tet(year));
});

it('a lunar year beyond the table has no date', () => {
  expect(read('trước Tết Nguyên đán năm 2050', '2026-03-10')).toMatchObject({ due: null, ambiguous: true });
});
