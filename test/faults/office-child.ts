import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { RoundReport } from '../../contract/activity-types';
import type { HeldUp, LetterFate } from '../../domain/letter/letter';
import type { Instant } from '../../domain/time/instant';
import type { OfficeSettings, Order, Word } from './office-process';

const PROGRAM = join(__dirname, 'office-process.ts');
const LOADER = join(__dirname, '../support/register-swc.cjs');

export type Tell = (token: string, result: LetterFate | HeldUp) => void;

/** The post office of a case: a process that may be killed at any moment and is then started anew. */
export class OfficeChild {
  private child: ChildProcess | null = null;
  private answered: ((word: Word | 'gone') => void) | null = null;
  deaths = 0;

  constructor(
    private readonly settings: OfficeSettings,
    private readonly tell: Tell,
  ) {}

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** One round; null when the office died of it. */
  async round(now: Instant): Promise<RoundReport | null> {
    if (this.child === null) await this.start();
    const word = await this.ask({ round: now });
    if (word === 'gone') return null;
    if ('failed' in word) throw new Error(word.failed);
    return 'report' in word ? word.report : null;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  private async start(): Promise<void> {
    const child = fork(PROGRAM, [JSON.stringify(this.settings)], {
      execArgv: ['-r', LOADER],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    child.on('message', (word: Word) => {
      if ('tell' in word) {
        this.tell(word.tell, word.result);
        if (child.connected) child.send({ kept: word.tell } satisfies Order);
        return;
      }
      this.answered?.(word);
    });
    child.once('exit', () => {
      this.child = null;
      this.deaths += 1;
      this.answered?.('gone');
    });
    const first = await new Promise<Word | 'gone'>((resolve) => {
      this.answered = resolve;
    });
    if (first === 'gone') throw new Error('the post office of the case did not start');
  }

  private ask(order: Order): Promise<Word | 'gone'> {
    const answer = new Promise<Word | 'gone'>((resolve) => {
      this.answered = resolve;
    });
    this.child?.send(order);
    return answer;
  }
}
