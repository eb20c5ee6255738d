import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskView } from '../../domain/view';
import { SOUND_DIRECTIVE } from '../config/directive-text';
import { workplace, type Ended, type Workplace } from './dondoc';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from './stack';

// Far ahead of every day on which this runs.
const FAR = '31/12/2099';

describe('what people answer by dondoc task', () => {
  let place: Workplace;
  let stack: StartedStack;

  beforeAll(async () => {
    place = workplace();
    stack = await startStack(place.path);
    writeFileSync(join(place.path, 'thong-bao.yaml'), SOUND_DIRECTIVE.replace('12/TB-VPCP', '31/TB-VPCP'));
    expect((await place.dondoc(['directive', 'add', 'thong-bao.yaml'])).code).toBe(0);
  }, STACK_TIMEOUT_MS);

  afterAll(async () => {
    await stack.stop();
    place.remove();
  }, 60_000);

  const MAIN = '31-TB-VPCP/3c-1';
  const OTHER = '31-TB-VPCP/5b-i-1';

  async function takes(...args: string[]): Promise<TaskView> {
    const { code, stdout, stderr } = await place.dondoc(['task', ...args, '-o', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as TaskView;
  }

  async function refuses(refusal: string, vi: string, en: string, ...args: string[]): Promise<void> {
    const ends: Ended[] = await Promise.all([
      place.dondoc(['task', ...args]),
      place.dondoc(['task', ...args, '--lang', 'en']),
      place.dondoc(['task', ...args, '-o', 'json']),
    ]);
    expect(ends.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      ends.map(() => ({ code: 5, stdout: '' })),
    );
    expect(ends[0]?.stderr).toContain(`✗ ${vi}`);
    expect(ends[1]?.stderr).toContain(`✗ ${en}`);
    expect(JSON.parse(ends[2]?.stderr ?? '')).toMatchObject({
      error: expect.stringContaining(vi),
      exitCode: 5,
      refusal: { code: refusal },
    });
  }

  it('goes from acknowledgement to accepted result, refusing what is out of turn', async () => {
    const acknowledged = await takes('ack', MAIN, '--promised', FAR, '--by', 'Vụ A', '--role', 'lead');
    expect(acknowledged).toMatchObject({ promisedOn: '2099-12-31', status: 'open' });
    await refuses(
      'already-acknowledged',
      'Nhiệm vụ đã được tiếp nhận ngày',
      'The task was acknowledged on',
      'ack',
      MAIN,
    );

    const progress = await takes('progress', MAIN, '--summary', 'Đang lấy ý kiến', '--percent', '60');
    expect(progress.progress).toMatchObject({ summary: 'Đang lấy ý kiến', percent: 60 });
    await refuses(
      'not-reported',
      'Chưa có báo cáo hoàn thành',
      'No completion has been reported',
      'accept',
      MAIN,
    );
    await refuses(
      'not-reported',
      'Chưa có báo cáo hoàn thành',
      'No completion has been reported',
      ...['return', MAIN, '--reason', 'x'],
    );
    await refuses(
      'no-evidence',
      'Báo cáo hoàn thành cần ít nhất một minh chứng',
      'A completion needs at least',
      'complete',
      MAIN,
    );

    const reported = await takes(
      'complete',
      MAIN,
      '--document',
      '12/BC-BCT',
      '--link',
      'https://bao-cao.example/12',
    );
    expect(reported).toMatchObject({
      status: 'reported',
      report: { evidence: { document: '12/BC-BCT', link: 'https://bao-cao.example/12', figure: null } },
    });
    await refuses(
      'awaiting-acceptance',
      'Kết quả đã được báo cáo ngày',
      'The result was reported on',
      ...['progress', MAIN, '--summary', 'x'],
    );

    const returned = await takes('return', MAIN, '--reason', 'Thiếu phụ lục');
    expect(returned).toMatchObject({ status: 'open', report: null });
    await takes('complete', MAIN, '--figure', '02 phụ lục');
    const accepted = await takes('accept', MAIN, '--note', 'Đã đủ');
    expect(accepted).toMatchObject({ status: 'accepted', officialStatus: 'done-late' });
    await refuses(
      'closed',
      'Nhiệm vụ đã hoàn thành và được xác nhận ngày',
      'The task was completed and accepted on',
      'accept',
      MAIN,
    );
    await refuses(
      'closed',
      'Nhiệm vụ đã hoàn thành',
      'The task was completed',
      ...['escalate', MAIN, '--level', '1', '--reason', 'x'],
    );

    const page = await place.dondoc(['task', 'show', MAIN]);
    expect(page.stdout).toMatch(/báo cáo hoàn thành: 02 phụ lục[\s\S]*xác nhận kết quả/);
  }, 90_000);

  it('extends, escalates by hand and withdraws', async () => {
    const extended = await takes(
      'extend',
      OTHER,
      '--to',
      FAR,
      '--document',
      '5/QĐ-TTg',
      '--reason',
      'Chờ ý kiến',
    );
    expect(extended).toMatchObject({ due: '2099-12-31T23:59:59+07:00', extensionDocument: '5/QĐ-TTg' });
    await refuses(
      'new-due-not-later',
      'Hạn mới phải sau hạn hiện tại (31/12/2099)',
      'The new date must be after the current one (2099-12-31)',
      ...['extend', OTHER, '--to', '30/12/2099', '--document', '6/QĐ-TTg'],
    );
    const escalated = await takes('escalate', OTHER, '--level', '2', '--reason', 'Chậm trả lời');
    expect(escalated.next).not.toBeNull();
    const withdrawn = await takes('withdraw', OTHER, '--reason', 'Nhập vào việc khác', '--document', '7/TB');
    expect(withdrawn.status).toBe('withdrawn');
    await refuses(
      'closed',
      'Nhiệm vụ đã được rút ngày',
      'The task was withdrawn on',
      ...['withdraw', OTHER, '--reason', 'x'],
    );
  }, 60_000);
});
