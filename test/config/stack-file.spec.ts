import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readStackFile, stackFilePath, type StackFile } from '../../config/stack-file';
import { temporaryFolder } from '../support/temporary-folder';

describe('the file that says where the embedded stack runs', () => {
  let folder: ReturnType<typeof temporaryFolder>;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(() => folder.remove());

  const stack = (over: Partial<StackFile> = {}): StackFile => ({
    version: 1,
    pid: process.pid,
    startedAt: new Date().toISOString(),
    temporal: { address: '127.0.0.1:7233', namespace: 'default', uiUrl: 'http://127.0.0.1:8233' },
    inbox: { smtp: { host: '127.0.0.1', port: 1025 }, webUrl: 'http://127.0.0.1:8025' },
    ledger: 'ledger.db',
    ...over,
  });

  const write = (content: unknown) => writeFileSync(stackFilePath(folder.path), JSON.stringify(content));

  it('is read while its process lives', () => {
    write(stack());
    expect(readStackFile(folder.path)).toEqual(stack({ startedAt: expect.any(String) as string }));
  });

  it('counts for nothing when there is none', () => {
    expect(readStackFile(folder.path)).toBeNull();
  });

  it('counts for nothing when its process is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    write(stack({ pid }));
    expect(readStackFile(folder.path)).toBeNull();
  });

  it('counts for nothing when the machine was started after it', () => {
    write(stack({ startedAt: '2020-01-01T00:00:00.000Z' }));
    expect(readStackFile(folder.path)).toBeNull();
  });

  it.each([['half a file'], [{}], [{ ...stack(), version: 2 }]])(
    'counts for nothing when it is not one: %j',
    (content) => {
      write(content);
      expect(readStackFile(folder.path)).toBeNull();
    },
  );
});
