import { AlignmentType, Paragraph, type Table } from 'docx';
import { balanced } from './agency-lines';
import type { DraftHead } from './draft-head';
import { BLANK, upper } from './official-words';
import { MARGINS, PAGE, SIZES, centred, columns, rule, run, twips } from './paper';

const LEFT = 65;
const RIGHT = PAGE.width - MARGINS.left - MARGINS.right - LEFT;
/** As long as the motto at its size. */
const MOTTO_LINE = 66;
/** Room for the name of an agency, in ems of its type; a point is 0.3528 mm. */
const AGENCY_EMS = LEFT / (SIZES.agency * 0.3528) - 0.2;
/** A third to a half of the name of the agency. */
const AGENCY_LINE = 25;

/** The first lines of the sheet: agency and number on the left, national title, place and date on the right. */
export function headOf(head: DraftHead, subject: string, year: string): Table {
  const inLines = (name: string): string => balanced(upper(name), AGENCY_EMS);
  const superior = head.superior === null ? [] : [centred(inLines(head.superior), { size: SIZES.agency })];
  return columns(
    [
      [
        [
          ...superior,
          centred(inLines(head.issuer), { size: SIZES.agency, bold: true }),
          rule(AGENCY_LINE, LEFT),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZES.nation, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: SIZES.motto, bold: true }),
          rule(MOTTO_LINE, RIGHT),
        ],
      ],
      [
        [
          centred(`Số: ${BLANK}/${head.sign ?? BLANK}`, { size: SIZES.number }, { spacing: { before: 120 } }),
          centred(`V/v ${withNumberWhole(subject)}`, { size: SIZES.about }, { spacing: { before: 60 } }),
        ],
        [
          centred(
            `${head.place}, ${dayToWrite(year)}`,
            { size: SIZES.place, italics: true },
            { spacing: { before: 120 } },
          ),
        ],
      ],
    ],
    [LEFT, RIGHT],
  );
}

/** The day of issue, left blank, on one line: a long name of the place stands above it. */
function dayToWrite(year: string): string {
  return `ngày ${BLANK} tháng ${BLANK} năm ${year}`.replaceAll(' ', BLANK.charAt(0));
}

/** A number stays on the line of its word. */
function withNumberWhole(text: string): string {
  return text.replaceAll(' số ', ` số${BLANK.charAt(0)}`);
}

/** `Kính gửi: Bộ Công Thương` on one line; several under one another, beside the words. */
export function addressLines({ addressees }: DraftHead): (Paragraph | Table)[] {
  const size = SIZES.body;
  const [only, ...others] = addressees;
  if (others.length === 0) {
    return [centred(`Kính gửi: ${only ?? ''}`, { size }, { spacing: { before: 360, after: 240 } })];
  }
  const names = addressees.map((name, i) => `- ${name}${i === addressees.length - 1 ? '.' : ';'}`);
  const words = new Paragraph({ alignment: AlignmentType.RIGHT, children: [run('Kính gửi:', { size })] });
  const list = names.map(
    (name) => new Paragraph({ indent: { left: twips(3) }, children: [run(name, { size })] }),
  );
  const gap = (after: number): Paragraph => new Paragraph({ spacing: { before: 0, after } });
  return [gap(120), columns([[[words], list]], [LEFT, RIGHT]), gap(60)];
}

/** The last lines: who gets it on the left, who signs on the right. */
export function endOf(head: DraftHead): Table {
  const receivers = ['Như trên', ...head.copies].map((name) => `- ${name};`);
  const filed = head.fileUnit === null ? '- Lưu: VT, …' : `- Lưu: VT, ${head.fileUnit}.`;
  const titles = [head.authority, head.signerTitle].filter((title) => title !== null);
  const room = { spacing: { before: 0, after: 0 } };
  const signature = { size: SIZES.signer, bold: true } as const;
  return columns(
    [
      [
        [
          new Paragraph({
            ...room,
            children: [run('Nơi nhận:', { size: SIZES.receivers, bold: true, italics: true })],
          }),
          ...[...receivers, filed].map(
            (line) =>
              new Paragraph({
                ...room,
                alignment: AlignmentType.LEFT,
                children: [run(line, { size: SIZES.receiverList })],
              }),
          ),
        ],
        [
          // Left blank for whoever signs, where it is not known.
          ...(titles.length === 0 ? [''] : titles).map((title) =>
            centred(upper(title), signature, { keepNext: true }),
          ),
          ...Array.from({ length: 4 }, () => centred('', signature, { keepNext: true })),
          centred(head.signerName ?? '', signature),
        ],
      ],
    ],
    [LEFT + 10, RIGHT - 10],
  );
}
