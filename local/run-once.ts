import type { Child } from './child';
import type { Run } from './keep-running';

/** A run of a child that is up once `ready` resolves; a child that never gets there is stopped. */
export async function runOnce(child: Child, ready: Promise<unknown>, stopGraceMs: number): Promise<Run> {
  try {
    await ready;
  } catch (error) {
    await child.stop(stopGraceMs);
    throw error;
  }
  return {
    pid: child.pid,
    exited: child.exited,
    stop: () => child.stop(stopGraceMs),
    kill: () => child.kill(),
  };
}
