import { isPlainDate, type PlainDate } from '../../time/instant';
import { Grid } from './grid';
import type { Sheet } from './sheet';

/** What the lines above a table say of the document it belongs to; null where they say nothing. */
export interface RegisterHead {
  number: string | null;
  kind: string | null;
  title: string | null;
  issuedOn: PlainDate | null;
  issuer: string | null;
  /** The lines that gave each. */
  because: Partial<Record<'number' | 'kind' | 'title' | 'issuedOn' | 'issuer', string>>;
}

const NUMBER = /(?:^|[\s(])số\s*:?\s*(\d{1,6}\s*\/\s*[\p{L}\d.\-–/]{2,40})/iu;
const DATE = /ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/iu;
/** The kinds of Decree 30/2020/NĐ-CP, article 7, that carry registers of tasks. */
const KIND =
  /(?<!\p{L})(?<words>nghị quyết|quyết định|chỉ thị|thông báo(?: kết luận)?|chương trình hành động|chương trình|kế hoạch|công văn|công điện|kết luận)(?!\p{L})/iu;
/** "… của Chính phủ)": who issued the document that the table is an annex of. */
const ISSUER = /\d{4}\s+của\s+([^()\n.;]+?)\s*(?:\)|\.|$)/iu;
/** "Nghị quyết số 12/NQ-CP" names the document; "chương trình" in a title may be its subject. */
const KIND_OF_NUMBER = new RegExp(`${KIND.source}\\s+số\\s*:?\\s*\\d`, 'iu');
const MOTTO = /^(?:CỘNG HÒA|CỘNG HOÀ|Độc lập|Phụ lục\s*[IVXL\d]*\.?$|Annex\s*[IVXL\d]*$)/iu;

/** Reads the lines above the heading of a table. */
export function readHead(sheet: Sheet, headingRow: number): RegisterHead {
  const grid = new Grid(sheet);
  const lines = sheet.rows
    .filter(({ number }) => number < headingRow)
    .flatMap(({ number, cells }) => [...cells.keys()].map((column) => grid.text({ row: number, column })))
    .filter((line) => line !== '');
  const because: RegisterHead['because'] = {};
  const take = (field: keyof RegisterHead['because'], pattern: RegExp): RegExpExecArray | null => {
    for (const line of lines) {
      const found = pattern.exec(line);
      if (!found) continue;
      because[field] = (found.groups?.['words'] ?? found[0]).trim();
      return found;
    }
    return null;
  };
  const number =
    take('number', NUMBER)?.[1]
      ?.replace(/\s+/g, '')
      .replace(/[.\-–/]+$/u, '') ?? null;
  const day = take('issuedOn', DATE);
  const date = day ? [day[3], day[2], day[1]].map((part) => (part ?? '').padStart(2, '0')).join('-') : '';
  const title = titleOf(lines);
  if (title !== null) because.title = title;
  return {
    number,
    kind: (take('kind', KIND_OF_NUMBER) ?? take('kind', KIND))?.[1]?.toLowerCase() ?? null,
    title,
    issuedOn: isPlainDate(date) ? date : null,
    issuer: take('issuer', ISSUER)?.[1] ?? null,
    because,
  };
}

/** The lines in capitals; where there are none, the longest that is no reference in brackets. */
function titleOf(lines: readonly string[]): string | null {
  const own = lines.filter((line) => !MOTTO.test(line) && !line.startsWith('('));
  const shouted = own.filter((line) => line === line.toUpperCase() && line.length > 10);
  if (shouted.length > 0) {
    const title = shouted.join(' ').toLowerCase();
    return title.charAt(0).toUpperCase() + title.slice(1);
  }
  const [longest] = [...own].sort((a, b) => b.length - a.length);
  return longest ?? null;
}
