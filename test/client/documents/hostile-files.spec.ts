import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, readBytes, refusal } from '../../support/documents-from-sources';
import { temporaryFolder } from '../../support/temporary-folder';
import { paragraph, wordEntries, wordFile } from '../../support/word-file';
import { zip } from '../../support/zip-writer';

const BODY = paragraph('Bộ Y tế báo cáo trước ngày 30/6/2027.');
const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml';

describe('what is no document', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is refused: a missing file, a folder, an empty file', async () => {
    expect((await refusal(read(join(folder.path, 'khong-co.pdf')))).code).toBe('missing');
    mkdirSync(join(folder.path, 'thu-muc.docx'));
    expect((await refusal(read(join(folder.path, 'thu-muc.docx')))).code).toBe('folder');
    expect((await refusal(readBytes(folder.path, 'rong.txt', ''))).code).toBe('empty');
  });

  it('does not hang the reader: pipes and devices, also behind a link', async () => {
    const pipe = join(folder.path, 'ong');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, join(folder.path, 'ong.pdf'));
    symlinkSync('/dev/zero', join(folder.path, 'khong.docx'));
    for (const name of ['ong', 'ong.pdf', 'khong.docx']) {
      expect((await refusal(read(join(folder.path, name)))).code).toBe('not-a-file');
    }
  });

  it('is read through a link to a regular file', async () => {
    writeFileSync(join(folder.path, 'that.txt'), 'Thông báo');
    symlinkSync(join(folder.path, 'that.txt'), join(folder.path, 'lien-ket.txt'));
    expect((await read(join(folder.path, 'lien-ket.txt'))).text).toBe('Thông báo\n');
  });

  it.each([
    ['a.pdf', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image', /PNG.*ocrmypdf/],
    ['a.docx', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image', /JPEG/],
    ['a.docx', ole('WordDocument'), 'old-word', /\.doc\b.*\.docx/],
    ['a.docx', ole('EncryptedPackage'), 'encrypted', /mật khẩu/],
    ['a.doc', ole('Workbook'), 'other-office', /Excel/],
    ['a.txt', '{\\rtf1 Th\\u244?ng b\\u225?o}', 'rtf', /RTF/],
    [
      'a.docx',
      zip([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<a/>' },
        { name: 'META-INF/manifest.xml', data: '<a/>' },
      ]),
      'opendocument',
      /\.odt/,
    ],
    ['a.docx', zip([{ name: 'a.pdf', data: 'x' }]), 'archive', /ZIP/],
    ['a.txt', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), 'archive', /RAR/],
    ['a.txt', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]), 'unknown-type', /\.docx/],
    ['a.pdf', '%PDF-1.7 rác', 'damaged', /hỏng/],
    ['a.docx', Buffer.from('PK\x03\x04rác', 'latin1'), 'damaged', /hỏng/],
  ])('is told apart by its content: %s %#', async (name, bytes, code, words) => {
    const refused = await refusal(readBytes(folder.path, name, bytes));
    expect(refused).toMatchObject({ code, exitCode: 2, name: 'CliError', details: { code } });
    expect(refused.vi).toMatch(words);
    expect(refused.en).toMatch(/^a\.\w+: .{20}/);
  });

  it('is refused as a workbook, made by a tool', async () => {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const file = join(folder.path, 'bang.docx');
    await writeExcelFile([[{ value: 'Nhiệm vụ' }]]).toFile(file);
    expect((await refusal(read(file))).details).toMatchObject({
      code: 'other-office',
      kind: 'Excel (.xlsx)',
    });
  });
});

