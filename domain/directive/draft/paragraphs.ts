import { isBullet, markerOf } from './markers';

/** A paragraph of the document after its lines were joined again. */
export interface Paragraph {
  text: string;
  /** Where it begins in the folded text, in UTF-16 units. */
  start: number;
}

const PAGE_NUMBER = /^(?:trang\s*)?[-–]?\s*\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-–]?$/iu;
/** Words that open the text after a title; they stand at no other line's beginning. */
const BEGINS_ANEW =
  /^(?:(?:Sáng|Chiều|Tối)\s+)?[Nn]gày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?,\s*(?:tại|Thủ|Phó|Bộ|đồng)|^(?:Căn cứ|Sau khi nghe)\s/u;
/** A heading as wide as the page, and an order right below it. */
const TOPIC = /^(?:\d{1,2}[.)]|[a-zđ][.)])\s*(?:Về|Đối với)\s/u;
const ORDERS = /^(?:Giao|Yêu cầu|Đề nghị|Bộ|Các|Sở|UBND|Ủy ban|Văn phòng|Tỉnh|Thành phố)\s/u;
const RULER = /^[_\-–—=*.|:\s]*(?:PAGE BREAK)?[_\-–—=*.|:\s]*$/u;
const COMMENT = /^#\s/u;
/** The end of a paragraph, or of an item that another item follows. */
const ENDS = /[.;:!?…][”"’')\]]*$/u;
const LOWER_START = /^[\p{Ll}\d(),;.“”"–%&/]/u;
/** A line this much shorter than the width of the page was ended by its writer. */
const FULL_LINE = 0.72;
/** A full stop at the very end of a full line may stand inside a paragraph. */
const VERY_FULL_LINE = 0.88;
/** Text typed without hard line breaks has lines far longer than a page is wide. */
const WIDEST_PAGE = 130;

/**
 * The paragraphs of a text, whatever its lines look like: one paragraph a line, or broken hard at the width
 * of a page, with or without empty lines between, with page numbers. All runs of spaces are one space.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((line) => withoutMarkup(line.replace(/\s+/gu, ' ')).trim())
    .filter((line) => line !== '' && !PAGE_NUMBER.test(line) && !RULER.test(line) && !COMMENT.test(line));
  const width = pageWidth(lines);
  const joined: string[] = [];
  let previous = '';
  for (const line of lines) {
    const last = joined[joined.length - 1];
    if (last !== undefined && continues(previous, line, width)) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
    previous = line;
  }
  let start = 0;
  return joined.map((paragraph) => {
    const placed = { text: paragraph, start };
    start += paragraph.length + 1;
    return placed;
  });
}

/** Marks that copies from web pages carry along: emphasis and the bars of tables. */
function withoutMarkup(line: string): string {
  return line
    .replace(/\*{1,3}(?=\S)|(?<=\S)\s*\*{1,3}/gu, '')
    .replace(/^\s*\|\s*|\s*\|\s*$/gu, '')
    .replace(/\s\|\s/gu, ' ')
    .replace(/^\s*_+\s*/u, '');
}

/** The text that positions point into. */
export function foldedText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** Width in characters at which the lines were broken; null where they were not. */
function pageWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  const nearlyLongest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return lengths.length > 5 && nearlyLongest <= WIDEST_PAGE ? nearlyLongest : null;
}

function continues(previous: string, line: string, width: number | null): boolean {
  const marker = markerOf(line);
  if (BEGINS_ANEW.test(line) || (TOPIC.test(previous) && ORDERS.test(line))) return false;
  if (marker) {
    if (isInCapitals(previous)) return false;
    const wrapped = width !== null && previous.length >= width * FULL_LINE && !ENDS.test(previous);
    return (
      wrapped &&
      (isBullet(marker.level) || marker.level === 'article' || marker.level === 'roman-in-brackets')
    );
  }
  if (isInCapitals(previous)) return isInCapitals(line) && !/[.:]$/u.test(previous);
  if (isInCapitals(line)) return false;
  if (/^Nơi nhận/iu.test(line) || /^Kính gửi/iu.test(line)) return false;
  if (previous.endsWith(':')) return false;
  if (LOWER_START.test(line)) return true;
  return width !== null && previous.length >= width * (ENDS.test(previous) ? VERY_FULL_LINE : FULL_LINE);
}

function isInCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}
