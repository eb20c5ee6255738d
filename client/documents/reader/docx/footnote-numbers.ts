type Kind = 'footnote' | 'endnote';

/** Numbers footnotes and endnotes in one series, in the order in which the text refers to them. */
export class FootnoteNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly texts = new Map<number, string>();

  reference(kind: Kind, id: string): string {
    const key = `${kind} ${id}`;
    const number = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    return `[${number}]`;
  }

  /** What Word stores but nothing refers to (its separator lines) is not printed as a note. */
  tell(kind: Kind, id: string, text: string): void {
    const number = this.numbers.get(`${kind} ${id}`);
    if (number !== undefined) this.texts.set(number, text.trim());
  }

  lines(): string[] {
    return [...this.texts].sort(([a], [b]) => a - b).map(([number, text]) => `[${number}] ${text}`);
  }
}
