import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startFaultySmtpServer, type Fault, type FaultySmtpServer } from './faulty-smtp-server';
import { mailerConfig, openMailBench, type MailBench } from './mail-bench';

const REGISTER = join(__dirname, '../support/register-swc.cjs');

describe('a process killed with -9 while it sends', () => {
  let server: FaultySmtpServer;
  let bench: MailBench;
  let child: ChildProcess | null = null;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    bench = await openMailBench(mailerConfig(server.url));
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await bench.close();
    await server.stop();
  });

  async function killWhen(moment: Fault['at']): Promise<void> {
    const reached = server.struck(moment);
    const sender = fork(join(__dirname, 'sending-process.ts'), [server.url, bench.ledgerUrl], {
      execArgv: ['-r', REGISTER],
      silent: true,
    });
    child = sender;
    await reached;
    sender.kill('SIGKILL');
    await once(sender, 'exit');
  }

  it('before the hand-over has delivered nothing: the next attempt sends the one letter', async () => {
    server.plan({ at: 'rcpt', hang: true });
    await killWhen('rcpt');
    expect(await bench.send()).toMatchObject({ outcome: 'accepted', attempts: 2 });
    expect(server.complete).toHaveLength(1);
  });

  it('between the hand-over and the answer leaves the fate unknown: nothing is sent again by itself', async () => {
    server.plan({ at: 'data-end', hang: true });
    await killWhen('data-end');
    const fate = await bench.send();
    expect(fate).toMatchObject({ outcome: 'unknown', attempts: 1 });
    expect(await bench.send()).toEqual(fate);
    expect(server.complete).toHaveLength(1);
  });
});
