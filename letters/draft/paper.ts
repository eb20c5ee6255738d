import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';

/** Measures of Decree 30/2020/NĐ-CP, annex I: A4, millimetres; type sizes in points. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;
export const PAGE = { width: 210, height: 297 } as const;
export const FIRST_LINE = 12.7;

export const SIZES = {
  nation: 13,
  motto: 14,
  agency: 13,
  number: 13,
  about: 12,
  place: 14,
  body: 14,
  signer: 14,
  receivers: 12,
  receiverList: 11,
  table: 12,
} as const;

export interface LineOptions extends IRunOptions {
  /** In points. */
  size: number;
}

export function twips(millimetres: number): number {
  return convertMillimetersToTwip(millimetres);
}

/** Characters that XML cannot hold are left out. */
export function run(text: string, { size, ...more }: LineOptions): TextRun {
  return new TextRun({ ...more, text: text.replace(/[\uFFFE\uFFFF]/gu, ''), size: size * 2 });
}

export function centred(text: string, line: LineOptions, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [run(text, line)] });
}

/** A drawn line in the middle of a column: so wide, in millimetres, of so much room. */
export function rule(width: number, room: number): Paragraph {
  const side = twips((room - width) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });
}

/** Two columns side by side without lines, widths in millimetres. */
export function columns(
  rows: readonly (readonly [Paragraph[], Paragraph[]])[],
  widths: [number, number],
): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: 0, right: 0 },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                borders,
                verticalAlign: VerticalAlign.TOP,
                width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  });
}
