import { rejected, withDoubt, type Answer } from './answer';
import * as cue from './cues';
import { lastDoing } from './doing';
import type { Match } from './match';
import { endsAt, lastBefore } from './surroundings';
import { key, type Token } from './tokens';

const AIM = 20;
const OFTEN = 3;
const ON = key('vào');

/** "cam kết phát thải ròng bằng 0 vào năm 2050": the year of a commitment that a task serves, not of the task. */
export function judgeAim(tokens: readonly Token[], { from, frame, point, answer }: Match): Answer | null {
  if (point?.unit !== 'year' || point.several || typeof point.year !== 'number') return null;
  if (frame !== 'within' || tokens[from]?.key !== ON) return null;
  const aim = lastBefore(tokens, from, cue.AIM, AIM);
  if (!aim || lastDoing(tokens, from, from - aim.end)) return null;
  // "hoàn thành mục tiêu … vào năm": reaching the aim may be the task.
  const reached = lastDoing(tokens, aim.start, OFTEN) ?? endsAt(tokens, aim.start, cue.STRIVE);
  const work = lastBefore(tokens, from, cue.DO, from - aim.end);
  return reached || work ? withDoubt(answer, 'not-this-task') : rejected(answer, 'title', ['not-this-task']);
}
