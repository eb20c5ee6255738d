import type { Client } from '@temporalio/client';
import { POST_OFFICE_ID } from '../../contract/post-office-workflow';
import type { Run } from '../../local/keep-running';

/** The worker processes of a proof. */
export class Workers {
  private readonly runs: Run[] = [];

  constructor(private readonly startOne: () => Promise<Run>) {}

  async start(count: number): Promise<void> {
    for (let started = 0; started < count; started += 1) this.runs.push(await this.startOne());
  }

  /** The one that holds the post office; the SDK names a worker by its process. */
  async withOffice(client: Client): Promise<Run> {
    const { raw } = await client.workflow.getHandle(POST_OFFICE_ID).describe();
    const identity = raw.pendingActivities?.[0]?.lastWorkerIdentity ?? 'nobody';
    const run = this.runs.find(({ pid }) => identity.startsWith(`${pid}@`));
    if (run === undefined) throw new Error(`the post office is held by ${identity}`);
    return run;
  }

  /** Ends it, at once (-9) or in order (SIGTERM); another is started where none is left. */
  async end(run: Run, how: 'kill' | 'stop'): Promise<void> {
    this.runs.splice(this.runs.indexOf(run), 1);
    if (how === 'kill') run.kill();
    else await run.stop();
    await run.exited;
    if (this.runs.length === 0) await this.start(1);
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.runs.splice(0).map((run) => run.stop()));
  }
}
