// Work in hand may be put down properly, but a parent that is gone cannot wait for it.
const GRACE_MS = 5_000;

/**
 * Ends this process when the one that forked it is gone, however that one ended: the channel between
 * them closes even on kill -9. Without such a channel (started by hand) it does nothing.
 */
export function dieWithParent(putDown: () => Promise<void> | void = () => undefined): void {
  if (process.channel === undefined) return;
  const leave = () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    void Promise.resolve()
      .then(putDown)
      .finally(() => process.exit(1));
  };
  if (process.connected) process.once('disconnect', leave);
  else leave();
}
