import type { AgencyDirectory } from '../agency-directory';
import type { DraftAgency } from './draft';

const PLACE =
  /(?:lãnh đạo|tại|của|với|ở)\s+(?:chủ chốt\s+)?(tỉnh|thành phố)\s+((?:\p{L}+\s?){1,4}?)(?=\s+(?:về|từ|nhằm|thực hiện|và|để|giai đoạn|năm)(?!\p{L})|\s*[,.;:(-]|\s*$)/iu;

/** The province or city that a title is about: whoever "Tỉnh" means in the text; null where it names none. */
export function impliedBody(title: string, directory: AgencyDirectory): DraftAgency | null {
  const match = PLACE.exec(title.normalize('NFC'));
  const place = match?.[2]?.trim();
  if (!match || !place || /^(?:trực thuộc|các|liên quan)/iu.test(place)) return null;
  const kind = (match[1] ?? 'tỉnh').toLowerCase();
  const proper = place
    .toLowerCase()
    .replace(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase());
  const agency =
    directory.find(`Ủy ban nhân dân ${kind} ${proper}`) ?? directory.find(`UBND ${kind} ${proper}`);
  return agency
    ? { name: agency.name, code: agency.code }
    : { name: `Ủy ban nhân dân ${kind} ${proper}`, code: null };
}
