import type { Row } from './rows';

export interface Page {
  /** From 1. */
  number: number;
  rows: Row[];
  /** What runs in another direction, e.g. a watermark. */
  across: Row[];
}

export function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
