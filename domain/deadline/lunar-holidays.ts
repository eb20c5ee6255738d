import type { PlainDate } from '../time/instant';

interface LunarDays {
  /** The first day of the first lunar month. */
  tet: PlainDate;
  /** The tenth day of the third lunar month. */
  hungKings: PlainDate;
}

/**
 * The two lunar holidays of the Labour Code, by the Vietnamese calendar (meridian 105° E; Decision 121-CP
 * of 08/08/1967). Two sources agree on every day: the month table of Hồ Ngọc Đức's lunar calendar
 * ("Âm lịch Việt Nam", years 2000–2099), decoded for these years, and the Vietnamese calendar that the
 * npm package date-chinese computes by astronomy. Tables made for Beijing give Tết 2030 one day later.
 */
const LUNAR_DAYS: Readonly<Record<number, LunarDays>> = {
  2024: { tet: '2024-02-10', hungKings: '2024-04-18' },
  2025: { tet: '2025-01-29', hungKings: '2025-04-07' },
  2026: { tet: '2026-02-17', hungKings: '2026-04-26' },
  2027: { tet: '2027-02-06', hungKings: '2027-04-16' },
  2028: { tet: '2028-01-26', hungKings: '2028-04-04' },
  2029: { tet: '2029-02-13', hungKings: '2029-04-23' },
  2030: { tet: '2030-02-02', hungKings: '2030-04-12' },
  2031: { tet: '2031-01-23', hungKings: '2031-04-01' },
  2032: { tet: '2032-02-11', hungKings: '2032-04-19' },
  2033: { tet: '2033-01-31', hungKings: '2033-04-09' },
  2034: { tet: '2034-02-19', hungKings: '2034-04-28' },
  2035: { tet: '2035-02-08', hungKings: '2035-04-17' },
};

/** Mùng Một Tết of the year; null outside the published table (2024–2035). */
export function tetDay(year: number): PlainDate | null {
  return LUNAR_DAYS[year]?.tet ?? null;
}

/** Hùng Kings' Commemoration Day of the year; null outside the published table (2024–2035). */
export function hungKingsDay(year: number): PlainDate | null {
  return LUNAR_DAYS[year]?.hungKings ?? null;
}
