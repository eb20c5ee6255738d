/** So many out of so many. */
export interface Share {
  hits: number;
  of: number;
}

/** What was measured of one set, by name: shares, where more is better, so that each can have a floor. */
export type Figures = Record<string, Share>;

export function emptyShare(): Share {
  return { hits: 0, of: 0 };
}

export function count(share: Share, hit: boolean): void {
  share.of += 1;
  if (hit) share.hits += 1;
}

/** 1 where nothing was to be found: nothing was missed. */
export function ratio({ hits, of }: Share): number {
  return of === 0 ? 1 : hits / of;
}

export function written(share: Share): string {
  return `${share.hits}/${share.of} = ${ratio(share).toFixed(3)}`;
}

/** The share kept for a kind, made on first use. */
export function ofKind(kinds: Map<string, Share>, kind: string): Share {
  const share = kinds.get(kind) ?? emptyShare();
  kinds.set(kind, share);
  return share;
}

/** One line of `--write-misses`: what was wrong, with all that is needed to see why. */
export interface Miss {
  what: string;
  id: string;
  [detail: string]: unknown;
}
