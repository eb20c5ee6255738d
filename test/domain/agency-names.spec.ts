import { AgencyDirectory, type Agency } from '../../domain/directive/agency-directory';
import { editDistance, nearestOf } from '../../domain/directive/edit-distance';
import { foldToAscii, spellingKey } from '../../domain/directive/vietnamese-text';

const agency = (code: string, name: string, aliases: string[] = []): Agency => ({
  code,
  name,
  nameEn: code,
  level: 'ministry',
  parent: null,
  aliases,
  collective: false,
  members: [],
  officeHolders: [],
  place: null,
  former: [],
  contacts: { focal: `dau-moi@${code}.example`, leadership: null },
});
const directory = new AgencyDirectory([
  agency('moit', 'Bộ Công Thương', ['BCT']),
  agency('so-ct', 'Sở Công Thương'),
  agency('mocst', 'Bộ Văn hóa, Thể thao và Du lịch'),
  agency('mofa', 'Bộ Ngoại giao'),
]);

describe('spelling', () => {
  it('is the same in either normal form, case and place of the tone mark', () => {
    const ways = [
      'Hoà Bình',
      'Hòa Bình',
      'hoà  bình',
      'HÒA BÌNH',
      'Hòa Bình'.normalize('NFD'),
      ' Hoà\nBình ',
    ];
    expect(new Set(ways.map(spellingKey)).size).toBe(1);
    expect(spellingKey('thuỷ')).toBe(spellingKey('thủy'));
  });

  it('differs where the words differ', () => {
    expect(spellingKey('hòa')).not.toBe(spellingKey('hóa'));
    expect(spellingKey('Thương')).not.toBe(spellingKey('Thưong'));
    expect(spellingKey('đa')).not.toBe(spellingKey('da'));
  });

  it('folds to ASCII', () => {
    expect(foldToAscii('Đôn đốc, Ưu tiên: Thủy điện')).toBe('don doc, uu tien: thuy dien');
  });
});

describe('the directory', () => {
  it('finds by code, name and alias only', () => {
    expect(directory.find('moit')?.code).toBe('moit');
    expect(directory.find('bộ công thương')?.code).toBe('moit');
    expect(directory.find('BCT')?.code).toBe('moit');
    expect(directory.find('Bộ Văn hoá, Thể thao và Du lịch')?.code).toBe('mocst');
    expect(directory.find('Công Thương')).toBeNull();
    expect(directory.find('')).toBeNull();
  });

  it('proposes what is nearest, and nothing when nothing is near', () => {
    const nearest = (written: string) => directory.nearest(written).map(({ code }) => code);
    expect(nearest('Bộ Công thưong')).toEqual(['moit']);
    expect(nearest('Vộ Công Thương')).toEqual(['moit', 'so-ct']);
    expect(nearest('Bộ ngọai gjao')).toEqual(['mofa']);
    expect(nearest('Hội đồng nhân dân xã')).toEqual([]);
  });

  it('knows mailboxes by seat', () => {
    expect(directory.address({ agency: 'mofa', seat: 'focal' })).toBe('dau-moi@mofa.example');
    expect(directory.address({ agency: 'mofa', seat: 'leadership' })).toBeNull();
    expect(() => directory.ref('xyz')).toThrow(RangeError);
  });
});

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['lead', 'laed', 2],
  ])('%s – %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('prefers exact matches to near ones', () => {
    expect(nearestOf('due', ['due', 'dues'], (one) => [one])).toEqual(['due']);
  });
});
