/**
 * Under a supervisor the channel to it closes when it dies, however it dies: then this worker, too, puts
 * its work down and leaves. Started by hand there is no channel, and nothing happens.
 */
export function stopWithParent(stop: () => void): void {
  if (process.channel === undefined) return;
  process.once('disconnect', () => {
    stop();
    // Longer than the worker's own grace; a worker that hangs must not outlive its stack.
    setTimeout(() => process.exit(1), 25_000).unref();
  });
}
