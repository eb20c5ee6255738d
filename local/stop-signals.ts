const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// One Ctrl-C under `npm start` arrives twice: from the terminal and again from npm, which passes it on.
const SAME_REQUEST_MS = 300;

export interface StopSignals {
  release(): void;
}

/** The first signal asks to stop in order, every later one to stop at once. */
export function onStopSignals(first: (signal: NodeJS.Signals) => void, again: () => void): StopSignals {
  let askedAtMs: number | null = null;
  const listener = (signal: NodeJS.Signals) => {
    if (askedAtMs === null) {
      askedAtMs = performance.now();
      first(signal);
    } else if (performance.now() - askedAtMs > SAME_REQUEST_MS) again();
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    release() {
      for (const signal of SIGNALS) process.off(signal, listener);
    },
  };
}
