import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { isLookAlike } from '../../config/look-alike-domains';
import { problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const folder = tempFolder();

/** The problems of a directory of two agencies whose mailboxes these are. */
function problemsWith(first: string, second: string) {
  const agency = (code: string, name: string, focal: string) =>
    `  - code: ${code}\n    name: ${name}\n    nameEn: ${code}\n    level: ministry\n    contacts: { focal: "${focal}", leadership: null }\n`;
  folder.write(
    'agencies.yaml',
    `agencies:\n${agency('moit', 'Bộ Công Thương', first)}${agency('mofa', 'Bộ Ngoại giao', second)}`,
  );
  try {
    loadAgencies(folder.dir);
  } catch {
    return problemsOf(() => loadAgencies(folder.dir));
  }
  return [];
}

describe('a domain of the directory that looks like another one', () => {
  it.each([
    [
      'another zone',
      'moit.example.vn',
      'moit.example-vn',
      /"moit\.example-vn" dễ nhầm với "moit\.example\.vn"/,
    ],
    ['a Cyrillic о', 'moit.example', 'mоit.example', /dễ nhầm với "moit\.example"/],
    [
      'that letter in punycode',
      'moit.example',
      'xn--mit-sed.example',
      /\(mоit\.example\) dễ nhầm với "moit\.example"/,
    ],
    ['a digit for a letter', 'moit.example', 'm0it.example', /"m0it\.example" dễ nhầm/],
    ['two letters for one', 'congthuong.example', 'congthuorng.example', /dễ nhầm/],
    ['a letter too many', 'congthuong.example', 'congthuongg.example', /dễ nhầm/],
    ['two letters in the wrong order', 'congthuong.example', 'cognthuong.example', /dễ nhầm/],
    ['a letter of the zone', 'moit.example', 'moit.exanple', /dễ nhầm/],
  ])('is refused: %s', (_name, first, second, says) => {
    const problems = problemsWith(`dau-moi@${first}`, `dau-moi@${second}`).filter(
      ({ code }) => code === 'look-alike-domain',
    );
    expect(problems).toMatchObject([
      { line: 11, field: 'agencies[1].contacts.focal', vi: expect.stringMatching(says) },
    ]);
  });

  it('is the rarer of the two', () => {
    folder.write(
      'agencies.yaml',
      `agencies:
  - { code: a, name: Bộ A, nameEn: A, level: ministry, contacts: { focal: x@m0it.example, leadership: null } }
  - { code: b, name: Bộ B, nameEn: B, level: ministry, contacts: { focal: x@moit.example, leadership: y@moit.example } }
`,
    );
    expect(problemsOf(() => loadAgencies(folder.dir))).toMatchObject([
      { line: 2, code: 'look-alike-domain' },
    ]);
  });

  it('is named when its letters are of another script, even alone', () => {
    const [problem] = problemsWith('dau-moi@xn--80aswg.example', 'dau-moi@mofa.example');
    expect(problem).toMatchObject({
      line: 6,
      vi: expect.stringMatching(/không thuộc bảng chữ Latinh: "с" \(U\+0441\)/),
    });
  });

  it('is not found among abbreviations, numbers, and names that differ in more', () => {
    for (const [a, b] of [
      ['mof.example', 'moh.example'],
      ['so-tai-chinh-t003.example', 'so-tai-chinh-t004.example'],
      ['ha-nam.example', 'ha-tinh.example'],
      ['moit.example', 'thu.moit.example'],
      ['moit.example', 'moit.example'],
    ] as const) {
      expect([a, b, isLookAlike(a, b)]).toEqual([a, b, false]);
    }
  });

  it('is no slip where each agency has the domain of its own name', () => {
    folder.write(
      'agencies.yaml',
      `agencies:
  - { code: thanh-hoa, name: Tỉnh A, nameEn: A, level: province, contacts: { focal: x@thanhhoa.example, leadership: null } }
  - { code: khanh-hoa, name: Tỉnh B, nameEn: B, level: province, contacts: { focal: x@khanhhoa.example, leadership: null } }
`,
    );
    expect(() => loadAgencies(folder.dir)).not.toThrow();
  });

  it('is not in the packaged directory', () => {
    expect(() => loadAgencies(packagedDataDir())).not.toThrow();
  });
});

describe('an address of the directory', () => {
  it.each([
    'đầu-mối@moit.example',
    'a@b.example, c@d.example',
    '"a b"@moit.example',
    'a@moit.example\\r\\nBcc: x',
  ])('that is not one plain ASCII address is refused: %s', (address) => {
    const problems = problemsWith(address.replaceAll('"', '\\"'), 'dau-moi@mofa.example');
    expect(problems).toContainEqual(
      expect.objectContaining({ field: 'agencies[0].contacts.focal', code: 'email-format' }),
    );
  });
});
