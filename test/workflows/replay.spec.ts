import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Worker, bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { readHistory } from '../histories/history-file';
import { sharedTemporal } from '../support/temporal/shared';
import { quietRuntime } from '../support/temporal/task-house';

// What does not replay is logged, and here it must not replay.
quietRuntime('ERROR');

const HISTORIES = join(__dirname, '../histories');
const files = readdirSync(HISTORIES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(HISTORIES, name)).map((file) => join(name, file)));

/** Errors by file; null for a history that replays. */
async function replay(workflowBundle: WorkflowBundleOption): Promise<Record<string, Error | null>> {
  const histories = files.map((file) => ({
    workflowId: file,
    history: readHistory(join(HISTORIES, file)),
  }));
  const errors: Record<string, Error | null> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    errors[workflowId] = error ?? null;
  }
  return errors;
}

describe('tasks that began with an earlier version of the workflow', () => {
  it('are there to be replayed, of every kind of life', () => {
    const lives = new Set(files.map((file) => file.replace(/^.*[\\/]/, '').replace(/(-\d)?\.json$/, '')));
    expect([...lives].sort()).toEqual([
      'called-back-and-brought-up-to-date',
      'cascaded',
      'child-of-a-cascade',
      'continued',
      'continued-with-letters',
      'delegated',
      'digest-then-receipt',
      'escalated-by-hand-then-withdrawn',
      'extended',
      'extended-after-escalation',
      'extension-requested-and-kept',
      'held-up-then-current',
      'late-to-level-3-then-done',
      'no-address',
      'reassigned',
      'recurring',
      'redirected',
      'refused-for-want-of-a-right',
      'resent',
      'returned-by-a-server',
      'returned-then-accepted',
      'round-of-the-office',
      'rules-adopted',
      'suspended-then-resumed',
      'without-a-date',
    ]);
  });

  it('go on with this version: every recorded history replays', async () => {
    const errors = await replay({ codePath: sharedTemporal().bundleFile });
    expect(errors).toEqual(Object.fromEntries(files.map((file) => [file, null])));
  });

  it('would be noticed if they could not: no history replays with a step that was not there', async () => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: require.resolve('./altered-workflow.ts'),
      logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
    });
    const errors = await replay({ code });
    for (const file of files) expect(errors[file]).toBeInstanceOf(DeterminismViolationError);
  }, 60_000);

  it('name no machine and no folder of the one who recorded them', () => {
    for (const file of files) {
      const { events } = readHistory(join(HISTORIES, file));
      const text = JSON.stringify(events, (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
      );
      for (const told of [hostname(), process.cwd(), '/home/', '/tmp/', 'node_modules']) {
        // A host name as short as "vm" is part of many words; an identity has it after an @.
        expect(text).not.toContain(told.length < 6 ? `@${told}` : told);
      }
    }
  });
});
