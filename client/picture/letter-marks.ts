import type { PlannedStep } from '../../domain/plan';
import type { Rung } from '../../domain/policy/ladder';

/** What a letter is in the picture. */
export type MarkKind =
  | 'opening'
  | 'follow-up'
  | 'reminder'
  | 'due-day'
  | 'overdue'
  | 'unanswered'
  | 'level-1'
  | 'level-2'
  | 'level-3';

export type Shape = 'circle' | 'house' | 'hexagon' | 'diamond' | 'triangle' | 'square';

export interface MarkStyle {
  /** Told apart by shape and letter; the color only helps. */
  letter: string;
  shape: Shape;
  name: string;
  /** After Okabe and Ito: told apart by the color-blind. */
  fill: string;
  ink: string;
}

/** In the order in which the marks of one day stand. */
export const MARKS: Record<MarkKind, MarkStyle> = {
  opening: { letter: 'G', shape: 'circle', name: 'giao nhiệm vụ', fill: '#0072b2', ink: '#fff' },
  'follow-up': {
    letter: 'H',
    shape: 'circle',
    name: 'hỏi báo cáo, cam kết, thời hạn',
    fill: '#00704f',
    ink: '#fff',
  },
  reminder: { letter: 'N', shape: 'house', name: 'nhắc trước hạn', fill: '#f0b429', ink: '#000' },
  'due-day': { letter: 'Đ', shape: 'hexagon', name: 'nhắc ngày đến hạn', fill: '#c24100', ink: '#fff' },
  overdue: { letter: 'Q', shape: 'diamond', name: 'nhắc quá hạn', fill: '#dba0c0', ink: '#000' },
  unanswered: { letter: 'T', shape: 'triangle', name: 'báo chưa tiếp nhận', fill: '#8fd0f2', ink: '#000' },
  'level-1': { letter: '1', shape: 'square', name: 'báo cáo cấp 1', fill: '#333', ink: '#fff' },
  'level-2': { letter: '2', shape: 'square', name: 'báo cáo cấp 2', fill: '#333', ink: '#fff' },
  'level-3': { letter: '3', shape: 'square', name: 'báo cáo cấp 3', fill: '#333', ink: '#fff' },
};

export const MARK_KINDS = Object.keys(MARKS) as MarkKind[];

/** A letter that serves several rungs is shown as the most pressing of them. */
const MOST_PRESSING: MarkKind[] = [
  'level-3',
  'level-2',
  'level-1',
  'unanswered',
  'due-day',
  'overdue',
  'reminder',
  'follow-up',
  'opening',
];

export function markOfStep(step: PlannedStep): MarkKind {
  const kinds = step.rungs.map(markOfRung);
  return MOST_PRESSING.find((kind) => kinds.includes(kind)) ?? 'opening';
}

export function markOfRung({ reason }: Rung): MarkKind {
  switch (reason.rule) {
    case 'opening':
      return 'opening';
    case 'days-before':
      return 'reminder';
    case 'due-day':
      return 'due-day';
    case 'overdue':
      return 'overdue';
    case 'no-acknowledgement':
      return 'unanswered';
    case 'escalation':
      return `level-${reason.level}`;
    case 'promise':
    case 'report-request':
    case 'missing-date':
      return 'follow-up';
  }
}
