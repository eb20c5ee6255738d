import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment } from './clean-environment';
import type { Answer, Order } from './command-process';

const REGISTER = join(__dirname, '../support/register-swc.cjs');

/** One process that carries out the commands of a spec file; it starts with the first of them. */
export class CommandHost {
  private child: ChildProcess | null = null;
  private orders = 0;

  run(order: Omit<Order, 'id'>): Promise<Answer> {
    this.child ??= this.start();
    const { child } = this;
    const id = ++this.orders;
    return new Promise((done, fail) => {
      const over = (code: number | null) =>
        fail(new Error(`dondoc ${order.args.join(' ')} ended its process (exit code ${code})`));
      const heard = (answer: Answer) => {
        if (answer.id !== id) return;
        child.off('message', heard).off('exit', over);
        done(answer);
      };
      child.on('message', heard).once('exit', over);
      child.send({ id, ...order } satisfies Order);
    });
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null) return;
    const exit = once(child, 'exit');
    child.disconnect();
    await exit;
  }

  private start(): ChildProcess {
    const child = fork(join(__dirname, 'command-process.ts'), [], {
      execArgv: ['-r', REGISTER],
      env: cleanEnvironment(tmpdir()),
    });
    // Many commands at once are no leak.
    child.setMaxListeners(0);
    return child;
  }
}
