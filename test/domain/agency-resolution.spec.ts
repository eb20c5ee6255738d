import fc from 'fast-check';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { agencyKey, initialsOf } from '../../domain/directive/agency-key';
import { readAgency, resolveAgency } from '../../domain/directive/agency-name';
import { spellingsOf } from '../../domain/directive/agency-spellings';
import { editDistance } from '../../domain/directive/edit-distance';

/** `EVN`, `TNVN`, `FOOD 1`: one letter apart by nature. */
const HAS_ABBREVIATION = /\p{Lu}{3}/u;

const directory = loadAgencies(packagedDataDir());
const resolve = (written: string) => resolveAgency(written, directory);
const codeOf = (written: string) => resolve(written).agency?.code ?? null;
const candidatesOf = (written: string) => resolve(written).candidates.map(({ code }) => code);

describe('a name in a document', () => {
  it.each([
    ['mae', 'code', ['mae']],
    ['mocst', 'name', ['Bộ Văn hóa, Thể thao và Du lịch', 'BỘ VĂN HOÁ, THỂ THAO VÀ DU LỊCH']],
    ['mocst', 'name', ['Bộ Văn hóa Thể thao & Du lịch', 'Bộ Văn hóa - Thể thao và Du lịch']],
    ['mae', 'alias', ['Bộ NN&MT', 'Bộ NN-MT', 'Bộ NN và MT']],
    ['mae', 'abbreviation', ['Bộ NNMT', 'BNNMT', 'BNN&MT', 'bộ nnmt']],
    ['most', 'abbreviation', ['Bộ KHCN', 'BKHCN', 'BKH&CN']],
    ['mocst', 'alias', ['Bộ VHTTDL']],
    ['mocst', 'abbreviation', ['Bộ VHTT&DL', 'BVHTTDL']],
    ['moet', 'abbreviation', ['Bộ GDĐT', 'BGDĐT', 'BGD&ĐT']],
    ['sbv', 'abbreviation', ['NHNN', 'nhnn', 'Ngân hàng Nhà nước VN']],
    ['ttcp', 'abbreviation', ['TTCP']],
    ['moit', 'abbreviation', ['BCT']],
    ['mttq', 'abbreviation', ['Ủy ban TW MTTQ Việt Nam', 'Ủy ban T.Ư Mặt trận Tổ quốc Việt Nam']],
    ['vptw', 'abbreviation', ['Văn phòng T.Ư Đảng', 'VP TƯ Đảng']],
    ['thanh-hoa', 'name', ['Ủy ban nhân dân tỉnh Thanh Hóa', 'Uỷ ban nhân dân tỉnh Thanh Hoá']],
    ['thanh-hoa', 'alias', ['UBND tỉnh Thanh Hóa', 'Ubnd tỉnh Thanh Hoá']],
    ['thanh-hoa', 'place', ['tỉnh Thanh Hóa', 'Tỉnh Thanh Hoá', 'Thanh Hóa']],
    ['tp-hcm', 'name', ['Thành phố Hồ Chí Minh']],
    ['tp-hcm', 'abbreviation', ['TP.HCM', 'Tp HCM', 'TPHCM', 'UBND TP HCM']],
    ['acv', 'abbreviation', ['ACV', 'Tổng công ty Cảng hàng không (ACV)']],
    ['evn', 'name', ['Tập đoàn Điện lực Việt Nam', 'Tập đoàn Điện lực Việt Nam (EVN)']],
    ['so-nong-nghiep-va-moi-truong', 'abbreviation', ['Sở NN&MT', 'Sở NNMT']],
    ['bo-nganh-dia-phuong', 'name', ['các bộ, ngành, địa phương', 'Các Bộ, ngành và địa phương']],
    [
      'cac-tinh',
      'abbreviation',
      ['UBND các tỉnh, thành phố trực thuộc TW', 'UBND các tỉnh, TP trực thuộc T.Ư'],
    ],
  ])('leads to %s by its %s', (code, via, ways) => {
    expect(ways.map((way) => [way, codeOf(way), resolve(way).via])).toEqual(
      ways.map((way) => [way, code, via]),
    );
  });

  it.each([
    ['moit', 'Bộ trưởng Bộ Công Thương'],
    ['mps', 'Bộ trưởng Công an'],
    ['moc', 'đồng chí Bộ trưởng Bộ Xây dựng'],
    ['moc', 'Bộ trưởng Bộ Xây dựng Trần Hồng Minh - Phó Trưởng Ban'],
    ['mof', 'Bộ trưởng Bộ Tài chính - Phó Trưởng ban Thường trực Ban Chỉ đạo 389 quốc gia'],
    ['mof', 'Bộ Tài chính - Cơ quan Thường trực Ban Chỉ đạo 751'],
    ['moh', 'lãnh đạo Bộ Y tế'],
    ['cac-bo', 'Bộ trưởng các Bộ'],
    ['co-quan-ngang-bo', 'Thủ trưởng cơ quan ngang bộ'],
    ['bo-nganh', 'Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ'],
    ['sbv', 'Thống đốc Ngân hàng Nhà nước'],
    ['sbv', 'Thống đốc NHNN'],
    ['vpcp', 'Chủ nhiệm VPCP'],
    ['vpcp', 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ'],
    ['ttcp', 'Tổng Thanh tra Chính phủ'],
    ['kiem-toan-nn', 'Tổng Kiểm toán Nhà nước'],
    ['thanh-hoa', 'Chủ tịch UBND tỉnh Thanh Hoá'],
    ['cac-tinh', 'Chủ tịch UBND các tỉnh, thành phố'],
    ['cac-tinh', 'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương'],
    ['ubnd-t003', 'Chủ tịch UBND tỉnh'],
    ['so-ngoai-vu-t003', 'Giám đốc Sở Ngoại vụ'],
    ['vtv', 'Tổng Giám đốc Đài Truyền hình Việt Nam'],
  ])('stands for %s when it is the title "%s", and says so', (code, title) => {
    expect([codeOf(title), resolve(title).via]).toEqual([code, 'office-holder']);
    expect(resolve(title).remark?.vi).toContain(`"${title}" là chức danh hoặc vai trò`);
  });

  it.each([
    ['mof', 'Bộ Kế hoạch và Đầu tư', 'đã hợp nhất vào Bộ Tài chính từ 01/03/2025'],
    ['mof', 'BỘ KẾ HOẠCH VÀ ĐẦU TƯ', 'đã hợp nhất vào Bộ Tài chính từ 01/03/2025'],
    ['mof', 'Bộ KH&ĐT', 'đã hợp nhất vào Bộ Tài chính từ 01/03/2025'],
    ['moc', 'Bộ trưởng Bộ GTVT', 'đã hợp nhất vào Bộ Xây dựng từ 01/03/2025'],
    ['moha', 'Bộ LĐ-TB&XH', 'Giáo dục nghề nghiệp chuyển về Bộ Giáo dục và Đào tạo'],
    ['tuyen-quang', 'Chủ tịch UBND tỉnh Hà Giang', 'đã hợp nhất vào tỉnh Tuyên Quang từ 01/07/2025'],
    ['tp-hcm', 'Bà Rịa-Vũng Tàu', 'đã hợp nhất vào thành phố Hồ Chí Minh từ 01/07/2025'],
    ['hue', 'tỉnh Thừa Thiên Huế', 'nay là thành phố Huế từ 01/01/2025'],
  ])('leads to %s when it is the former name "%s", and says what became of it', (code, former, remark) => {
    expect([codeOf(former), resolve(former).via]).toEqual([code, 'former']);
    expect(resolve(former).remark?.vi).toContain(remark);
  });

  it.each([
    ['Bộ Công thưong', ['moit']],
    ['Bộ Tàí chính', ['mof']],
    ['UBND tỉnh Thanh Hoa', ['thanh-hoa']],
    ['Sở Công Thương tỉnh Thanh Hóa', ['so-cong-thuong-t003', 'thanh-hoa']],
    ['Bộ CT', ['moit']],
    ['Bộ', []],
    ['Nhà nước', []],
    ['Chủ tịch Quốc hội', ['quoc-hoi']],
    ['Hội nghị trực tuyến', []],
    ['', []],
  ])('that nobody can be sure of, "%s", gives no body', (written, candidates) => {
    expect(resolve(written)).toMatchObject({ agency: null, via: null, remark: null });
    expect(candidatesOf(written).sort()).toEqual(candidates);
  });

  it('is not taken when name and abbreviation in brackets lead to two bodies', () => {
    expect(codeOf('Bộ Công Thương (EVN)')).toBeNull();
  });
});

describe('the directory of the package', () => {
  const spellings = directory.agencies.flatMap((agency) =>
    spellingsOf(agency).map(({ text, via }) => ({ agency, text, via })),
  );
  const anySpelling = fc.constantFrom(...spellings);
  const variant = fc.constantFrom<(text: string) => string>(
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => ` ${text.replaceAll(' ', '  ')}\n`,
    (text) => text.replaceAll(' - ', ' – '),
    (text) => text.replaceAll(' và ', ' & '),
    (text) => text.replaceAll('Ủy', 'Uỷ').replaceAll('óa', 'oá').replaceAll('òa', 'oà'),
  );

  it('leads from every name, alias, title and former name to its own body', () => {
    expect(spellings.filter(({ agency, text }) => resolve(text).agency !== agency)).toEqual([]);
  });

  it('reads the first letters of every ministry, present and former', () => {
    const ministries = directory.agencies.filter(({ name }) => /^Bộ (?!Chính trị|Chỉ huy)/.test(name));
    expect(ministries).toHaveLength(14);
    const wrong = ministries.flatMap((ministry) =>
      [ministry.name, ...ministry.former.map(({ name }) => name)]
        .flatMap(initialsOf)
        .filter((initials) => codeOf(initials) !== ministry.code),
    );
    // Bộ Chính trị has the same letters; "BCT" alone is an alias of Bộ Công Thương.
    expect(wrong).toEqual(['bộ ct'].map(agencyKey));
  });

  it('reads any spelling of a name as the name', () => {
    fc.assert(
      fc.property(anySpelling, variant, variant, ({ agency, text }, first, second) => {
        expect(resolve(second(first(text))).agency?.code).toBe(agency.code);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no two names one letter apart, abbreviations aside', () => {
    const names = spellings
      .filter(({ text }) => text.includes(' ') && !HAS_ABBREVIATION.test(text))
      .map(({ agency, text }) => ({ agency, key: text.normalize('NFC').toLowerCase() }));
    const near = names.flatMap((one, i) =>
      names
        .slice(i + 1)
        .filter((other) => other.agency !== one.agency && Math.abs(other.key.length - one.key.length) < 2)
        .filter((other) => editDistance(one.key, other.key) < 2)
        .map((other) => `${one.key} / ${other.key}`),
    );
    expect(near).toEqual(['vụ công nghiệp / vụ nông nghiệp']);
  });

  it('never takes a name with one wrong letter for another body', () => {
    const letter = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềộớứữ');
    const longNames = fc.constantFrom(
      ...spellings.filter(({ via, text }) => via === 'name' && text.includes(' ') && !text.startsWith('Vụ ')),
    );
    fc.assert(
      fc.property(longNames, fc.nat(), letter, ({ agency, text }, place, slip) => {
        const at = place % text.length;
        const read = readAgency(text.slice(0, at) + slip + text.slice(at + 1), directory)?.agency;
        expect([null, agency.code]).toContain(read?.code ?? null);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never throws and never takes any text for certain and for a guess at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { agency, via, candidates } = resolve(text);
        expect(agency === null).toBe(via === null);
        expect(agency === null || candidates.length === 0).toBe(true);
        expect(candidates.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  it('has the Government, the provinces and the groups of 2026', () => {
    const members = (group: string) => directory.expand(group).map(({ code }) => code);
    expect(members('cac-bo')).toHaveLength(14);
    expect(members('co-quan-ngang-bo')).toEqual(['vpcp', 'ttcp', 'sbv']);
    expect(members('co-quan-thuoc-cp')).toHaveLength(5);
    expect(members('cac-tinh')).toHaveLength(34);
    expect(members('bo-nganh-dia-phuong')).toEqual([...members('bo-nganh'), ...members('cac-tinh')]);
    expect(new Set(members('bo-nganh-dia-phuong')).size).toBe(14 + 3 + 5 + 34);
    const provinces = directory.agencies.filter(({ place }) => place !== null);
    expect(provinces.filter(({ place }) => place?.startsWith('thành phố'))).toHaveLength(6);
    const former = provinces.flatMap((province) =>
      province.former.filter(({ became }) => became === 'merged'),
    );
    expect(provinces.length + former.length).toBe(63);
  });

  it('expands a body to itself, and refuses a code that is not there', () => {
    expect(directory.expand('mofa').map(({ code }) => code)).toEqual(['mofa']);
    expect(directory.expand('hiep-hoi').map(({ code }) => code)).toEqual(['hiep-hoi']);
    expect(() => directory.expand('khong-co')).toThrow(RangeError);
  });
});
