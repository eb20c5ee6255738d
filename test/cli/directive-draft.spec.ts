import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftAnswer } from '../../client/directives/draft-answer';
import { CLI, cleanEnvironment, ended, example, workplace, type Workplace } from './dondoc';

/** A notice of our own making: two dated tasks, one of a group, one of nobody named. */
const NOTICE = `VĂN PHÒNG CHÍNH PHỦ

Số: 87/TB-VPCP

Hà Nội, ngày 03 tháng 02 năm 2026

THÔNG BÁO
Kết luận của Phó Thủ tướng Nguyễn Văn A tại cuộc họp về mở rộng thị trường

Sau khi nghe báo cáo, Phó Thủ tướng kết luận như sau:

1. Bộ Công Thương chủ trì, phối hợp với Bộ Ngoại giao lập danh mục thị trường ưu tiên, báo cáo Thủ tướng Chính phủ trước ngày 31/3/2026.

2. Bộ Tài chính rà soát các cam kết về thuế quan, hoàn thành trong Quý II/2026.

3. Bộ Công Thương đề xuất lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập, hoàn thành trong Quý I/2026.

Văn phòng Chính phủ thông báo để các bộ, cơ quan biết, thực hiện./.

Nơi nhận:
- Như trên.
`;

const NEWS = `Chiều 3/2, tại Hà Nội, Phó Thủ tướng chủ trì cuộc họp về mở rộng thị trường.

Phát biểu tại cuộc họp, Phó Thủ tướng nhấn mạnh vai trò của doanh nghiệp và cho biết xuất khẩu tăng mạnh.

Lãnh đạo Bộ Công Thương cho biết danh mục thị trường sẽ hoàn thành trước ngày 31/3/2026. (Ảnh: TTX)
`;

