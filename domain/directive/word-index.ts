import type { Profile } from './likeness-profile';

/** Which texts hold a word, so that a text is compared only with those it has something in common with. */
export class WordIndex {
  private readonly holders = new Map<string, { text: number; weight: number }[]>();
  private readonly shared: Float64Array;

  constructor(texts: readonly Profile[]) {
    this.shared = new Float64Array(texts.length);
    texts.forEach(({ features }, text) => {
      for (const [key, weight] of features) {
        const list = this.holders.get(key);
        if (list) list.push({ text, weight });
        else this.holders.set(key, [{ text, weight }]);
      }
    });
  }

  /** Calls `visit` with each text that shares a word with this one, and the weight of all that they share. */
  visitSharing({ features }: Profile, visit: (text: number, sharedWeight: number) => void): void {
    this.shared.fill(0);
    for (const [key, weight] of features) {
      for (const holder of this.holders.get(key) ?? []) {
        const common = weight < holder.weight ? weight : holder.weight;
        this.shared[holder.text] = (this.shared[holder.text] ?? 0) + common;
      }
    }
    this.shared.forEach((weight, text) => {
      if (weight > 0) visit(text, weight);
    });
  }
}
