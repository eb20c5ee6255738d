import { setTimeout as pause } from 'node:timers/promises';
import type { Screen } from './screen';

/** Repeats a round until it fails; Ctrl-C ends the process. */
export async function watch(
  round: () => Promise<void>,
  screen: Screen,
  pauseMs: number,
  heading: () => string,
): Promise<never> {
  for (;;) {
    await round();
    screen.show(heading());
    await pause(pauseMs);
  }
}
