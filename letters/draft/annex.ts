import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { DraftHead } from './draft-head';
import type { DraftAnnex } from './draft-text';
import { BLANK, upper } from './official-words';
import { MARGINS, PAGE, SIZES, centred, run, twips } from './paper';

/** Millimetres of the columns that need a fixed room; the task takes what is left. */
const WIDTHS: Record<string, number> = {
  TT: 10,
  'Chủ trì': 28,
  'Văn bản giao': 30,
  'Thời hạn': 34,
  'Tình trạng thời hạn': 24,
  'Thư đã gửi': 24,
  'Trả lời gần nhất': 42,
};
const CENTRED = ['TT', 'Tình trạng thời hạn'];

/** The list of the tasks on sheets of their own (Decree 30/2020/NĐ-CP, annex I: `Phụ lục`), turned on its side. */
export function annexPages(annex: DraftAnnex, head: DraftHead, year: string): (Paragraph | Table)[] {
  const letter = `Công văn số ${BLANK}/${head.sign ?? BLANK} ngày ${BLANK} tháng ${BLANK} năm ${year} của ${head.issuer}`;
  return [
    centred('Phụ lục', { size: SIZES.body, bold: true }),
    centred(upper(annex.title), { size: SIZES.body, bold: true }),
    centred(`(Kèm theo ${letter})`, { size: SIZES.body, italics: true }, { spacing: { after: 240 } }),
    tableOf(annex),
  ];
}

function tableOf({ columns, rows }: DraftAnnex): Table {
  const room = PAGE.height - MARGINS.left - MARGINS.right;
  const fixed = columns.reduce((sum, name) => sum + (WIDTHS[name] ?? 0), 0);
  const widths = columns.map((name) => twips(WIDTHS[name] ?? room - fixed));
  const cell = (text: string, i: number, heading: boolean): TableCell => {
    const middle = heading || CENTRED.includes(columns[i] ?? '');
    return new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: heading ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          alignment: middle ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(text, { size: SIZES.table, bold: heading })],
        }),
      ],
    });
  };
  const row = (texts: readonly string[], heading: boolean): TableRow =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: texts.map((text, i) => cell(text, i, heading)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(room), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [row(columns, true), ...rows.map((texts) => row(texts, false))],
  });
}
