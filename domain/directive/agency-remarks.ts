import { vietnameseDate } from '../wording/dates';
import type { Agency, FormerName } from './agency';
import type { Entry } from './agency-spellings';

/** What a person should know when `written` was read as this body; null when there is nothing to say. */
export function remarkOn({ agency, via, former }: Entry, written: string): { vi: string; en: string } | null {
  if (former) return formerRemark(agency, former);
  switch (via) {
    case 'office-holder':
      return {
        vi: `"${written}" là chức danh hoặc vai trò; ghi nhận cho ${agency.name}.`,
        en: `"${written}" is a title or a role; taken for ${agency.nameEn}.`,
      };
    case 'place':
      return {
        vi: `"${written}" là địa phương; ghi nhận cho ${agency.name}.`,
        en: `"${written}" is a place; taken for ${agency.nameEn}.`,
      };
    default:
      return null;
  }
}

function formerRemark(agency: Agency, former: FormerName): { vi: string; en: string } {
  const { name, since, act, note } = former;
  const [nowVi, nowEn] = [agency.place ?? agency.name, agency.place ?? agency.nameEn];
  const [becameVi, becameEn] =
    former.became === 'merged' ? ['đã hợp nhất vào', 'was merged into'] : ['nay là', 'is now'];
  const [dayVi, dayEn] = since === null ? ['', ''] : [` từ ${vietnameseDate(since)}`, ` as of ${since}`];
  const sentences = {
    vi: [`${name} ${becameVi} ${nowVi}${dayVi} (${act}).`, note?.vi],
    en: [`${name} ${becameEn} ${nowEn}${dayEn} (${act}).`, note?.en],
  };
  if (agency.place !== null) {
    sentences.vi.push(`Ghi nhận cho ${agency.name}.`);
    sentences.en.push(`Taken for ${agency.nameEn}.`);
  }
  return { vi: joined(sentences.vi), en: joined(sentences.en) };
}

function joined(sentences: (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}
