import type { Remark } from '../../document-text';
import type { Limits } from '../../limits';
import { Refused } from '../reading';
import { writeRaised } from '../superscript';
import { HtmlTable, isDrawn } from './html-table';
import { itemLabel, openList, type List } from './list-labels';

type Attributes = Record<string, string>;

/** What browsers do not show as text, or what runs. */
const SKIPPED = new Set(
  'script style noscript template head title svg math iframe object embed applet audio video canvas select button datalist'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** These have no end tag, so they open nothing. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Turns the tags and texts of a page into lines, as a browser without styles would break them. */
export class HtmlBody {
  private readonly lines: string[] = [];
  private readonly sinks: string[][] = [this.lines];
  private readonly lists: List[] = [];
  private readonly tables: HtmlTable[] = [];
  private readonly found = new Set<Remark['code']>();
  private line = '';
  private label = '';
  private depth = 0;
  private length = 0;
  /** The depth at which skipping began. */
  private skippedAt: number | null = null;
  private preformatted = 0;
  /** Where in the line raised text begins. */
  private raisedAt: number | null = null;

  constructor(private readonly limits: Pick<Limits, 'depth' | 'characters'>) {}

  get remarks(): Remark[] {
    return [...this.found].map((code) => ({ code }));
  }

  onopentag(name: string, attributes: Attributes): void {
    if (name === 'br') return this.skippedAt === null ? this.breakLine() : undefined;
    if (VOID.has(name)) return BLOCKS.has(name) ? this.endBlock() : undefined;
    this.depth += 1;
    if (this.depth > this.limits.depth) throw new Refused('too-deep', { most: this.limits.depth });
    if (this.skippedAt !== null) return;
    if (this.isSkipped(name, attributes)) {
      this.skippedAt = this.depth;
      return;
    }
    if (BLOCKS.has(name)) this.endBlock();
    switch (name) {
      case 'ol':
      case 'ul':
      case 'menu':
        this.lists.push(openList(name, attributes, this.lists.length));
        return;
      case 'li': {
        const list = this.lists.at(-1);
        this.label = list === undefined ? '• ' : itemLabel(list, attributes);
        return;
      }
      case 'table':
        this.tables.push(new HtmlTable(isDrawn(attributes)));
        return;
      case 'tr':
        this.tables.at(-1)?.startRow();
        return;
      case 'td':
      case 'th':
        this.sinks.push(this.tables.at(-1)?.startCell(name) ?? []);
        return;
      case 'sup':
        this.raisedAt = this.line.length;
        return;
      case 'pre':
        this.preformatted += 1;
    }
  }

  ontext(text: string): void {
    if (this.skippedAt !== null) return;
    this.length += text.length;
    if (this.length > this.limits.characters) throw new Refused('too-long', { most: this.limits.characters });
    if (this.preformatted === 0) {
      this.line += text.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    const [first = '', ...more] = text.split(/\r\n?|\n/);
    this.line += first;
    for (const line of more) {
      this.breakLine();
      this.line += line;
    }
  }

  onclosetag(name: string): void {
    if (VOID.has(name)) return;
    const closed = this.depth;
    this.depth -= 1;
    if (this.skippedAt !== null) {
      if (this.skippedAt === closed) this.skippedAt = null;
      return;
    }
    if (BLOCKS.has(name)) this.endBlock();
    switch (name) {
      case 'ol':
      case 'ul':
      case 'menu':
        this.lists.pop();
        return;
      case 'td':
      case 'th':
        if (this.sinks.length > 1) this.sinks.pop();
        return;
      case 'table':
        for (const line of this.tables.pop()?.lines() ?? []) this.sinks.at(-1)?.push(line);
        return;
      case 'sup':
        return this.endRaised();
      case 'pre':
        this.preformatted -= 1;
    }
  }

  finish(): string[] {
    this.endBlock();
    return this.lines;
  }

  private isSkipped(name: string, { hidden, style }: Attributes): boolean {
    if (SKIPPED.has(name)) return true;
    if (hidden === undefined && !HIDDEN.test(style ?? '')) return false;
    this.found.add('hidden-text-dropped');
    return true;
  }

  private endRaised(): void {
    if (this.raisedAt === null) return;
    const before = this.line.slice(0, this.raisedAt);
    this.line = before + writeRaised(before, this.line.slice(this.raisedAt));
    this.raisedAt = null;
  }

  /** Ends the line that holds something; an empty block prints no line. */
  private endBlock(): void {
    if (this.line.trim() !== '') this.breakLine();
    else this.line = '';
  }

  private breakLine(): void {
    const text = this.preformatted > 0 ? this.line : this.line.replace(/ {2,}/g, ' ').trim();
    if (text !== '') {
      this.sinks.at(-1)?.push(this.label + text);
      this.label = '';
    } else this.sinks.at(-1)?.push('');
    this.line = '';
    this.raisedAt = null;
  }
}