describe('dondoc directive draft', () => {
  let place: Workplace;
  beforeEach(() => {
    place = workplace();
  });
  afterEach(() => place.remove());

  const write = (text: string, name = 'tb.txt') => {
    writeFileSync(join(place.path, name), text);
    return name;
  };
  const draft = (...args: string[]) => place.dondoc(['directive', 'draft', ...args]);

  it('answers with the directive, its tasks, what was left out, and the source', async () => {
    const { code, stdout, stderr } = await draft(write(NOTICE), '-o', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answer = JSON.parse(stdout) as DraftAnswer;
    expect(answer).toMatchObject({
      directive: { number: '87/TB-VPCP', kind: 'thông báo kết luận', issuedOn: '2026-02-03' },
      news: false,
    });
    expect(answer.directive.source).toEqual({
      file: 'tb.txt',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(answer.tasks.map(({ clause, n, lead, deadline }) => [clause, n, lead, deadline?.due])).toEqual([
      ['1', 1, 'Bộ Công Thương', '2026-03-30T23:59:59+07:00'],
      ['2', 1, 'Bộ Tài chính', '2026-06-30T23:59:59+07:00'],
      ['3', 1, 'Bộ Công Thương', '2026-03-31T23:59:59+07:00'],
    ]);
    expect(answer.tasks[0]).toMatchObject({
      coordinating: ['Bộ Ngoại giao'],
      reportTo: 'Thủ tướng Chính phủ',
      kind: 'dated',
      deadline: { phrase: 'trước ngày 31/3/2026', lateAfter: '2026-03-31T23:59:59+07:00', ambiguous: false },
      links: [],
    });
    expect(answer.tasks[0]?.quote).toContain('Bộ Công Thương chủ trì, phối hợp với Bộ Ngoại giao');
    expect(answer.leftOut.every(({ why, quote }) => why.length > 0 && quote.length > 0)).toBe(true);
  });

  it('shows a person the head, a table that fits, the doubts in words, and what to do next', async () => {
    const doubtful = NOTICE.replace('2. Bộ Tài chính rà soát', '2. Bộ Tài chính, Bộ Ngoại giao rà soát');
    const { code, stdout, stderr } = await place.dondoc(['directive', 'draft', write(doubtful)], {
      COLUMNS: '80',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Số +87\/TB-VPCP$/m);
    expect(stdout).toMatch(/^Ban hành +.*03\/02\/2026$/m);
    expect(stdout).toMatch(/^1 \(1\) +Bộ Công Thươ?n?g?…? .* 31\/03\/2026$/m);
    expect(stdout).toMatch(/^2 \(1\) .* 30\/06\/2026 +▲$/m);
    const table = stdout.slice(stdout.indexOf('MỤC')).split('\n');
    expect(Math.max(...table.map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(stderr).toContain('3 nhiệm vụ, 3 có ngày đến hạn.');
    expect(stderr).toContain('1 nhiệm vụ cần xem lại: 1 nhiều cơ quan chủ trì.');
    expect(stderr).toContain('Tiếp theo: npx dondoc directive draft tb.txt --out tb.yaml');
    const english = await draft('tb.txt', '--lang', 'en');
    expect(english.stderr).toContain('3 tasks, 3 with a date.\n1 need a look: 1 several leads.');
  });

  it('writes a directive file that `add` takes as it is', async () => {
    const { code, stderr } = await draft(write(NOTICE), '--out', 'tb.yaml');
    expect(code).toBe(0);
    expect(stderr).toContain('Văn bản không nêu, ghi theo mặc định: --standing “Bộ Ngoại giao”');
    expect(stderr).toContain('Đã ghi tb.yaml. Tiếp theo: npx dondoc directive add tb.yaml --dry-run');
    const add = await place.dondoc(['directive', 'add', 'tb.yaml', '--dry-run', '-o', 'json']);
    expect(add.code).toBe(0);
    expect(JSON.parse(add.stdout)).toMatchObject({
      wouldStart: ['87-TB-VPCP/1-1', '87-TB-VPCP/2-1', '87-TB-VPCP/3-1'],
    });
    const toStdout = await draft('tb.txt', '--out', '-');
    expect(toStdout.stdout).toBe(readFileSync(join(place.path, 'tb.yaml'), 'utf8'));
  });

  it('leaves a lead open that nobody is named for, and `add` names the place', async () => {
    const file = write(NOTICE.replace('2. Bộ Tài chính rà soát', '2. Cục Hải sản Mới chủ trì rà soát'));
    await draft(file, '--out', 'tb.yaml');
    const add = await place.dondoc(['directive', 'add', 'tb.yaml', '--dry-run']);
    expect(add.code).toBe(2);
    expect(add.stderr).toMatch(/^✗ tb\.yaml:\d+:\d+ {2}tasks\[1\]\.lead: /m);
    expect(readFileSync(join(place.path, 'tb.yaml'), 'utf8')).toContain('CẦN XEM');
  });

  it('takes the word of the person before that of the document, and says where they differ', async () => {
    const { stdout, stderr } = await draft(
      ...[write(NOTICE), '--number', '88/TB-VPCP', '--issued', '04/02/2026', '--kind', 'Thông báo kết luận'],
      ...['--issuer', 'VPCP', '-o', 'json'],
    );
    expect((JSON.parse(stdout) as DraftAnswer).directive).toMatchObject({
      number: '88/TB-VPCP',
      issuedOn: '2026-02-04',
    });
    expect(stderr).toContain('số: văn bản ghi “87/TB-VPCP”, lệnh ghi “88/TB-VPCP”; lấy theo lệnh.');
    expect(stderr).toContain('ngày ban hành: văn bản ghi “2026-02-03”');
    expect(stderr).not.toContain('loại văn bản');
  });

  it('proposes tasks that another directive has assigned already', async () => {
    const { stdout } = await draft(
      ...[write(NOTICE), '--against', example('56-tb-vpcp.yaml'), '--out', 'tb.yaml', '-o', 'json'],
    );
    const [, other, twin] = (JSON.parse(stdout) as DraftAnswer).tasks;
    expect(other?.links).toEqual([]);
    expect(twin?.links).toMatchObject([{ code: '56-TB-VPCP/3c-12', likeness: expect.any(Number) }]);
    expect(twin?.links[0]?.shared.length).toBeGreaterThan(0);
    expect(twin?.doubts).toContain('same-as');
    expect(readFileSync(join(place.path, 'tb.yaml'), 'utf8')).toContain('# sameAs: [56-TB-VPCP/3c-12]');
  });

  it('drafts nothing out of a news report', async () => {
    const { code, stdout } = await draft(write(NEWS), '-o', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ news: true, tasks: [] });
    const text = await draft('tb.txt', '--out', 'tb.yaml');
    expect(text.code).toBe(0);
    expect(text.stderr).toContain('Đây là bản tin, không phải văn bản chỉ đạo');
    expect(existsSync(join(place.path, 'tb.yaml'))).toBe(false);
  });

  it('gives every task a row of CSV', async () => {
    const csv = (await draft(write(NOTICE), '-o', 'csv')).stdout.split('\n');
    expect(csv[0]).toMatch(/^clause,n,lead,task,due,doubts,coordinating,/);
    expect(csv[2]).toMatch(/^2,1,Bộ Tài chính,.*,2026-06-30T23:59:59\+07:00,/);
  });

  describe('refuses', () => {
    it.each<[string, string, string[]]>([
      ['a stamp in the head', NOTICE.replace('Số: 87', 'TỐI MẬT\n\nSố: 87'), []],
      ['a mark behind the number', NOTICE.replace('87/TB-VPCP', '87/TB-VPCP (M)'), []],
      ['a title that is given', NOTICE, ['--title', 'Kết luận (Mật)']],
    ])('a state secret by %s, and shows nothing of it', async (_name, text, flags) => {
      const { code, stdout, stderr } = await draft(write(text), ...flags, '--out', 'tb.yaml', '-o', 'json');
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('bí mật nhà nước');
      expect(stderr).not.toMatch(/Bộ Công Thương|mở rộng thị trường/);
      expect(existsSync(join(place.path, 'tb.yaml'))).toBe(false);
    });

    it('to write over a file without --yes, before it reads anything', async () => {
      write('của tôi', 'tb.yaml');
      const { code, stderr } = await draft(write(NOTICE), '--out', 'tb.yaml');
      expect(code).toBe(2);
      expect(stderr).toContain('tb.yaml: đã có tệp này');
      expect(readFileSync(join(place.path, 'tb.yaml'), 'utf8')).toBe('của tôi');
      expect((await draft('tb.txt', '--out', 'tb.yaml', '--yes')).code).toBe(0);
      expect(readFileSync(join(place.path, 'tb.yaml'), 'utf8')).toContain('87/TB-VPCP');
    });

    it.each([
      [
        'a review without a terminal',
        ['--review', '--out', 'tb.yaml'],
        '--review cần chạy trực tiếp trên cửa sổ dòng lệnh',
      ],
      ['two answers on standard output', ['--out', '-', '-o', 'json'], 'cùng ghi ra đầu ra chuẩn'],
      ['a folder that is not there', ['--out', 'x/tb.yaml'], 'x/tb.yaml: không ghi được tệp (ENOENT)'],
    ])('%s', async (_name, flags, sentence) => {
      const { code, stderr } = await draft(write(NOTICE), ...flags);
      expect(code).toBe(2);
      expect(stderr).toContain(sentence);
    });

    it('writes nothing with --dry-run', async () => {
      expect((await draft(write(NOTICE), '--out', 'tb.yaml', '--dry-run')).code).toBe(0);
      expect(existsSync(join(place.path, 'tb.yaml'))).toBe(false);
    });
  });
});

/** Plays a person at a terminal: waits for each prompt, then types; prints what the terminal showed. */
const TERMINAL = `
import os, pty, select, sys, time
args, script = sys.argv[2:], eval(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.execv(args[0], args)
seen, mark = b'', 0
def read():
    global seen
    if select.select([fd], [], [], 0.05)[0]:
        try:
            data = os.read(fd, 65536)
        except OSError:
            return False
        seen += data
        return bool(data)
    return True
for prompt, keys in script:
    end = time.time() + 20
    while prompt.encode() not in seen[mark:] and time.time() < end and read():
        pass
    mark = len(seen)
    os.write(fd, keys.encode())
while read():
    pass
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.stdout.buffer.write(seen)
sys.exit(status)
`;

const hasPython = spawnSync('python3', ['-c', 'import pty']).status === 0;
const onTerminal = hasPython ? describe : describe.skip;

onTerminal('dondoc directive draft --review, on a terminal', () => {
  let place: Workplace;
  beforeEach(() => {
    place = workplace();
    writeFileSync(join(place.path, 'tb.txt'), NOTICE);
  });
  afterEach(() => place.remove());

  const MENU = 'thoát bỏ > ';

  function review(script: [prompt: string, keys: string][]) {
    const steps = `[${script.map(([prompt, keys]) => `(${JSON.stringify(prompt)}, ${JSON.stringify(keys)})`).join(', ')}]`;
    const command = [process.execPath, CLI, 'directive', 'draft', 'tb.txt', '--review', '--out', 'tb.yaml'];
    const child = spawn('python3', ['-c', TERMINAL, steps, ...command], {
      cwd: place.path,
      env: { ...cleanEnvironment(place.path), PYTHONIOENCODING: 'utf-8', TERM: 'xterm' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return ended(child);
  }

  it('keeps on Ctrl-C what was decided, goes on there, and writes the file at the end', async () => {
    const first = await review([
      [MENU, 'n\r'],
      [MENU, '\u0003'],
    ]);
    expect(first.code).toBe(130);
    expect(first.stdout).toContain('[hạn: trước ngày 31/3/2026]');
    expect(first.stdout).toContain('Nhiệm vụ 2/3');
    expect(existsSync(join(place.path, 'tb.yaml.review.json'))).toBe(true);
    expect(existsSync(join(place.path, 'tb.yaml'))).toBe(false);

    const second = await review([
      [MENU, 's 2\r'],
      ['gợi ý', 'Bộ Ngoại g'],
      ['Bộ Ngoại g', '\t'],
      ['iao', '\r'],
      [MENU, 'n\r'],
      [MENU, 'b\r'],
      ['Lý do bỏ', 'đã giao tại 56/TB-VPCP\r'],
    ]);
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('Tiếp tục rà soát từ nhiệm vụ 2');
    expect(existsSync(join(place.path, 'tb.yaml.review.json'))).toBe(false);
    const yaml = readFileSync(join(place.path, 'tb.yaml'), 'utf8');
    expect(yaml).toMatch(/clause: "2"\n(?:.*\n){1,4} {4}lead: Bộ Ngoại giao\n/);
    expect(yaml).toContain('mục 3, đã giao tại 56/TB-VPCP: “');
    expect((await place.dondoc(['directive', 'add', 'tb.yaml', '--dry-run'])).code).toBe(0);
  }, 60_000);

  it('throws everything away when the person says so twice', async () => {
    const { code, stdout } = await review([
      [MENU, 'n\r'],
      [MENU, 'x\r'],
      ['xác nhận', 'bỏ\r'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Đã bỏ kết quả rà soát');
    expect(existsSync(join(place.path, 'tb.yaml.review.json'))).toBe(false);
    expect(existsSync(join(place.path, 'tb.yaml'))).toBe(false);
  }, 60_000);
});
