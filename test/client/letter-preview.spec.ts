import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedDataDir } from '../../config/data-dir';
import { runProgram } from '../../client/program';
import { temporaryFolder } from '../support/temporary-folder';
import { aPlace, runHere } from './run-here';

const NOTICE = join(packagedDataDir(), 'examples/56-tb-vpcp.yaml');
const OF_FILE = ['letter', 'preview', '--file', NOTICE, '--task', '3c-12'];

interface Previewed {
  to: { name: string; mailbox: string; address: string | null };
  at: string;
  state: string;
  tasks: { code: string; rungs: string[] }[];
  subject: string;
  text: string;
  html: string;
}

async function previewed(...args: string[]): Promise<Previewed[]> {
  const { code, stdout } = await runHere(['letter', 'preview', '--file', NOTICE, '-o', 'json', ...args]);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as { messages: Previewed[] }).messages;
}

describe('dondoc letter preview of a directive file', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('shows the letter of a rung as its reader will get it, on the day it will leave', async () => {
    const { code, stdout, stderr } = await runHere([...OF_FILE, '--rung', 'T-7']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Kính gửi +Bộ Công Thương <dau-moi@moit\.example>$/m);
    expect(stdout).toMatch(/^Tiêu đề +\[Nhắc việc\] .*hạn 31\/03\/2026 \(còn 5 ngày làm việc\)/m);
    expect(stdout).toMatch(/^Gửi lúc +24\/03\/2026 08:00 – sẽ gửi nếu không có gì thay đổi$/m);
    expect(stdout).toMatch(/^Nhiệm vụ +56-TB-VPCP\/3c-12 \(nhắc trước 7 ngày\)$/m);
    expect(stdout).toContain('không thay');
  });

  it('shows the first letter where none is named, and the first of a kind', async () => {
    const [first] = await previewed('--task', '3c-12');
    expect(first).toMatchObject({
      at: '2026-02-02T08:00:00+07:00',
      state: 'ahead',
      tasks: [{ rungs: ['ASSIGNED'] }],
    });
    const [overdue] = await previewed('--task', '3c-12', '--kind', 'due-today');
    expect(overdue?.at).toBe('2026-03-31T08:00:00+07:00');
  });

  it('shows the letter of a level to each of its readers', async () => {
    const messages = await previewed('--task', '3c-12', '--rung', 'L2');
    expect(messages.map(({ to }) => to.mailbox)).toEqual(['mofa.focal', 'vpcp.focal']);
    expect(messages[0]?.subject).toContain('[Báo cáo cấp 2] Bộ Công Thương');
  });

  it('shows all that goes to an agency on a day', async () => {
    const messages = await previewed('--to', 'Bộ Công Thương', '--on', '24/03/2026');
    expect(messages.map(({ to, at }) => `${to.mailbox} ${at}`)).toEqual([
      'moit.focal 2026-03-24T08:00:00+07:00',
    ]);
    const none = await runHere(['letter', 'preview', '--file', NOTICE, '--to', 'moit', '--on', '2026-03-25']);
    expect(none.code).toBe(3);
    expect(none.stderr).toContain('Ngày 25/03/2026 không có thư nào gửi Bộ Công Thương.');
  });

  it('puts what goes to one mailbox into one message, as the post office will', async () => {
    const many = join(packagedDataDir(), 'examples/ngoai-giao-kinh-te-2025.yaml');
    const asked = ['letter', 'preview', '--file', many, '--to', 'mofa', '--on', '2026-02-02'];
    const { messages } = JSON.parse((await runHere([...asked, '-o', 'json'])).stdout) as {
      messages: Previewed[];
    };
    expect(messages.map(({ to }) => to.mailbox)).toEqual(['mofa.focal']);
    const codes = messages[0]?.tasks.map(({ code }) => code.slice(code.indexOf('/') + 1)) ?? [];
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(messages[0]?.text).toContain(code);
    const { stdout } = await runHere(asked);
    expect(
      stdout.match(/^(Nhiệm vụ)? +TB-KL-NGOAI-GIAO-KINH-TE-2025\/\S+ \(giao nhiệm vụ\)$/gm),
    ).toHaveLength(codes.length);
  });

  it('counts from the day of the assignment that is asked for', async () => {
    const [first] = await previewed('--task', '3c-12', '--from', '2026-03-02');
    expect(first?.at).toBe('2026-03-02T08:00:00+07:00');
  });

  it('writes the HTML of the letter, over no file that is there', async () => {
    const html = join(folder.path, 'thu.html');
    const wanted = [...OF_FILE, '--rung', 'L2', '--html', html];
    const { code, stderr } = await runHere([...wanted, '-o', 'none']);
    expect(code).toBe(0);
    expect(stderr).toContain(`Đã ghi thư: ${html}`);
    expect(readFileSync(html, 'utf8')).toContain('56-TB-VPCP/3c-12');
    expect(existsSync(join(folder.path, 'thu-2.html'))).toBe(true);
    expect((await runHere(wanted)).code).toBe(2);
    expect((await runHere([...wanted, '--yes', '-o', 'none'])).code).toBe(0);
  });

  it('opens it in a browser on a terminal only', async () => {
    const shown: string[] = [];
    const onTerminal = aPlace({ columns: 120 });
    const showFile = (path: string) => Promise.resolve(shown.push(path) > 0);
    const code = await runProgram([...OF_FILE, '--open'], '9.9.9', { ...onTerminal.surroundings, showFile });
    expect(code).toBe(0);
    expect(shown).toHaveLength(1);
    expect(readFileSync(shown[0] as string, 'utf8')).toContain('56-TB-VPCP/3c-12');
    const elsewhere = aPlace();
    await runProgram([...OF_FILE, '--open', '-o', 'none'], '9.9.9', { ...elsewhere.surroundings, showFile });
    expect(shown).toHaveLength(1);
    expect(elsewhere.said().stderr).toContain('Chỉ mở trình duyệt khi chạy trên màn hình lệnh');
  });

  it('tells where no browser can be opened', async () => {
    const place = aPlace({ columns: 120 });
    const showFile = () => Promise.resolve(false);
    await runProgram([...OF_FILE, '--open', '--lang', 'en'], '9.9.9', { ...place.surroundings, showFile });
    expect(place.said().stderr).toContain('Nothing on this machine opens a browser');
  });

  it('prints -o csv and jsonl', async () => {
    const csv = await runHere([...OF_FILE, '-o', 'csv']);
    expect(csv.stdout.split('\n')[0]).toBe('at,to,address,subject,state,tasks');
    const jsonl = await runHere([...OF_FILE, '-o', 'jsonl']);
    expect(JSON.parse(jsonl.stdout)).toHaveProperty('subject');
  });

  it.each([
    [['letter', 'preview'], 2, 'Cho biết xem thư nào', 'Say which letter'],
    [[...OF_FILE, '--rung', 'T-99'], 3, 'không có thư "T-99"', 'has no letter "T-99"'],
    [['letter', 'preview', '--file', NOTICE, '--task', '9z-9'], 3, 'không có nhiệm vụ "9z-9"', 'has no task'],
    [[...OF_FILE, '--kind', 'remindr'], 2, 'Có phải ý bạn là "reminder"', 'Did you mean "reminder"'],
    [
      ['letter', 'preview', '--to', 'moit', '--on', '31/02/2026', '--file', NOTICE],
      2,
      '--on: "31/02/2026"',
      'not a day',
    ],
    [
      ['letter', 'preview', '--to', 'Bộ Công Thưong', '--file', NOTICE],
      2,
      '--to: không có cơ quan',
      '--to: there is',
    ],
  ])('refuses %j', async (argv, code, vi, en) => {
    const vietnamese = await runHere(argv);
    expect(vietnamese).toMatchObject({ code, stdout: '' });
    expect(vietnamese.stderr).toContain(vi);
    expect((await runHere(['--lang', 'en', ...argv])).stderr).toContain(en);
  });
});

describe('a template that the secretariat has changed', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is seen in the preview, and one that is broken is named', async () => {
    const data = join(folder.path, 'data');
    cpSync(packagedDataDir(), data, { recursive: true });
    const template = join(data, 'templates/letter.text.liquid');
    const own = readFileSync(template, 'utf8');
    writeFileSync(template, `${own}\nMẫu thử của văn phòng\n`);
    const changed = await runHere([...OF_FILE, '--data-dir', data]);
    expect(changed.code).toBe(0);
    expect(changed.stdout).toContain('Mẫu thử của văn phòng');
    writeFileSync(template, `${own}\n{% if letter %}`);
    const broken = await runHere([...OF_FILE, '--data-dir', data]);
    expect(broken).toMatchObject({ code: 2, stdout: '' });
    expect(broken.stderr).toMatch(/✗ .*letter\.text\.liquid/);
    expect(broken.stderr).not.toContain('--debug');
  });
});
