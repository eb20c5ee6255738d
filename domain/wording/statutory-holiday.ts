import type { StatutoryHoliday } from '../deadline/statutory-holidays';

const NAMES: Record<StatutoryHoliday, { vi: string; en: string }> = {
  'new-year': { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Tết' },
  'hung-kings': { vi: 'ngày Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" },
  victory: { vi: 'ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'ngày Quốc tế lao động', en: 'Labour Day' },
  'national-day': { vi: 'Quốc khánh', en: 'National Day' },
  'culture-day': { vi: 'ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
};

export function holidayName(holiday: StatutoryHoliday, lang: 'vi' | 'en'): string {
  return NAMES[holiday][lang];
}
