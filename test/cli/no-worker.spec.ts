import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOUND_DIRECTIVE } from '../config/directive-text';
import { sharedTemporal } from '../support/temporal/shared';
import { example, workplace, type Ended, type Workplace } from './dondoc';

// The specs' own server: no worker there polls the task queue of dondoc.
describe('a server without a worker', () => {
  let place: Workplace;
  const { address } = sharedTemporal();

  let asked: Promise<Ended>;
  let ordered: Promise<Ended>;

  beforeAll(async () => {
    place = workplace();
    writeFileSync(join(place.path, 'thong-bao.yaml'), SOUND_DIRECTIVE.replace('12/TB-VPCP', '41/TB-VPCP'));
    const { code } = await place.dondoc(['directive', 'add', 'thong-bao.yaml', '--address', address]);
    expect(code).toBe(0);
    // Both wait as long as a worker may take to answer: together, and while the other commands run.
    asked = place.process(['task', 'show', '41-TB-VPCP/3c-1', '--address', address]);
    ordered = place.process(['task', 'ack', '41-TB-VPCP/3c-1', '--address', address]);
  });
  afterAll(() => place.remove());

  it.each([
    ['a question', () => asked],
    ['a command', () => ordered],
  ])(
    'ends %s with 7 in good time, and says that it may still be carried out',
    async (_name, end) => {
      const { code, stdout, stderr, ms } = await end();
      expect({ code, stdout }).toEqual({ code: 7, stdout: '' });
      expect(stderr).toContain(
        `Máy chủ Temporal tại ${address} nhận yêu cầu nhưng không có tiến trình xử lý (worker)`,
      );
      expect(stderr).toContain('xem bằng task show trước khi gửi lần nữa');
      expect(ms).toBeLessThan(25_000);
    },
    40_000,
  );

  it('does not begin a rehearsal that would wait for ever', async () => {
    const { code, stderr } = await place.dondoc([
      ...['rehearse', example('56-tb-vpcp.yaml'), '--from', '2026-01-31', '--to', '2026-12-31'],
      ...['--address', address, '--lang', 'en'],
    ]);
    expect(code).toBe(7);
    expect(stderr).toContain('No worker polls the task queue "dondoc"');
  });

  it('still lists what is there', async () => {
    const { code } = await place.dondoc(['task', 'list', '--address', address, '-o', 'none']);
    expect(code).toBe(0);
  });

  it('names a namespace that the server does not know', async () => {
    const { code, stderr } = await place.dondoc([
      'task',
      'list',
      '--address',
      address,
      '--namespace',
      'khac',
    ]);
    expect(code).toBe(3);
    expect(stderr).toContain('không có namespace "khac"');
  });
});
