import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Null, or why specs that need a browser cannot run here. */
export const WITHOUT_BROWSER = existsSync(EXECUTABLE)
  ? null
  : `no Chromium at ${EXECUTABLE}; set CHROMIUM to run these`;

/** The system's Chromium, silent: it calls nobody by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
}
