import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/free-port';
import { until } from '../support/processes';
import { CLI, cleanEnvironment, ended, example, ROOT, workplace, type Ended, type Workplace } from './dondoc';

const NOTICE = example('56-tb-vpcp.yaml');

describe('dondoc as a program', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  describe('a command line that cannot be understood ends with 2 and a sentence', () => {
    it('says so on stderr, without a stack', async () => {
      const { code, stdout, stderr } = await place.process(['task', 'list', '--lat']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe('✗ Không có tùy chọn "--lat". Có phải ý bạn là "--late"?\n');
    });

    it('names a role that the environment got wrong', async () => {
      const { code, stderr } = await place.process(['task', 'ack', '3c-1'], { DONDOC_ROLE: 'vua' });
      expect(code).toBe(2);
      expect(stderr).toContain('DONDOC_ROLE');
    });
  });

  it('tells its version, also through npx in the checkout, without asking anything', async () => {
    expect((await place.process(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const direct = spawn(CLI, ['--version'], { env: cleanEnvironment(place.path) });
    expect((await ended(direct)).code).toBe(0);
    const npx = spawn('npx', ['dondoc', '--version'], {
      cwd: ROOT,
      env: {
        ...cleanEnvironment(place.path),
        npm_config_cache: join(place.path, 'npm'),
        npm_config_offline: 'true',
        npm_config_ignore_scripts: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout } = await ended(npx);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 60_000);

  describe('where Temporal is not there', () => {
    let address: string;
    let proxy: Server;
    let asked = 0;
    let ends: Record<'vi' | 'en' | 'debug' | 'profile' | 'proxied', Ended>;

    // Each gives the server five seconds; they wait together.
    beforeAll(async () => {
      address = `127.0.0.1:${await freePort()}`;
      const file = join(place.path, 'profiles.toml');
      writeFileSync(file, `[profile.tinh]\naddress = "${address}"\nnamespace = "dondoc"\n`);
      proxy = createServer((socket) => {
        asked += 1;
        socket.destroy();
      });
      await listening(proxy);
      const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      const list = ['task', 'list'];
      const [vi, en, debug, profile, proxied] = await Promise.all([
        place.dondoc([...list, '--address', address]),
        place.process([...list, '-o', 'json', '--lang', 'en'], { TEMPORAL_ADDRESS: address }),
        place.dondoc([...list, '--address', address, '--debug']),
        place.dondoc([...list, '--profile', 'tinh'], { TEMPORAL_CONFIG_FILE: file }),
        place.process([...list, '--address', address.replace('127.0.0.1', 'localhost')], {
          http_proxy: url,
          https_proxy: url,
          grpc_proxy: url,
        }),
      ]);
      ends = { vi, en, debug, profile, proxied };
    });
    afterAll(() => proxy.close());

    it('ends with 6, the address and what to do', () => {
      const { vi, en } = ends;
      expect(vi.code).toBe(6);
      expect(vi.stderr).toContain(`Không kết nối được máy chủ Temporal tại ${address}`);
      expect(vi.stderr).toContain('npm start');
      expect(en.code).toBe(6);
      expect(JSON.parse(en.stderr)).toEqual({
        error: expect.stringContaining(`Cannot reach the Temporal server at ${address}`),
        exitCode: 6,
        address,
      });
      expect(en.stdout).toBe('');
    });

    it('shows a stack with --debug only', () => {
      expect(ends.vi.stderr).not.toMatch(/^ +at /m);
      expect(ends.debug.stderr).toMatch(/^ +at /m);
      expect(ends.debug.stderr).toContain(`✗ Không kết nối được máy chủ Temporal tại ${address}`);
    });

    it('reads the address from the profiles of the Temporal CLI', () => {
      expect(ends.profile.code).toBe(6);
      expect(ends.profile.stderr).toContain(address);
    });

    it('asks no proxy for what runs on this machine', () => {
      expect(ends.proxied.code).toBe(6);
      expect(asked).toBe(0);
    });
  });

  it('names a profile that does not exist', async () => {
    const without = await place.dondoc(['task', 'list', '--profile', 'nope']);
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('hồ sơ "nope"');
    const file = join(place.path, 'temporal.toml');
    writeFileSync(file, '[profile.default]\naddress = "127.0.0.1:1"\n');
    const other = await place.dondoc(['task', 'list', '--profile', 'nope', '--lang', 'en'], {
      TEMPORAL_CONFIG_FILE: file,
    });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('profile "nope"');
    expect(other.stderr).not.toMatch(/^ +at /m);
  });

  it('ends with 130 at Ctrl-C', async () => {
    // A server that takes the call and says nothing: the command waits.
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await listening(silent);
    const { port } = silent.address() as AddressInfo;
    const child = place.spawn(['task', 'list', '--address', `127.0.0.1:${port}`]);
    const end = ended(child);
    await until('the command is waiting', () => sockets.length > 0);
    child.kill('SIGINT');
    const { code, signal } = await end;
    sockets.forEach((socket) => socket.destroy());
    silent.close();
    expect({ code, signal }).toEqual({ code: 130, signal: null });
  });

  it('ends with the program that started it', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await listening(silent);
    const { port } = silent.address() as AddressInfo;
    const child = spawn(process.execPath, [CLI, 'task', 'list', '--address', `127.0.0.1:${port}`], {
      cwd: place.path,
      env: cleanEnvironment(place.path),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const exit = once(child, 'exit');
    await until('the command is waiting', () => sockets.length > 0);
    child.disconnect();
    expect((await exit)[0]).toBe(130);
    sockets.forEach((socket) => socket.destroy());
    silent.close();
  });

  it('is quiet when the reader has seen enough', async () => {
    const pipeline = `"${process.execPath}" "${CLI}" directive plan "${NOTICE}" -o jsonl | head -1; echo "codes \${PIPESTATUS[*]}"`;
    const child = spawn('bash', ['-c', pipeline], { cwd: place.path, env: cleanEnvironment(place.path) });
    const { stdout, stderr } = await ended(child);
    expect(stdout.split('\n')[0]).toContain('"taskId":"nv-56-tb-vpcp');
    expect(stdout).toContain('codes 0 0');
    expect(stderr).not.toMatch(/EPIPE|^ +at /m);
  });
});

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
}
