import type { Agency } from '../../domain/directive/agency';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import { agencyLevelName } from '../../domain/wording/agency-level';
import { vietnameseDate } from '../../domain/wording/dates';

/** Everything the directory says of one body, for people. */
export function agencyPage(agency: Agency, directory: AgencyDirectory, lang: 'vi' | 'en'): string {
  const say = (vi: string, en: string) => (lang === 'en' ? en : vi);
  const named = (code: string) => `${directory.ref(code).name} (${code})`;
  const { focal, leadership } = agency.contacts;
  const none = say('chưa có', 'none');
  const rows: [string, string | null][] = [
    [say('Cấp', 'Level'), agencyLevelName(agency.level, lang)],
    [say('Thuộc', 'Parent'), agency.parent && named(agency.parent)],
    [say('Tên tiếng Anh', 'In Vietnamese'), say(agency.nameEn, agency.name)],
    [say('Còn gọi là', 'Also'), agency.aliases.join('; ') || null],
    [say('Chức danh', 'Titles'), agency.officeHolders.join('; ') || null],
    [say('Đầu mối', 'Focal point'), focal ?? none],
    [say('Lãnh đạo', 'Leadership'), leadership ?? none],
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  const lines = rows
    .filter(([, text]) => text !== null)
    .map(([title, text]) => `  ${title.padEnd(width)}  ${text}`);
  return [
    `${say(agency.name, agency.nameEn)} (${agency.code})`,
    ...lines,
    ...formerLines(agency, say),
    ...memberLines(agency, directory, say),
  ].join('\n');
}

type Say = (vi: string, en: string) => string;

function formerLines(agency: Agency, say: Say): string[] {
  return agency.former.map(({ name, became, since, act }) => {
    const how = became === 'merged' ? say('Đã tiếp nhận', 'Took in') : say('Tên cũ:', 'Once');
    const from = since === null ? '' : say(`từ ${vietnameseDate(since)}, `, `as of ${since}, `);
    const until = since === null ? '' : say(`đến ${vietnameseDate(since)}, `, `until ${since}, `);
    return `  ${how} ${name} (${became === 'merged' ? from : until}${act})`;
  });
}

function memberLines(agency: Agency, directory: AgencyDirectory, say: Say): string[] {
  if (!agency.collective) return [];
  if (agency.members.length === 0) {
    return [
      `  ${say('Nhóm không liệt kê được thành viên; thư gửi tới hộp thư của nhóm.', 'A group without listed members; letters go to its own mailbox.')}`,
    ];
  }
  const bodies = directory.expand(agency.code);
  return [
    `  ${say(`Gồm ${bodies.length} cơ quan:`, `${bodies.length} bodies:`)}`,
    ...bodies.map(({ code, name }) => `    ${code.padEnd(18)} ${name}`),
  ];
}
