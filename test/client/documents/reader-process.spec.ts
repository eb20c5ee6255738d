import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { LIMITS } from '../../../client/documents/limits';
import { SANDBOX } from '../../../client/documents/reader-sandbox';
import { readBytes, refusal } from '../../support/documents-from-sources';
import { pdfFrom, pdfOf } from '../../support/raw-pdf';
import { isRunning, until } from '../../support/processes';
import { temporaryFolder } from '../../support/temporary-folder';
import { paragraph, wordFile } from '../../support/word-file';

const MIB = 1024 * 1024;
/** Starting node and compiling the sources, on a machine that does seven other things. */
const START_MS = 8_000;

describe('the process that reads a document', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  afterEach(() => expect(readersOf(process.pid)).toEqual([]));

  it('is ended when a PDF keeps it busy for too long', async () => {
    const busy = pdfOf('BT /F1 9 Tf 10 10 Td '.concat('(a) Tj 0 1 Td '.repeat(6_000_000), 'ET'));
    expect(busy.length).toBeLessThan(MIB);
    const startedAt = performance.now();
    const limits = { milliseconds: 1_000, characters: 1e9 };
    const refused = await refusal(readBytes(folder.path, 'ban.pdf', busy, { limits }));
    expect(refused.details).toMatchObject({ code: 'too-slow', seconds: 1 });
    expect(performance.now() - startedAt).toBeLessThan(START_MS);
  });

  it('is ended when a small PDF unpacks without end', async () => {
    // Deflated twice: half a kilobyte of file, 400 MB when read.
    const bomb = pdfOf(Buffer.alloc(400 * MIB, ' '), 2);
    expect(bomb.length).toBeLessThan(MIB);
    const limits = { residentBytes: 250 * MIB };
    const refused = await refusal(readBytes(folder.path, 'no.pdf', bomb, { limits }));
    expect(refused.details).toMatchObject({ code: 'too-much-memory', most: 250 });
  }, 60_000);

  it('is ended when its objects fill the memory', async () => {
    const styles = Array.from({ length: 300_000 }, (_, i) => `<w:style w:styleId="kiểu ${i}"/>`).join('');
    const limits = { heapMegabytes: 24 };
    const bytes = wordFile({ body: paragraph('Báo cáo'), styles });
    const refused = await refusal(readBytes(folder.path, 'day.docx', bytes, { limits }));
    expect(refused.code).toBe('too-much-memory');
  });

  it('refuses a PDF whose pages go round in a circle', async () => {
    const circle = pdfFrom([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>',
    ]);
    expect((await refusal(readBytes(folder.path, 'vong.pdf', circle))).code).toBe('damaged');
  });

  it('refuses more pages, characters and bytes than a directive has', async () => {
    const kids = Array.from({ length: LIMITS.pages + 1 }, () => '3 0 R').join(' ');
    const long = pdfFrom([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${LIMITS.pages + 1} >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    ]);
    expect((await refusal(readBytes(folder.path, 'trang.pdf', long))).code).toBe('too-many-pages');
    const text = Array.from({ length: 200_000 }, (_, i) => `báo cáo ${i}`).join(' ');
    expect((await refusal(readBytes(folder.path, 'dai.txt', text))).code).toBe('too-long');
    expect(
      (await refusal(readBytes(folder.path, 'dai.docx', wordFile({ body: paragraph(text) })))).code,
    ).toBe('too-long');
    const limits = { fileBytes: MIB };
    const large = Buffer.alloc(MIB + 1, 'a');
    expect((await refusal(readBytes(folder.path, 'to.txt', large, { limits }))).details).toMatchObject({
      code: 'too-large',
      most: 1,
    });
  });

  it('may neither write a file, nor start a program, nor turn text into code', () => {
    const probe = join(folder.path, 'probe.cjs');
    const target = join(folder.path, 'written');
    writeFileSync(
      probe,
      `const tried = (act) => { try { act(); return 'done'; } catch (error) { return error.code ?? error.name; } };
      console.log(JSON.stringify({
        write: tried(() => require('fs').writeFileSync(${JSON.stringify(target)}, 'x')),
        start: tried(() => require('child_process').execFileSync('true')),
        compile: tried(() => new Function('return 1')),
      }));`,
    );
    const said = execFileSync(process.execPath, [...SANDBOX, probe], { stdio: ['ignore', 'pipe', 'ignore'] });
    expect(JSON.parse(said.toString())).toEqual({
      write: 'ERR_ACCESS_DENIED',
      start: 'ERR_ACCESS_DENIED',
      compile: 'EvalError',
    });
  });

  it('fetches nothing that a document points to', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    try {
      const page = `<html><head><link rel="stylesheet" href="${url}"></head><body><img src="${url}"><iframe src="${url}"></iframe>Báo cáo</body></html>`;
      expect((await readBytes(folder.path, 'trang.html', page)).text).toBe('Báo cáo\n');
      const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
      const relations = `<Relationship Id="r1" Type="${kind}" Target="${url}" TargetMode="External"/>`;
      const word = wordFile({ body: paragraph('Báo cáo'), relations });
      expect((await readBytes(folder.path, 'trang.docx', word)).text).toBe('Báo cáo\n');
      const action = `/OpenAction << /S /URI /URI (${url}) >> /AA << /WC << /S /SubmitForm /F (${url}) >> >>`;
      const sent = pdfOf('BT /F1 9 Tf 10 10 Td (Report of the committee) Tj ET', 1, action);
      expect((await readBytes(folder.path, 'trang.pdf', sent)).text).toBe('Report of the committee\n');
    } finally {
      await new Promise((closed) => server.close(closed));
    }
    expect(connections).toBe(0);
  });

  it('ends with the program that asked, also when that one is killed', async () => {
    const busy = join(folder.path, 'ban-2.pdf');
    writeFileSync(busy, pdfOf('BT /F1 9 Tf 10 10 Td '.concat('(a) Tj 0 1 Td '.repeat(6_000_000), 'ET')));
    const module = JSON.stringify(join(__dirname, '../../../client/documents/read-document'));
    const script = `require(${module}).readDocument(${JSON.stringify(busy)}, { limits: { characters: 1e9 } })`;
    const register = require.resolve('../../support/register-swc.cjs');
    const asking = spawn(process.execPath, ['-r', register, '-e', script], { stdio: 'ignore' });
    let started: number[] = [];
    await until('a reader runs', () => (started = readersOf(asking.pid as number)).length > 0);
    asking.kill('SIGKILL');
    await until('the reader has ended', () => !started.some(isRunning), 10_000);
  });
});

/** The readers that a process started and that still run. */
function readersOf(parent: number): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString();
  return listed
    .split('\n')
    .filter((line) => line.includes(join('documents', 'reader', 'main.ts')))
    .map((line) => line.trim().split(/\s+/, 2).map(Number))
    .filter(([pid = 0, ppid]) => ppid === parent && isRunning(pid))
    .map(([pid = 0]) => pid);
}
