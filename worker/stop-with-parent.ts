/** Longer than the worker's own grace; a worker that hangs must not outlive its stack. */
const LEAVES_AFTER_MS = 25_000;

/**
 * Under a supervisor the channel to it closes when it dies, however it dies: then this process puts its work
 * down and leaves. Called first of all, so that a parent lost while the worker is still being made is noticed,
 * too. Gives what hands over the way to stop once there is one. Started by hand there is no channel.
 */
export function stopWithParent(): (stop: () => void) => void {
  if (process.channel === undefined) return () => undefined;
  let stop: (() => void) | null = null;
  process.once('disconnect', () => {
    if (stop === null) process.exit(1);
    stop();
    setTimeout(() => process.exit(1), LEAVES_AFTER_MS).unref();
  });
  return (way) => {
    stop = way;
  };
}
