import { MARKS, type MarkKind, type Shape } from './letter-marks';
import { markup, type Markup } from './markup';

/** Outlines around the origin that all look about as large as a circle of radius 8. */
const OUTLINES: Record<Shape, string> = {
  circle: 'M-8 0A8 8 0 1 1 8 0A8 8 0 1 1 -8 0Z',
  house: 'M-7 8V-3L0 -9L7 -3V8Z',
  hexagon: 'M-9 0L-4.5 -8H4.5L9 0L4.5 8H-4.5Z',
  diamond: 'M0 -10L10 0L0 10L-10 0Z',
  triangle: 'M0 -10L10 8H-10Z',
  square: 'M-7.5 -7.5H7.5V7.5H-7.5Z',
};
/** Where the letter stands in its shape: lower in those that narrow to the top. */
const BASELINES: Record<Shape, number> = {
  circle: 4,
  house: 5,
  hexagon: 4,
  diamond: 3.8,
  triangle: 6.5,
  square: 4,
};

/** The sign of a letter with its center at x, y; hollow and dashed where the letter was to go and does not. */
export function symbol(kind: MarkKind, x: number, y: number, hollow = false): Markup {
  const { letter, shape, fill, ink } = MARKS[kind];
  const look = hollow
    ? markup`fill="#fff" stroke="#000" stroke-width="1" stroke-dasharray="2 1.5"`
    : markup`fill="${fill}" stroke="#000" stroke-width="0.8"`;
  return markup`<g class="mark mark-${kind}${hollow ? ' hollow' : ''}" transform="translate(${x} ${y}) scale(1.1)"><path d="${OUTLINES[shape]}" ${look}/><text y="${BASELINES[shape]}" text-anchor="middle" font-size="${shape === 'triangle' ? 9.5 : 10.5}" font-weight="700" fill="${hollow ? '#000' : ink}">${letter}</text></g>`;
}