describe('a Word file with something in it', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  const refused = (bytes: Buffer) => refusal(readBytes(folder.path, 'van-ban.docx', bytes));
  const relation = (kind: string, target: string, mode = '') =>
    `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`;
  const external = ' TargetMode="External"';

  it('is read as long as it only links to a page', async () => {
    const bytes = wordFile({
      body: BODY,
      relations: relation('hyperlink', 'https://vpcp.example/', external),
    });
    expect((await readBytes(folder.path, 'lien-ket.docx', bytes)).text).toBe(
      'Bộ Y tế báo cáo trước ngày 30/6/2027.\n',
    );
  });

  it.each([
    ['attachedTemplate', 'http://xau.example/mau.dotm'],
    ['image', 'http://xau.example/theo-doi.png'],
    ['oleObject', 'file:///C:/bang.xlsx'],
    ['frame', 'http://xau.example/'],
  ])('is refused when it fetches: %s', async (kind, target) => {
    const answer = await refused(wordFile({ body: BODY, relations: relation(kind, target, external) }));
    expect(answer.details).toMatchObject({ code: 'external-reference', kind, target });
  });

  it('is refused when a reference of any part leads outside', async () => {
    const data = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('attachedTemplate', 'http://xau.example/', external)}</Relationships>`;
    const more = [{ name: 'word/_rels/settings.xml.rels', data }];
    expect((await refused(wordFile({ body: BODY, more }))).code).toBe('external-reference');
  });

  it('is refused with fields that start or fetch something', async () => {
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAU</w:instrText></w:r><w:r><w:instrText>TO c:\\windows\\calc</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect((await refused(wordFile({ body: field }))).details).toMatchObject({
      code: 'external-reference',
      kind: 'DDEAUTO',
    });
    const simple = '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;http://xau.example/&quot; "/></w:p>';
    expect((await refused(wordFile({ body: simple }))).code).toBe('external-reference');
  });

  it('is refused with macros, by their content type or by their file', async () => {
    expect((await refused(wordFile({ body: BODY, mainType: MACRO }))).code).toBe('macros');
    const more = [{ name: 'word/vbaProject.bin', data: 'x' }];
    expect((await refused(wordFile({ body: BODY, more }))).code).toBe('macros');
  });

  it('is refused with embedded objects and documents', async () => {
    for (const name of ['word/embeddings/oleObject1.bin', 'word/activeX/activeX1.xml']) {
      expect((await refused(wordFile({ body: BODY, more: [{ name, data: 'x' }] }))).code).toBe(
        'embedded-object',
      );
    }
    const relations = relation('aFChunk', 'afchunk.mht');
    expect((await refused(wordFile({ body: BODY, relations }))).code).toBe('embedded-object');
  });

  it('is refused with names that lead out of it, with two parts of one name, with a password', async () => {
    for (const name of ['../../etc/cron.d/x', '/etc/passwd', 'word\\..\\..\\x', 'C:/x']) {
      const answer = await refused(zip([...wordEntries({ body: BODY }), { name, data: 'x' }]));
      expect(answer.code).toBe('unsafe-archive');
    }
    const twice = [...wordEntries({ body: BODY }), { name: 'WORD/document.xml', data: '<x/>' }];
    expect((await refused(zip(twice))).code).toBe('unsafe-archive');
    const locked = wordEntries({ body: BODY }).map((entry) => ({ ...entry, encrypted: true }));
    expect((await refused(zip(locked))).code).toBe('encrypted');
  });

  it('is refused when it grows beyond measure, whatever its headers claim', async () => {
    const huge = `<w:p><w:r><w:t>${' '.repeat(90 * 1024 * 1024)}</w:t></w:r></w:p>`;
    const honest = wordEntries({ body: huge });
    expect((await refused(zip(honest))).code).toBe('zip-bomb');
    const lying = honest.map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, claimedSize: 1000 } : entry,
    );
    expect((await refused(zip(lying))).code).toBe('zip-bomb');
    const claiming = [
      ...wordEntries({ body: BODY }),
      { name: 'word/media/a.bmp', data: 'x', claimedSize: 0xfffffff0 },
    ];
    expect((await refused(zip(claiming))).code).toBe('zip-bomb');
    const many = Array.from({ length: 2500 }, (_, i) => ({ name: `word/media/${i}.png`, data: 'x' }));
    expect((await refused(zip([...wordEntries({ body: BODY }), ...many]))).code).toBe('zip-bomb');
  });

  it('never unpacks an archive inside it', async () => {
    const inner = zip([{ name: 'x', data: Buffer.alloc(20 * 1024 * 1024) }]);
    const more = [{ name: 'word/media/image1.zip', data: inner }];
    expect((await readBytes(folder.path, 'long.docx', wordFile({ body: BODY, more }))).format).toBe('docx');
  });

  it('is refused with a DTD, with entities, and nested too deep', async () => {
    const lol = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
    expect((await refused(wordFile({ body: BODY, prolog: lol }))).code).toBe('xml-entities');
    expect((await refused(wordFile({ body: paragraph('&xxe;') }))).code).toBe('xml-entities');
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000);
    expect((await refused(wordFile({ body: deep }))).code).toBe('too-deep');
    expect((await refused(wordFile({ body: '<w:p><w:r>' }))).code).toBe('damaged');
  });
});

describe('a web page that is too much', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is refused when it is nested too deep or too long', async () => {
    const deep = `<html>${'<div>'.repeat(100_000)}x`;
    expect((await refusal(readBytes(folder.path, 'sau.html', deep))).code).toBe('too-deep');
    const long = `<html>${'<p>Báo cáo</p>'.repeat(400_000)}`;
    expect((await refusal(readBytes(folder.path, 'dai.html', long))).code).toBe('too-long');
  });
});

function ole(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
}
