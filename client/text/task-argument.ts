import type { Say } from './say';

/** What stands beside `<task>` in the help of every verb that takes one. */
export function taskArgument(say: Say): string {
  return say(
    'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12, 56/3c-12 hoặc 3c-12',
    'code of the task, e.g. 56-TB-VPCP/3c-12, 56/3c-12 or 3c-12',
  );
}
