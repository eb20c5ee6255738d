/** Exit codes of every command; documented in docs/cli.md and stable. */
export const EXIT = {
  ok: 0,
  failure: 1,
  badInput: 2,
  notFound: 3,
  notPermitted: 4,
  refused: 5,
  temporalUnreachable: 6,
  noWorker: 7,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
