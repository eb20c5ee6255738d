const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopSignals {
  release(): void;
}

/** The first signal asks to stop in order, every later one to stop at once. */
export function onStopSignals(first: (signal: NodeJS.Signals) => void, again: () => void): StopSignals {
  let asked = false;
  const listener = (signal: NodeJS.Signals) => {
    if (asked) again();
    else first(signal);
    asked = true;
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    release() {
      for (const signal of SIGNALS) process.off(signal, listener);
    },
  };
}
