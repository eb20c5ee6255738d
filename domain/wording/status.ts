import type { OfficialStatus } from '../official-status';
import type { Period, TaskState } from '../state';
import type { Lang, Words } from './lang';

const OFFICIAL: Record<OfficialStatus, Words> = {
  'not-assigned': { vi: 'chưa đến ngày giao', en: 'not assigned yet' },
  'done-on-time': { vi: 'hoàn thành đúng hạn', en: 'done on time' },
  'done-late': { vi: 'hoàn thành quá hạn', en: 'done late' },
  'in-progress': { vi: 'đang thực hiện, trong hạn', en: 'in progress, in time' },
  overdue: { vi: 'đang thực hiện, quá hạn', en: 'in progress, overdue' },
  suspended: { vi: 'tạm dừng', en: 'suspended' },
  withdrawn: { vi: 'đã rút nhiệm vụ', en: 'withdrawn' },
};

/** The class in the words of the official tracking table. */
export function officialStatusName(status: OfficialStatus, lang: Lang = 'vi'): string {
  return OFFICIAL[status][lang];
}

const STAGES: Record<TaskState['status'], Words> = {
  unassigned: { vi: 'chưa đến ngày giao', en: 'not assigned yet' },
  open: { vi: 'đang thực hiện', en: 'in progress' },
  reported: { vi: 'đã báo cáo, chờ xác nhận', en: 'reported, waits for acceptance' },
  suspended: { vi: 'tạm dừng', en: 'suspended' },
  accepted: { vi: 'đã hoàn thành', en: 'completed' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
};

export function stageName(status: TaskState['status'], lang: Lang = 'vi'): string {
  return STAGES[status][lang];
}

const PERIODS: Record<Period['status'], Words> = {
  open: { vi: 'đang thực hiện', en: 'in progress' },
  missed: { vi: 'không có kết quả', en: 'without a result' },
  waived: { vi: 'không phải báo cáo, do tạm dừng', en: 'not owed, suspended' },
  reported: { vi: 'đã báo cáo, chờ xác nhận', en: 'reported, waits for acceptance' },
  accepted: { vi: 'đã hoàn thành', en: 'completed' },
};

/** Where one period of a recurring duty stands, late results named as such. */
export function periodStatusName({ status, timeliness }: Period, lang: Lang = 'vi'): string {
  if (status === 'accepted' && timeliness === 'late') return OFFICIAL['done-late'][lang];
  return PERIODS[status][lang];
}
