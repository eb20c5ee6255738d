/** A run of text as the page draws it: in points, x to the right, y downwards to its baseline. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** The page itself writes a space before it. */
  spaced: boolean;
}

/** The part of pdf.js's text item that is used. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** The pieces of a page by the direction in which they run: 0 to 3 quarter turns, or askew. */
export class Pieces {
  private readonly byTurn = new Map<number, Piece[]>();
  private spaced = false;

  constructor(private readonly view: Matrix) {}

  add({ str, transform, width }: TextItem): void {
    if (str.trim() === '') {
      this.spaced ||= str !== '';
      return;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
    const [va, vb, vc, vd, ve, vf] = this.view;
    const direction = Math.atan2(vb * a + vd * b, va * a + vc * b);
    const x = va * e + vc * f + ve;
    const y = vb * e + vd * f + vf;
    const quarters = direction / (Math.PI / 2);
    const straight = Math.abs(quarters - Math.round(quarters)) < 0.03;
    const turn = straight ? (Math.round(quarters) + 4) % 4 : ASKEW;
    const at = turned(x, y, turn);
    const pieces = this.byTurn.get(turn) ?? [];
    this.byTurn.set(turn, pieces);
    pieces.push({ text: str, ...at, width, size: Math.hypot(c, d) || 1, spaced: this.spaced });
    this.spaced = false;
  }

  /** Most of the page's text first; a watermark or a stamp across it comes after it. */
  groups(): Piece[][] {
    const length = (pieces: Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
    return [...this.byTurn.values()].sort((a, b) => length(b) - length(a));
  }
}

const ASKEW = 4;

/** Turned back so that the text runs from left to right. */
function turned(x: number, y: number, turn: number): { x: number; y: number } {
  switch (turn) {
    case 1:
      return { x: y, y: -x };
    case 2:
      return { x: -x, y: -y };
    case 3:
      return { x: -y, y: x };
    default:
      return { x, y };
  }
}
