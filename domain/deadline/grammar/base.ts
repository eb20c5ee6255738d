import { readDay } from './day';
import { anyOf, skip, type Read } from './phrases';
import type { Point } from './point';
import { key, type Token } from './tokens';

/** The day a count runs from, as the words name it. */
export type Base =
  | { kind: 'issue'; sure: boolean }
  | { kind: 'now' }
  | { kind: 'receipt' }
  | { kind: 'event' }
  | { kind: 'date'; point: Point };

const FROM = anyOf(
  ...['kể từ', 'tính từ', 'từ', 'kể', 'tính', 'bắt đầu từ', 'sau'],
  ...['kể từ sau', 'tính kể từ', 'được tính từ', 'được tính kể từ', 'tính kể từ sau', 'theo ngày'],
  ...[', kể từ', ', tính từ', '( kể từ', '( tính từ', '(kể từ'],
);
const MOMENT = anyOf(
  'ngày',
  'khi',
  'thời điểm',
  'lúc',
  'sau ngày',
  'sau khi',
  'thời gian',
  'ngày được',
  'khi được',
);
const AHEAD = anyOf(
  'kể từ',
  'tính từ',
  'tính kể từ',
  'từ ngày',
  'từ khi',
  'sau khi',
  'sau ngày',
  'ngay sau khi',
);
const NOW = anyOf('nay', 'hôm nay', 'ngày hôm nay', 'thời điểm này', 'bây giờ', 'giờ');
const COMING = anyOf('tới', 'tiếp theo', 'sắp tới', 'kế tiếp', 'tới đây');

/** Documents that are themselves the directive; they are in force from signing unless they say otherwise. */
const DIRECTIVE = anyOf(
  ...[
    'công văn',
    'thông báo',
    'quyết định',
    'kế hoạch',
    'chỉ thị',
    'công điện',
    'văn bản',
    'kết luận',
    'đề án',
  ],
  ...[
    'chương trình',
    'hướng dẫn',
    'quy chế',
    'thông báo kết luận',
    'chương trình hành động',
    'phương án',
    'quy định',
  ],
  ...['văn bản chỉ đạo', 'chỉ đạo', 'danh mục', 'thư', 'điện', 'nghị quyết', 'kế hoạch hành động'],
);
/** What a directive orders rather than is: without "này" its approval is an event to come. */
const PRODUCT = anyOf(
  'đề án',
  'phương án',
  'danh mục',
  'quy chế',
  'quy định',
  'chương trình',
  'chương trình hành động',
  'kế hoạch hành động',
);
/** Statutes come into force on a day of their own, weeks after signing. */
const STATUTE = anyOf(
  'luật',
  'bộ luật',
  'nghị định',
  'thông tư',
  'pháp lệnh',
  'thông tư liên tịch',
  'hiến pháp',
);
const THIS = anyOf('này', 'nêu trên', 'trên', 'ở trên');
const SIGNED = anyOf('ký', 'ký ban hành', 'ban hành', 'phát hành', 'công bố', 'ký , ban hành', 'phê duyệt');
const GOT_SIGNED = anyOf(
  ...[
    'được ban hành',
    'được ký',
    'được ký ban hành',
    'được phê duyệt',
    'ban hành',
    'được công bố',
    'ký ban hành',
  ],
  ...['được phát hành', 'ký'],
);
const IN_FORCE = anyOf('có hiệu lực', 'có hiệu lực thi hành', 'có hiệu lực pháp luật');
const RECEIPT = anyOf(
  'nhận',
  'nhận được',
  'tiếp nhận',
  'nhận đủ',
  'được nhận',
  'được giao',
  'nhận đầy đủ',
  'có văn bản',
);
const ENDS_CLAUSE = new Set([',', '.', ';', ':', ')', ']', '(', '”', '"', '!', '?', '“'].map(key));

// A longer tail is another clause, whatever its signs.
const LONGEST_EVENT = 24;

