/** Nothing of the shell that runs the tests: no TEMPORAL_*, no DONDOC_*, and no temporal.toml of a person. */
export function cleanEnvironment(home: string): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, XDG_CONFIG_HOME: home, TZ: 'UTC' };
}
