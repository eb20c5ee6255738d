import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one spec; `remove()` belongs in its afterEach or afterAll. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
