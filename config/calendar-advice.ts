import type { CalendarFile } from '../contract/schemas/calendar-file';
import { calendarOf } from '../domain/deadline/calendar';
import { missingDaysOff, type MissingDaysOff } from '../domain/deadline/statutory-holidays';
import { vietnameseDate } from '../domain/wording/dates';
import { holidayName } from '../domain/wording/statutory-holiday';
import { asCalendarYear } from './calendar-files';
import type { Problem, Sentence } from './problem';
import type { YamlFile } from './yaml-file';

/** Statutory days off that the year's calendar leaves open; the calendar can be used all the same. */
export function calendarWarnings(file: YamlFile, data: CalendarFile): Problem[] {
  const calendar = calendarOf([asCalendarYear(data)]);
  const missing = missingDaysOff(calendar, data.year);
  const known = missing.filter(({ kind }) => kind !== 'unknown-lunar-day');
  return known.map((days) => file.problem(['closed'], `missing-${days.holiday}`, missingSentence(days)));
}

/** What a person may want to complete: lines without a decision, a year still provisional. */
export function calendarNotes(file: YamlFile, data: CalendarFile): Problem[] {
  const calendar = calendarOf([asCalendarYear(data)]);
  const unknown = missingDaysOff(calendar, data.year).filter(({ kind }) => kind === 'unknown-lunar-day');
  const provisional: Sentence = {
    vi: `lịch năm ${data.year} còn là tạm tính; khi có quyết định, so sánh bằng: dondoc calendar diff TỆP.`,
    en: `the calendar of ${data.year} is provisional; once it is decided, compare with: dondoc calendar diff FILE.`,
  };
  return [
    ...(data.provisional ? [file.problem(['provisional'], 'provisional-year', provisional)] : []),
    ...unknown.map((days) => file.problem(['year'], `unknown-${days.holiday}`, missingSentence(days))),
    ...(['closed', 'makeUp'] as const).flatMap((list) =>
      data[list].flatMap(({ decision }, i) =>
        decision === null
          ? [file.problem([list, i, 'decision'], 'no-decision', noDecision(data, list, i))]
          : [],
      ),
    ),
  ];
}

function missingSentence(missing: MissingDaysOff): Sentence {
  const vi = holidayName(missing.holiday, 'vi');
  const en = holidayName(missing.holiday, 'en');
  switch (missing.kind) {
    case 'day': {
      const date = vietnameseDate(missing.date);
      if (missing.compensates === null) {
        return {
          vi: `${date} là ngày làm việc trong lịch này, nhưng theo luật là ngày nghỉ (${vi}).`,
          en: `${missing.date} is a working day here, but a day off by law (${en}).`,
        };
      }
      return {
        vi: `${date} là ngày làm việc trong lịch này, nhưng theo luật là ngày nghỉ bù ${vi} (${vietnameseDate(missing.compensates)} rơi vào cuối tuần).`,
        en: `${missing.date} is a working day here, but by law it makes up for ${en} (${missing.compensates} is on a weekend).`,
      };
    }
    case 'count':
      return {
        vi: `quanh ${vietnameseDate(missing.around)} chỉ có ${missing.found} ngày nghỉ trong tuần, theo luật là ${missing.expected} (${vi}).`,
        en: `around ${missing.around} only ${missing.found} weekdays are off, by law there are ${missing.expected} (${en}).`,
      };
    case 'unknown-lunar-day':
      return {
        vi: `không có bảng âm lịch của năm này, nên không kiểm tra được ${vi}; hãy tự đối chiếu.`,
        en: `there is no lunar table for this year, so ${en} was not checked; compare it yourself.`,
      };
  }
}

function noDecision(data: CalendarFile, list: 'closed' | 'makeUp', i: number): Sentence {
  const closed = list === 'closed' ? data.closed[i] : undefined;
  const makeUp = list === 'makeUp' ? data.makeUp[i] : undefined;
  const what = closed?.name ?? `làm bù ${vietnameseDate(makeUp?.date ?? '')}`;
  const whatEn = closed?.name ?? `make-up day ${makeUp?.date ?? ''}`;
  return {
    vi: `chưa có số văn bản quyết định (${what}).`,
    en: `no decision number is known (${whatEn}).`,
  };
}
