import type { Agency } from '../../domain/directive/agency';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import { agencyLevelName } from '../../domain/wording/agency-level';
import type { Column } from '../output/printer';

const MOST_ALIASES = 3;

export function agencyColumns(directory: AgencyDirectory): Column<Agency>[] {
  return [
    { key: 'code', vi: 'Mã', en: 'Code', value: (a) => a.code },
    {
      key: 'name',
      vi: 'Tên',
      en: 'Name',
      value: (a) => a.name,
      text: (a, lang) => (lang === 'en' ? a.nameEn : a.name),
      width: 64,
      yields: { order: 2, atLeast: 24 },
    },
    {
      key: 'level',
      vi: 'Cấp',
      en: 'Level',
      value: (a) => a.level,
      text: (a, lang) => agencyLevelName(a.level, lang),
      yields: { order: 3, atLeast: 8 },
    },
    {
      key: 'members',
      vi: 'Gồm',
      en: 'Members',
      value: (a) => a.members.join(' '),
      text: (a) => countOfBodies(a, directory),
      align: 'right',
    },
    {
      key: 'aliases',
      vi: 'Còn gọi là',
      en: 'Also',
      value: (a) => a.aliases.join('; '),
      text: (a) => a.aliases.slice(0, MOST_ALIASES).join('; ') || null,
      width: 48,
      yields: { order: 1, atLeast: 10 },
    },
    { key: 'parent', vi: 'Thuộc', en: 'Parent', value: (a) => a.parent, dataOnly: true },
    { key: 'focal', vi: 'Đầu mối', en: 'Focal point', value: (a) => a.contacts.focal, dataOnly: true },
    {
      key: 'leadership',
      vi: 'Lãnh đạo',
      en: 'Leadership',
      value: (a) => a.contacts.leadership,
      dataOnly: true,
    },
  ];
}

/** `?` where nobody has listed who belongs to the group. */
function countOfBodies(
  { code, collective, members }: Agency,
  directory: AgencyDirectory,
): number | string | null {
  if (!collective) return null;
  return members.length === 0 ? '?' : directory.expand(code).length;
}