/** `kể từ ngày ký`, `sau khi nhận được công văn`, `tới`, `tính từ 01/12/2025`. */
export function readBase(tokens: readonly Token[], i: number): Read<Base> | null {
  const coming = COMING.at(tokens, i);
  if (coming) {
    const from = readFromBase(tokens, coming.end);
    return from ?? { value: { kind: 'now' }, end: coming.end };
  }
  return readFromBase(tokens, i);
}

function readFromBase(tokens: readonly Token[], i: number): Read<Base> | null {
  const from = FROM.at(tokens, i);
  if (!from) return null;
  const now = NOW.at(tokens, from.end);
  if (now) return { value: { kind: 'now' }, end: now.end };
  const day = readDay(tokens, from.end);
  if (day && !(day.value.near === true)) return { value: { kind: 'date', point: day.value }, end: day.end };
  const moment = skip(MOMENT, tokens, from.end);
  const signing = readSigning(tokens, moment);
  if (signing) return signing;
  const event = readNamed(tokens, moment) ?? readEvent(tokens, moment);
  return readBracketedDay(tokens, event.end) ?? event;
}

/** `kể từ ngày Luật có hiệu lực (01/7/2026)`: the words say themselves when the event is. */
function readBracketedDay(tokens: readonly Token[], i: number): Read<Base> | null {
  const day = tokens[i]?.key === '(' ? readDay(tokens, i + 1) : null;
  if (day?.value.month === undefined || tokens[day.end]?.key !== ')') return null;
  return { value: { kind: 'date', point: day.value }, end: day.end + 1 };
}

/** `Kể từ ngày ký, `, `sau khi nhận được hồ sơ, `: the beginning is said before the count. */
export function readBaseAhead(tokens: readonly Token[], i: number): Read<Base> | null {
  const base = AHEAD.at(tokens, i) ? readFromBase(tokens, i) : null;
  return base && { value: base.value, end: tokens[base.end]?.key === ',' ? base.end + 1 : base.end };
}

/** `ký`, `ban hành`, `ban hành Quyết định này`; not `ký hợp đồng`. */
function readSigning(tokens: readonly Token[], i: number): Read<Base> | null {
  const signed = SIGNED.at(tokens, i);
  if (!signed) return null;
  const named = readDocument(tokens, signed.end);
  if (named) return named.other ? null : { value: { kind: 'issue', sure: named.sure }, end: named.end };
  return endsClause(tokens, signed.end) ? { value: { kind: 'issue', sure: true }, end: signed.end } : null;
}

/** `Kế hoạch này được ban hành`, `Quyết định có hiệu lực thi hành`, `có hiệu lực`. */
function readNamed(tokens: readonly Token[], i: number): Read<Base> | null {
  const named = readDocument(tokens, i);
  const at = named?.end ?? i;
  const force = IN_FORCE.at(tokens, at);
  if (force) {
    if (named?.other === true || STATUTE.at(tokens, i)) return null;
    return { value: { kind: 'issue', sure: false }, end: force.end };
  }
  const signed = named && GOT_SIGNED.at(tokens, at);
  return signed && !named.other ? { value: { kind: 'issue', sure: named.sure }, end: signed.end } : null;
}

interface Named {
  end: number;
  /** It is another document than the one that is read. */
  other: boolean;
  sure: boolean;
}

function readDocument(tokens: readonly Token[], i: number): Named | null {
  const directive = DIRECTIVE.at(tokens, i);
  const read = directive ?? STATUTE.at(tokens, i);
  if (!read) return null;
  const own = THIS.at(tokens, read.end);
  if (own) return { end: own.end, other: false, sure: directive !== null };
  return {
    end: read.end,
    other:
      directive === null ||
      PRODUCT.at(tokens, i) !== null ||
      tokens[read.end]?.key === key('số') ||
      tokens[read.end]?.number != null,
    sure: true,
  };
}

function readEvent(tokens: readonly Token[], i: number): Read<Base> {
  const receipt = RECEIPT.at(tokens, i);
  let end = i;
  while (end < tokens.length && end - i < LONGEST_EVENT && !endsClause(tokens, end)) end += 1;
  return { value: { kind: receipt ? 'receipt' : 'event' }, end };
}

export function endsClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token === undefined || ENDS_CLAUSE.has(token.key) || token.opensParagraph;
}
