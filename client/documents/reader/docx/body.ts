import type { Remark } from '../../document-text';
import type { Limits } from '../../limits';
import { Refused } from '../reading';
import { writeRaised } from '../superscript';
import type { FootnoteNumbers } from './footnote-numbers';
import { refuseActiveField } from './inspect';
import type { Numbering } from './numbering';
import { isOn, isVisibleBorder, type Styles } from './styles';
import { printedSymbol } from './symbols';
import { Table } from './table';
import type { Element, Handlers } from './xml';

interface Paragraph {
  styleId: string | null;
  numId: string | null;
  level: number | null;
  text: string;
  /** Of the text boxes that are anchored in it. */
  after: string[];
}

interface Run {
  hidden: boolean;
  /** Where in the paragraph raised text begins. */
  raisedAt: number | null;
}

/** Old formatting in tracked changes, deleted text, and what is there a second time for older programs. */
const SKIPPED = /^(?:mc:Fallback|del|moveFrom|\w+Change)$/;
const PROPERTIES = /^(?:pPr|tblPr|tcPr|trPr|sectPr)$/;

/** Turns the events of document.xml, footnotes.xml and endnotes.xml into lines. */
export class Body implements Handlers {
  readonly lines: string[] = [];
  private readonly found = new Set<Remark['code']>();
  private readonly sinks: string[][] = [this.lines];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly runs: Run[] = [];
  private readonly properties: string[] = [];
  private skipped = 0;
  private cellBorders = false;
  private tableBorders = false;
  private length = 0;
  /** The element whose characters are wanted: `t`, `m:t` or `instrText`. */
  private reading: string | null = null;
  private field = '';
  private note: { kind: 'footnote' | 'endnote'; id: string; lines: string[] } | null = null;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly footnotes: FootnoteNumbers,
    private readonly limits: Pick<Limits, 'characters'>,
  ) {}

  get remarks(): Remark[] {
    return [...this.found].map((code) => ({ code }));
  }

  open(element: Element): void {
    const { name } = element;
    if (this.skipped > 0 || SKIPPED.test(name)) {
      if (this.skipped === 0 && name !== 'mc:Fallback') this.found.add('tracked-changes');
      this.skipped += 1;
      return;
    }
    if (PROPERTIES.test(name)) this.properties.push(name);
    if (this.properties.length > 0) this.openProperty(element);
    else if (this.runs.length > 0 && this.openInline(element)) return;
    else this.openBlock(element);
  }

  text(text: string): void {
    if (this.skipped > 0 || this.reading === null) return;
    if (this.reading === 'instrText') this.field += text;
    // Line ends in the XML are spaces; Word writes its own as elements.
    else this.write(text.replace(/[\t\r\n]/g, ' '));
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    if (this.properties.at(-1) === name) this.properties.pop();
    if (this.reading === name) this.reading = null;
    switch (name) {
      case 'r':
      case 'm:r':
        return this.closeRun();
      case 'p':
        return this.closeParagraph();
      case 'tc':
        if (this.cellBorders) this.tables.at(-1)?.cellHasBorder();
        this.sinks.pop();
        return;
      case 'tbl':
        return this.closeTable();
      case 'txbxContent':
        this.sinks.pop();
        this.runs.pop();
        return;
      case 'tblBorders':
        this.tableBorders = false;
        return;
      case 'footnote':
      case 'endnote':
        return this.closeNote();
    }
  }

  private openBlock(element: Element): void {
    switch (element.name) {
      case 'p':
        this.paragraphs.push({ styleId: null, numId: null, level: null, text: '', after: [] });
        return;
      case 'r':
      case 'm:r':
        this.runs.push({ hidden: false, raisedAt: null });
        return;
      case 'ins':
      case 'moveTo':
        this.found.add('tracked-changes');
        return;
      case 'tbl':
        this.tables.push(new Table());
        return;
      case 'tr':
        this.tables.at(-1)?.startRow();
        return;
      case 'tc':
        this.cellBorders = false;
        this.sinks.push(this.tables.at(-1)?.startCell() ?? []);
        return;
      case 'fldSimple':
        return refuseActiveField(element.get('instr') ?? '');
      case 'footnote':
      case 'endnote':
        this.note = { kind: element.name, id: element.get('id') ?? '', lines: [] };
        this.sinks.push(this.note.lines);
    }
  }

  /** Whether the element belongs to the run that is being read. */
  private openInline(element: Element): boolean {
    switch (element.name) {
      case 't':
      case 'm:t':
      case 'instrText':
        this.reading = element.name;
        return true;
      case 'vanish':
        this.hideRun(isOn(element.get('val')));
        return true;
      case 'vertAlign':
        this.raiseRun(element.get('val') === 'superscript');
        return true;
      case 'rStyle':
        this.hideRun(this.styles.isHidden(element.get('val') ?? null));
        return true;
      case 'tab':
      case 'ptab':
        this.write('\t');
        return true;
      case 'br':
      case 'cr':
        this.write('\n');
        return true;
      case 'noBreakHyphen':
        this.write('-');
        return true;
      case 'sym':
        this.write(symbolOf(element));
        return true;
      case 'footnoteReference':
        this.write(this.footnotes.reference('footnote', element.get('id') ?? ''));
        return true;
      case 'endnoteReference':
        this.write(this.footnotes.reference('endnote', element.get('id') ?? ''));
        return true;
      case 'fldChar':
        if (element.get('fldCharType') !== 'begin') refuseActiveField(this.field);
        this.field = '';
        return true;
      case 'txbxContent':
        this.sinks.push(this.paragraphs.at(-1)?.after ?? []);
        // Inside, text belongs to runs of its own.
        this.runs.push({ hidden: false, raisedAt: null });
        return true;
      default:
        return false;
    }
  }

  private openProperty(element: Element): void {
    const value = element.get('val');
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    const holder = this.properties.at(-1);
    switch (element.name) {
      case 'pStyle':
        if (paragraph !== undefined) paragraph.styleId = value ?? null;
        return;
      case 'numId':
        if (paragraph !== undefined) paragraph.numId = value ?? null;
        return;
      case 'ilvl':
        if (paragraph !== undefined) paragraph.level = Number(value);
        return;
      case 'ins':
        this.found.add('tracked-changes');
        return;
      case 'tblStyle':
        if (table !== undefined) table.styleId = value ?? null;
        return;
      case 'tblBorders':
        this.tableBorders = true;
        return;
      default:
        if (!isVisibleBorder(value) || table === undefined) return;
        if (holder === 'tblPr' && this.tableBorders) table.bordered = true;
        if (holder === 'tcPr' && /^(?:top|bottom|left|right|start|end)$/.test(element.name))
          this.cellBorders = true;
    }
  }

  private raiseRun(raised: boolean): void {
    const run = this.runs.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (run !== undefined && paragraph !== undefined) run.raisedAt = raised ? paragraph.text.length : null;
  }

  private closeRun(): void {
    const raisedAt = this.runs.pop()?.raisedAt ?? null;
    const paragraph = this.paragraphs.at(-1);
    if (raisedAt === null || paragraph === undefined) return;
    const before = paragraph.text.slice(0, raisedAt);
    paragraph.text = before + writeRaised(before, paragraph.text.slice(raisedAt));
  }

  private hideRun(hidden: boolean): void {
    const run = this.runs.at(-1);
    if (hidden && run !== undefined) run.hidden = true;
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (this.runs.at(-1)?.hidden === true) {
      if (text.trim() !== '') this.found.add('hidden-text-dropped');
      return;
    }
    this.length += text.length;
    if (this.length > this.limits.characters) throw new Refused('too-long', { most: this.limits.characters });
    paragraph.text += text;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { styleId, numId, level, text, after } = paragraph;
    const label = this.numbering.label(styleId, { numId, level });
    const line = label === '' ? text : `${label}${text.trimStart()}`;
    this.sinks.at(-1)?.push(...line.split('\n'), ...after);
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    for (const line of table.lines(this.styles.isBordered(table.styleId))) this.sinks.at(-1)?.push(line);
  }

  private closeNote(): void {
    this.sinks.pop();
    if (this.note !== null) this.footnotes.tell(this.note.kind, this.note.id, this.note.lines.join(' '));
    this.note = null;
  }
}

function symbolOf(element: Element): string {
  const code = Number.parseInt(element.get('char') ?? '', 16);
  return Number.isNaN(code)
    ? ''
    : printedSymbol(String.fromCodePoint(code & 0xffff), element.get('font') ?? '');
}
