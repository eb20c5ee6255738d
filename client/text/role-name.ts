import type { PersonRole } from '../../domain/actor';

const ROLES: Record<PersonRole, { vi: string; en: string }> = {
  lead: { vi: 'cơ quan chủ trì', en: 'lead' },
  coordinating: { vi: 'cơ quan phối hợp', en: 'coordinating agency' },
  'standing-agency': { vi: 'cơ quan thường trực', en: 'standing agency' },
  secretariat: { vi: 'đơn vị theo dõi', en: 'secretariat' },
  'assigning-authority': { vi: 'người giao nhiệm vụ', en: 'assigning authority' },
  'steering-committee': { vi: 'Ban Chỉ đạo', en: 'Steering Committee' },
  operator: { vi: 'người vận hành', en: 'operator' },
};

/** In which capacity somebody acts, in words. */
export function roleName(role: PersonRole): { vi: string; en: string } {
  return ROLES[role];
}
