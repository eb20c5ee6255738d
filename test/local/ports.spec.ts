import { createServer, type AddressInfo, type Server } from 'node:net';
import { freePort, isPortFree, onFreePorts } from '../../local/ports';

describe('the choice of ports', () => {
  const open: Server[] = [];

  async function occupy(port = 0): Promise<number> {
    const server = createServer();
    open.push(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  });

  it('takes the usual port when nobody has it', async () => {
    const usual = await freePort(0);
    expect(await freePort(usual)).toBe(usual);
  });

  it('takes the next free one when the usual port is taken', async () => {
    const usual = await occupy();
    const chosen = await freePort(usual);
    expect(chosen).not.toBe(usual);
    expect(await isPortFree(chosen)).toBe(true);
  });

  it('does not give one port to two services', async () => {
    const usual = await freePort(0);
    expect(await freePort(usual, new Set([usual]))).not.toBe(usual);
  });

  it('chooses again when a port is snatched between looking and listening', async () => {
    const tried: number[] = [];
    const { ports } = await onFreePorts({ web: await freePort(0) }, async ({ web }) => {
      tried.push(web);
      if (tried.length > 1) return;
      await occupy(web);
      throw new Error('address in use');
    });
    expect(tried).toHaveLength(2);
    expect(ports.web).toBe(tried[1]);
    expect(tried[1]).not.toBe(tried[0]);
  });

  it('does not repeat a start that failed for another reason', async () => {
    let starts = 0;
    const start = onFreePorts({ web: 0 }, () => {
      starts += 1;
      return Promise.reject(new Error('disk full'));
    });
    await expect(start).rejects.toThrow('disk full');
    expect(starts).toBe(1);
  });
});
