import type { Answer } from './answer';
import type { Base } from './base';
import type { Cadence } from './cadence';
import type { Frame } from './frame';
import type { Point } from './point';
import type { Rule } from './rrule';

/** Words that were read, from token `from` up to but without token `to`. */
export interface Match {
  from: number;
  to: number;
  what: 'date' | 'range' | 'count' | 'lead-time' | 'holiday' | 'worded' | 'recurrence';
  frame: Frame;
  answer: Answer;
  /** The day or period, where there is one. */
  point?: Point;
  base?: Base | null;
  /** How often, where no day is named ("hằng năm"). */
  cadences?: readonly Cadence[];
  /** The rules of a recurrence whose days are named. */
  rules?: readonly Rule[];
}
