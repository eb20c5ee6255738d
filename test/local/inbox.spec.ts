import { appendFileSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { startInbox } from '../../local/inbox/start-inbox';
import type { Letter } from '../../local/inbox/letter';
import type { Run } from '../../local/keep-running';
import { onFreePorts } from '../../local/ports';
import { sourcesEnvironment } from '../support/processes';
import { temporaryFolder } from '../support/temporary-folder';

const REMINDER: SendMailOptions = {
  from: { name: 'Hệ thống đôn đốc', address: 'theo-doi@dondoc.example' },
  to: { name: 'Bộ Công Thương', address: 'van-thu@moit.example' },
  subject: '[Nhắc việc] Lộ trình đàm phán FTA – hạn 31/03/2026',
  date: new Date('2026-03-24T08:00:00+07:00'),
  messageId: '<t-7.3c-12@dondoc.example>',
  headers: { 'X-Dondoc-Task': '56-TB-VPCP/3c-12' },
  text: 'Kính gửi: Bộ Công Thương\nThời hạn: hết thứ Ba 31/03/2026',
  html: '<p>Kính gửi: <b>Bộ Công Thương</b></p>',
};

describe('the inbox', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let inbox: Run | null = null;
  let ports = { smtp: 0, web: 0 };

  const start = async () => {
    const options = {
      directory: folder.path,
      lang: 'vi' as const,
      logFile: join(folder.path, 'inbox.log'),
      environment: sourcesEnvironment(),
    };
    const { started, ports: chosen } = await onFreePorts({ smtp: 0, web: 0 }, (free) =>
      startInbox({ ...options, ports: free }, new AbortController().signal),
    );
    ports = chosen;
    inbox = started;
  };

  const stop = async () => {
    await inbox?.stop();
    inbox = null;
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    await start();
  });

  afterEach(async () => {
    await stop();
    folder.remove();
  });

  const url = (path: string) => `http://127.0.0.1:${ports.web}${path}`;
  const page = async (path: string) => await (await fetch(url(path))).text();

  async function letters(query = ''): Promise<Letter[]> {
    const answer = (await (await fetch(url(`/api/letters${query}`))).json()) as { letters: Letter[] };
    return answer.letters;
  }

  async function send(...messages: SendMailOptions[]): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: ports.smtp, pool: true });
    try {
      await Promise.all(messages.map((message) => transport.sendMail(message)));
    } finally {
      transport.close();
    }
  }

  it('captures a letter with its Vietnamese subject, and has it on disk when it says 250', async () => {
    await send(REMINDER);
    expect(await letters()).toEqual([
      {
        id: '00000001',
        at: '2026-03-24T08:00:00+07:00',
        receivedAt: expect.stringMatching(/\+07:00$/) as string,
        from: { name: 'Hệ thống đôn đốc', address: 'theo-doi@dondoc.example' },
        to: [{ name: 'Bộ Công Thương', address: 'van-thu@moit.example' }],
        subject: '[Nhắc việc] Lộ trình đàm phán FTA – hạn 31/03/2026',
        messageId: '<t-7.3c-12@dondoc.example>',
        size: expect.any(Number) as number,
        headers: { 'X-Dondoc-Task': '56-TB-VPCP/3c-12' },
      },
    ]);
    expect(readFileSync(join(folder.path, 'letters', '00000001.eml'), 'utf8')).toContain(
      't-7.3c-12@dondoc.example',
    );
    const whole = (await (await fetch(url('/api/letters/00000001'))).json()) as {
      text: string;
      html: string;
    };
    expect(whole.text).toContain('Thời hạn: hết thứ Ba 31/03/2026');
    expect(whole.html).toContain('<b>Bộ Công Thương</b>');
  });

  it('shows the letter: list, its HTML in a sandbox, its text, its source', async () => {
    await send(REMINDER);
    const list = await page('/');
    expect(list).toContain('24/03/2026 08:00');
    expect(list).toContain('[Nhắc việc] Lộ trình đàm phán FTA – hạn 31/03/2026');
    const letter = await page('/letters/00000001');
    expect(letter).toContain('Thứ Ba, 24/03/2026 08:00');
    expect(letter).toMatch(/<iframe[^>]*sandbox=""[^>]*src="\/letters\/00000001\/html"/);
    expect(letter).toContain('Thời hạn: hết thứ Ba 31/03/2026');
    const source = await fetch(url('/letters/00000001/source'));
    expect(source.headers.get('content-disposition')).toContain('attachment');
    expect(await source.text()).toBe(readFileSync(join(folder.path, 'letters', '00000001.eml'), 'utf8'));
  });

  it('still has every letter after a restart, and goes on counting', async () => {
    await send(REMINDER);
    await stop();
    await start();
    await send({ ...REMINDER, subject: 'Thư sau khi khởi động lại' });
    expect((await letters('?order=arrival')).map(({ id }) => id)).toEqual(['00000002', '00000001']);
  });

  it('passes over a line of the index that a power cut tore, and keeps its number from being used again', async () => {
    await send(REMINDER, { ...REMINDER, subject: 'Thư thứ hai' });
    await stop();
    const index = join(folder.path, 'index.jsonl');
    truncateSync(index, readFileSync(index).length - 20);
    await start();
    await send({ ...REMINDER, subject: 'Thư thứ ba' });
    const kept = await letters('?order=arrival');
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ id: '00000003', subject: 'Thư thứ ba' });
    expect(readdirSync(join(folder.path, 'letters'))).toHaveLength(3);
  });

  it('lists the newest letter first, by the date of the letter or by its arrival', async () => {
    await send({ ...REMINDER, subject: 'tháng ba' });
    await send({ ...REMINDER, subject: 'tháng hai', date: new Date('2026-02-10T08:00:00+07:00') });
    expect((await letters()).map(({ subject }) => subject)).toEqual(['tháng ba', 'tháng hai']);
    expect((await letters('?order=arrival')).map(({ subject }) => subject)).toEqual([
      'tháng hai',
      'tháng ba',
    ]);
  });

  it('finds by recipient, subject and task, with or without diacritics', async () => {
    await send(REMINDER, {
      ...REMINDER,
      to: { name: 'Bộ Ngoại giao', address: 'van-thu@mofa.example' },
      subject: 'Đôn đốc báo cáo',
      headers: { 'X-Dondoc-Task': '56-TB-VPCP/5a-2' },
    });
    const found = async (text: string) =>
      (await letters(`?q=${encodeURIComponent(text)}`)).map(({ to }) => to[0]?.name);
    expect(await found('bo cong thuong')).toEqual(['Bộ Công Thương']);
    expect(await found('ĐÔN ĐỐC')).toEqual(['Bộ Ngoại giao']);
    expect(await found('don doc')).toEqual(['Bộ Ngoại giao']);
    expect(await found('3c-12')).toEqual(['Bộ Công Thương']);
    expect(await found('mofa.example 5a-2')).toEqual(['Bộ Ngoại giao']);
    expect(await found('bộ quốc phòng')).toEqual([]);
  });

  it('divides thousands of letters into pages', async () => {
    await send(REMINDER);
    await stop();
    const index = join(folder.path, 'index.jsonl');
    const line = readFileSync(index, 'utf8');
    const more = Array.from({ length: 5_000 }, (_, n) =>
      line.replace('00000001', String(n + 2).padStart(8, '0')),
    );
    appendFileSync(index, more.join(''));
    await start();
    const first = await page('/');
    expect(first).toContain('Thư 1–50 trong 5001');
    expect(first.match(/<tr>/g)).toHaveLength(51);
    const last = await page('/?page=101');
    expect(last).toContain('Thư 5001–5001 trong 5001');
    expect(await page('/?page=9999')).toContain('Thư 5001–5001 trong 5001');
  });

  describe('with a hostile letter', () => {
    const HOSTILE: SendMailOptions = {
      ...REMINDER,
      from: { name: '<script>alert("from")</script>', address: 'theo-doi@dondoc.example' },
      subject: '"><script>alert("subject")</script>',
      headers: { 'X-Dondoc-Task': '<img src=x onerror=alert(1)>', 'X-Dondoc-__proto__': 'polluted' },
      text: '</pre><script>alert("text")</script>',
      html: '<script>alert("html")</script><img src="http://tracker.example/x.gif"><meta http-equiv="refresh" content="0;url=http://evil.example">',
      attachments: [{ filename: '../../etc/passwd\u202Etxt', content: '<script>alert("file")</script>' }],
    };

    it('runs no script in the list or on its page', async () => {
      await send(HOSTILE);
      for (const path of ['/', '/letters/00000001', '/?q=%22%3E%3Cscript%3E']) {
        const response = await fetch(url(path));
        expect(await response.text()).not.toMatch(/<script|<img|onerror=alert\(1\)>[^&]*<\/a>/);
        expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      }
    });

    it('serves its HTML so that it can run nothing, load nothing and lead nowhere', async () => {
      await send(HOSTILE);
      const response = await fetch(url('/letters/00000001/html'));
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^sandbox; default-src 'none';/);
      expect(policy).not.toMatch(/script-src|allow-scripts|https?:/);
    });

    it('offers its attachment for download only, under a name without folders', async () => {
      await send(HOSTILE);
      const response = await fetch(url('/letters/00000001/attachments/0'));
      expect(response.headers.get('content-type')).toBe('application/octet-stream');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[^/\\]+$/);
    });

    it('writes no file outside its folder', async () => {
      await send(HOSTILE);
      expect(readdirSync(folder.path).sort()).toEqual(['inbox.log', 'index.jsonl', 'letters']);
      expect(readdirSync(join(folder.path, 'letters'))).toEqual(['00000001.eml']);
    });

    it('keeps even what is no letter at all', async () => {
      await send({
        envelope: { from: 'a@dondoc.example', to: ['b@moit.example'] },
        raw: '\0\x01 not: a\rletter',
      });
      expect(await letters()).toMatchObject([{ to: [{ address: 'b@moit.example' }], headers: {} }]);
      expect((await fetch(url('/letters/00000001'))).status).toBe(200);
    });
  });

  it.each([
    '/letters/..%2f..%2findex.jsonl',
    '/letters/00000099',
    '/letters/00000001/attachments/7',
    '/api/letters/x',
  ])('answers 404 to %s', async (path) => {
    await send(REMINDER);
    expect((await fetch(url(path))).status).toBe(404);
  });

  it('is for reading only', async () => {
    expect((await fetch(url('/api/letters'), { method: 'DELETE' })).status).toBe(405);
  });

  it('does not answer to a foreign name that points to this machine', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: ports.web,
        path: '/api/letters',
        headers: { host: 'evil.example' },
      };
      get(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(403);
  });
});
