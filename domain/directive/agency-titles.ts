import { agencyKey } from './agency-key';

/**
 * Titles whose holder stands for the body, each with how the body's name must begin: `Tổng Giám đốc` of
 * anything, but `Bộ trưởng` of a ministry only, so that no title is cut out of the middle of a name.
 */
const TITLES: [title: string, bodies: string[]][] = [
  ['bộ trưởng', ['bộ', 'chủ nhiệm văn phòng chính phủ']],
  ['thứ trưởng', ['bộ']],
  ['thủ trưởng', ['bộ', 'các', 'cơ quan', 'sở', 'đơn vị']],
  ['thống đốc', ['ngân hàng', 'nhnn']],
  ['phó thống đốc', ['ngân hàng', 'nhnn']],
  ['chủ nhiệm', ['văn phòng', 'vpcp', 'ủy ban']],
  ['phó chủ nhiệm', ['văn phòng', 'vpcp', 'ủy ban']],
  ['chủ tịch', ['ủy ban', 'hội', 'liên đoàn', 'viện', 'tổng liên đoàn', 'tỉnh', 'thành phố', 'vcci']],
  ['phó chủ tịch', ['ủy ban', 'hội', 'liên đoàn', 'viện', 'tổng liên đoàn', 'tỉnh', 'thành phố']],
  ['chủ tịch hội đồng thành viên', ['tập đoàn', 'tổng công ty', 'ngân hàng', 'công ty']],
  ['chủ tịch hđtv', ['tập đoàn', 'tổng công ty', 'ngân hàng', 'công ty']],
  ['chủ tịch hội đồng quản trị', ['tập đoàn', 'tổng công ty', 'ngân hàng', 'công ty']],
  ['tổng giám đốc', ['đài', 'thông tấn', 'tập đoàn', 'tổng công ty', 'ngân hàng', 'công ty']],
  [
    'giám đốc',
    ['sở', 'các sở', 'đại học', 'học viện', 'công an', 'trung tâm', 'ban quản lý', 'kho bạc', 'bảo hiểm'],
  ],
  ['viện trưởng', ['viện']],
  ['chánh án', ['tòa án']],
  ['cục trưởng', ['cục']],
  ['trưởng ban', ['ban']],
  ['chánh văn phòng', ['văn phòng']],
  [
    'lãnh đạo',
    [
      'bộ',
      'các',
      'cơ quan',
      'sở',
      'ủy ban',
      'ngân hàng',
      'văn phòng',
      'tập đoàn',
      'tổng công ty',
      'tỉnh',
      'thành phố',
      'thanh tra',
      'đài',
      'thông tấn',
    ],
  ],
  ['người đứng đầu', ['bộ', 'các', 'cơ quan', 'sở', 'ủy ban']],
];

/** Ministers are also called without the second `Bộ`: `Bộ trưởng Công an`. */
const MINISTER = agencyKey('bộ trưởng');
const MINISTRY = agencyKey('bộ');

const COURTESY = ['các đồng chí', 'đồng chí', 'tập thể', 'ông', 'bà'].map(agencyKey);

/** What a person is besides, written after the name of the body. */
const SECOND_ROLES = [
  'phó trưởng ban',
  'trưởng ban',
  'phó chủ tịch hội đồng',
  'cơ quan thường trực',
  'cơ quan chủ trì',
  'ủy viên',
  'thành viên',
  'tổ trưởng',
  'phó tổ trưởng',
].map(agencyKey);

/** The surnames of nine in ten Vietnamese; a name of another family is not cut off. */
const SURNAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn trịnh đinh mai lâm hà lương cao tạ tô trương châu thái kiều vương lưu'
    .split(' ')
    .map(agencyKey),
);
const LONGEST_PERSONAL_NAME = 4;

const RULES = TITLES.map(([title, bodies]) => ({
  title: agencyKey(title),
  bodies: bodies.map(agencyKey),
})).sort((a, b) => b.title.length - a.title.length);

/** The keys of what is left when one title after the other is taken off the front, the longest first. */
export function withoutTitles(key: string): string[] {
  const found: string[] = [];
  for (let rest: string | null = withoutCourtesy(key); rest !== null; rest = withoutOneTitle(rest)) {
    if (rest !== key) found.push(rest);
    if (rest.startsWith(`${MINISTER} `)) found.push(MINISTRY + rest.slice(MINISTER.length));
  }
  return found;
}

/** The keys before a second role or, after a title, before the name of a person. */
export function withoutApposition(key: string, titled: boolean): string[] {
  const words = key.split(' ');
  return words
    .map((_, i) => ({ front: words.slice(0, i), tail: words.slice(i) }))
    .filter(({ front, tail }) => front.length > 1 && (isRole(tail) || (titled && isPersonalName(tail))))
    .map(({ front }) => front.join(' '))
    .reverse();
}

function withoutCourtesy(key: string): string {
  const courtesy = COURTESY.find((words) => key.startsWith(`${words} `));
  return courtesy === undefined ? key : key.slice(courtesy.length + 1);
}

function withoutOneTitle(key: string): string | null {
  const rule = RULES.find(({ title, bodies }) => {
    if (!key.startsWith(`${title} `)) return false;
    const rest = key.slice(title.length + 1);
    return bodies.some((body) => rest === body || rest.startsWith(`${body} `));
  });
  return rule ? key.slice(rule.title.length + 1) : null;
}

function isRole(tail: readonly string[]): boolean {
  const text = tail.join(' ');
  return SECOND_ROLES.some((role) => text === role || text.startsWith(`${role} `));
}

function isPersonalName(tail: readonly string[]): boolean {
  const end = tail.findIndex((_, i) => i > 0 && isRole(tail.slice(i)));
  const name = end === -1 ? tail : tail.slice(0, end);
  return name.length >= 2 && name.length <= LONGEST_PERSONAL_NAME && SURNAMES.has(name[0] as string);
}
