import type { Item } from './items';
import { isBullet } from './markers';

/** The items that can assign work, with the words that govern them all. */
export interface OperativePart {
  /** The sentence before the first item: "… yêu cầu các bộ, ngành, địa phương:"; null where there is none. */
  governing: { text: string; start: number } | null;
  head: Item[];
  items: Item[];
  tail: Item[];
}

const TAIL = /^(?:Nơi nhận|(?:KT|TM|TL|TUQ)\s*\.\s*\p{Lu})/u;
const GOVERNS =
  /(?:như sau|yêu cầu|chỉ đạo|có ý kiến|kết luận|giao|đề nghị|thông báo|sau đây|nội dung sau|nhiệm vụ sau|quyết định|ban hành kế hoạch)[^.]{0,220}:\s*$|như sau\s*\.\s*$/iu;
const ORDER =
  /(?<!\p{L})(?:giao|yêu cầu|đề nghị)\s+(?:(?:các|đồng chí|quý)\s+)?(?:Bộ|bộ|Phó|Chủ tịch|Ủy ban|UBND|Sở|sở|cơ quan|Cơ quan|Ban|Văn phòng|Tập đoàn|Tổng|Ngân hàng|địa phương|đơn vị|Thủ trưởng|tỉnh|thành phố)/u;
const NOT_GOVERNING = /(?:^|\s)(?:điện|kính gửi|nơi nhận)\s*:\s*$/iu;

/** Cuts off the head (addressees, occasion) and the foot (recipients, signature). */
export function operativePart(items: readonly Item[]): OperativePart {
  const end = items.findIndex(({ text }) => TAIL.test(text));
  const before = end === -1 ? [...items] : items.slice(0, end);
  const tail = end === -1 ? items.slice(-6) : items.slice(end);
  const begin = beginOf(before);
  const governing = before[begin - 1];
  return {
    governing:
      governing && GOVERNS.test(governing.text) ? { text: governing.text, start: governing.start } : null,
    head: before.slice(0, begin),
    items: before.slice(begin),
    tail,
  };
}

/** The first item after the last words that govern the whole, or the first numbered one. */
function beginOf(items: readonly Item[]): number {
  const first = items.findIndex(
    ({ marker }) =>
      marker !== null && (marker.label === 'I' || marker.label === '1' || marker.label === '1.1'),
  );
  const governed = items.findIndex(
    ({ text }, i) => GOVERNS.test(text) && !NOT_GOVERNING.test(text) && i + 1 < items.length,
  );
  if (governed !== -1 && (first === -1 || governed < first)) {
    const next = items[governed + 1];
    // Facts that are counted (1), (2) before the order itself do not belong to it.
    if (
      first === -1 ||
      (next?.marker && !isBullet(next.marker.level) && !next.marker.label.startsWith('('))
    ) {
      return governed + 1;
    }
    const later = items.findIndex(({ text }, i) => i > governed && i < first && GOVERNS.test(text));
    if (
      later === -1 &&
      next?.marker &&
      isBullet(next.marker.level) &&
      !/gửi|điện/iu.test(items[governed]?.text ?? '')
    )
      return governed + 1;
  }
  return first === -1 ? orderIn(items) : first;
}

/** A letter of a single paragraph: the order stands in it after "đề nghị", "giao", "yêu cầu". */
function orderIn(items: readonly Item[]): number {
  const order = items.findIndex(({ text }) => text.length > 80 && ORDER.test(text));
  return order === -1 ? items.length : order;
}
