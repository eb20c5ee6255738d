import { readBytes, refusal } from '../../support/documents-from-sources';
import { temporaryFolder } from '../../support/temporary-folder';

const TEXT = 'THÔNG BÁO\nBộ Tài chính báo cáo trước ngày 30/11/2026.\n';

describe('a plain text', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  const readText = (bytes: Buffer | string) => readBytes(folder.path, 'van-ban.txt', bytes);

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-8 with Windows line ends', Buffer.from(TEXT.replace(/\n/g, '\r\n'))],
    ['UTF-8 in decomposed letters', Buffer.from(TEXT.normalize('NFD'))],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['big-endian UTF-16 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ])('is read from %s', async (_, bytes) => {
    const document = await readText(bytes);
    expect(document).toMatchObject({ text: TEXT, format: 'txt', pages: null, notes: [] });
  });

  it('keeps its lines and loses what nobody sees', async () => {
    const { text } = await readText('1.\u00A0Mục\u200B\n\n  a)\tÝ\u00AD nhỏ \u202Etrái\n\u0007');
    expect(text).toBe('1. Mục\n\n  a)\tÝ nhỏ trái\n');
  });

  it('in TCVN3 or VNI is refused with the name of the encoding and the conversion', async () => {
    // "Bộ Tài chính đề nghị các địa phương báo cáo trước ngày" as those fonts store it.
    const tcvn3 = Buffer.from(
      'Bé Tµi chÝnh ®Ò nghÞ c¸c ®Þa ph\xadưng b¸o c¸o tr\xadíc ngµy'.replace('ư', '¬'),
      'latin1',
    );
    const refused = await refusal(readText(tcvn3));
    expect(refused).toMatchObject({ code: 'legacy-encoding', exitCode: 2 });
    expect(refused.vi).toMatch(/TCVN3.*UniKey/);
    const vni = Buffer.from('Boä Taøi chính ñeà nghò caùc ñòa phöông baùo caùo tröôùc ngaøy', 'latin1');
    expect((await refusal(readText(vni))).vi).toMatch(/VNI/);
  });

  it('is recognised as TCVN3 also when it was pasted into a Unicode file', async () => {
    expect(
      (await refusal(readText('Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc'))).code,
    ).toBe('legacy-encoding');
  });

  it('is not mistaken for a legacy encoding when it quotes other languages', async () => {
    const { text } = await readText(
      'Đối tác: Peña & Müller GmbH, São Paulo; mục tiêu 5‰ ± 1. Thuê tư vấn, hoà giải, thuở ấy.',
    );
    expect(text).toContain('Peña & Müller');
    const english = await readText(
      'Naïve café, 25 °C, ½ litre; ©2026 Señor Núñez, São Tomé. A report of the committee on growth.',
    );
    expect(english.text).toContain('Núñez');
  });

  it('in another encoding is refused with the byte that shows it', async () => {
    const refused = await refusal(readText(Buffer.from('caf\xe9 ouvert', 'latin1')));
    expect(refused).toMatchObject({ code: 'unknown-encoding', details: { encoding: 'byte 0xE9' } });
  });

  it('with a damaged byte among its UTF-8 is refused with the line', async () => {
    const bytes = Buffer.from(TEXT.repeat(3));
    bytes[bytes.lastIndexOf('à')] = 0x41;
    expect((await refusal(readText(bytes))).details).toMatchObject({ code: 'broken-utf8', line: 6 });
  });

  it('without a letter or digit is refused', async () => {
    expect((await refusal(readText(' \n\t…\n'))).code).toBe('no-text');
  });
});
