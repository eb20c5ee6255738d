import { MARK_KINDS, MARKS } from './letter-marks';
import { markup, type Markup } from './markup';
import { symbol } from './symbol';

/** A small drawing, 24 by 24, with what it means. */
export interface LegendEntry {
  drawing: Markup;
  meaning: string;
}

/** A box that looks like the cell of a day. */
const box = (fill: string, more = '') =>
  markup`<rect x="2" y="2" width="20" height="20" fill="${fill}" stroke="#9a9a9a"${more === '' ? null : markup` stroke-dasharray="${more}"`}/>`;

export function legend(): LegendEntry[] {
  return [
    ...MARK_KINDS.map((kind) => ({ drawing: symbol(kind, 12, 12), meaning: MARKS[kind].name })),
    {
      drawing: markup`<text x="12" y="17" text-anchor="middle" font-size="14" font-weight="600">3</text>`,
      meaning: 'số bên ký hiệu: số thư cùng loại trong ngày',
    },
    {
      drawing: symbol('reminder', 12, 12, true),
      meaning: 'thư rơi vào ngày nghỉ; mũi tên chỉ ngày gửi thay',
    },
    {
      drawing: markup`<rect x="3" y="3" width="18" height="18" fill="#fff" stroke="#000" stroke-width="3"/>`,
      meaning: 'HẠN: ngày đến hạn, kèm số nhiệm vụ',
    },
    {
      drawing: markup`<defs><pattern id="hatch-legend" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ececec"/><path d="M0 0V6" stroke="#8a8a8a" stroke-width="1.6"/></pattern></defs>${box('url(#hatch-legend)')}`,
      meaning: 'ngày nghỉ lễ (viền đứt: tạm tính)',
    },
    { drawing: box('#ececec'), meaning: 'cuối tuần' },
  ];
}
