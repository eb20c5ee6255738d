import type { OfficialStatus } from '../official-status';
import type { TaskState } from '../state';

const OFFICIAL: Record<OfficialStatus, string> = {
  'not-assigned': 'chưa đến ngày giao',
  'done-on-time': 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  'in-progress': 'đang thực hiện, trong hạn',
  overdue: 'đang thực hiện, quá hạn',
  withdrawn: 'đã rút nhiệm vụ',
};

/** The class in the words of the official tracking table. */
export function officialStatusName(status: OfficialStatus): string {
  return OFFICIAL[status];
}

const STAGES: Record<TaskState['status'], string> = {
  unassigned: 'chưa đến ngày giao',
  open: 'đang thực hiện',
  reported: 'đã báo cáo, chờ xác nhận',
  accepted: 'đã hoàn thành',
  withdrawn: 'đã rút',
};

export function stageName(status: TaskState['status']): string {
  return STAGES[status];
}
