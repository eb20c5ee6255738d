/** What the run's setup leaves for every spec file. */
export interface SharedTemporal {
  address: string;
  bundleFile: string;
}

export function sharedTemporal(): SharedTemporal {
  const text = process.env['DONDOC_TEST_TEMPORAL'];
  if (text === undefined) throw new Error('the shared Temporal server is started by jest (globalSetup)');
  return JSON.parse(text) as SharedTemporal;
}
