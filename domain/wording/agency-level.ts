import type { AgencyLevel } from '../directive/agency';

const NAMES: Record<AgencyLevel, { vi: string; en: string }> = {
  party: { vi: 'Đảng', en: 'Party' },
  state: { vi: 'Nhà nước', en: 'State' },
  government: { vi: 'Chính phủ', en: 'Government' },
  ministry: { vi: 'bộ, ngang bộ', en: 'ministry' },
  committee: { vi: 'ban, hội đồng', en: 'committee' },
  province: { vi: 'cấp tỉnh', en: 'province' },
  department: { vi: 'sở, cục, vụ', en: 'department' },
  commune: { vi: 'cấp xã', en: 'commune' },
  mission: { vi: 'ở nước ngoài', en: 'mission' },
  association: { vi: 'hội, đoàn thể', en: 'association' },
  enterprise: { vi: 'doanh nghiệp', en: 'enterprise' },
  unit: { vi: 'đơn vị', en: 'unit' },
  mixed: { vi: 'nhiều cấp', en: 'mixed' },
};

export const AGENCY_LEVELS = Object.keys(NAMES) as AgencyLevel[];

export function agencyLevelName(level: AgencyLevel, lang: 'vi' | 'en'): string {
  return NAMES[level][lang];
}
