import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { LetterFacts } from '../../domain/letter/facts';
import { cleanDeep } from '../clean-text';
import { annexPages } from './annex';
import type { DraftHead } from './draft-head';
import { draftText, type DraftText } from './draft-text';
import { addressLines, endOf, headOf } from './letter-frame';
import { draftDay } from './official-words';
import { FIRST_LINE, MARGINS, PAGE, SIZES, run, twips } from './paper';

/**
 * An official urging letter (công văn đôn đốc) as a Word file, ready to be numbered and signed: the form of
 * Decree 30/2020/NĐ-CP, annex I, and the facts of the tasks as they stand at the latest `letter.at`. Take the head
 * from `draftHead(facts, given)`.
 *
 * @throws RangeError when there is no task
 */
export async function draftUrgingLetter(facts: readonly LetterFacts[], head: DraftHead): Promise<Buffer> {
  if (facts.length === 0) throw new RangeError('an urging letter is about at least one task');
  const stated = cleanDeep(facts);
  const clean = cleanDeep(head);
  const text = draftText(stated, clean);
  const year = draftDay(stated).slice(0, 4);
  const document = new Document({
    creator: clean.issuer,
    title: `V/v ${text.subject}`,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: SIZES.body * 2, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [letterSection(text, clean, year), ...annexSections(text, clean, year)],
  });
  return await Packer.toBuffer(document);
}

function letterSection(text: DraftText, head: DraftHead, year: string): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: { size: { width: twips(PAGE.width), height: twips(PAGE.height) }, margin: margins() },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
    children: [
      headOf(head, text.subject, year),
      ...addressLines(head),
      ...text.paragraphs.map((words, i) =>
        bodyParagraph(words, i >= text.paragraphs.length - LINES_WITH_SIGNER),
      ),
      new Paragraph({ keepNext: true, spacing: { before: 0, line: 160, lineRule: LineRuleType.EXACT } }),
      endOf(head),
    ],
  };
}

function annexSections({ annex }: DraftText, head: DraftHead, year: string): ISectionOptions[] {
  if (annex === null) return [];
  return [
    {
      properties: {
        titlePage: true,
        page: {
          size: {
            width: twips(PAGE.width),
            height: twips(PAGE.height),
            orientation: PageOrientation.LANDSCAPE,
          },
          margin: margins(),
          // An annex is numbered by itself.
          pageNumbers: { start: 1 },
        },
      },
      headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
      children: annexPages(annex, head, year),
    },
  ];
}

/** Of the body so many paragraphs stay with the signature, which never stands on a sheet alone. */
const LINES_WITH_SIGNER = 2;

function bodyParagraph(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(FIRST_LINE) },
    spacing: { before: 120, after: 0, line: 264, lineRule: LineRuleType.AUTO },
    widowControl: true,
    keepNext,
    children: [run(text, { size: SIZES.body })],
  });
}

/** In the middle of the upper margin, from the second page on. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.body * 2 })],
      }),
    ],
  });
}

function margins(): { top: number; bottom: number; left: number; right: number; header: number } {
  const { top, bottom, left, right } = MARGINS;
  return {
    top: twips(top),
    bottom: twips(bottom),
    left: twips(left),
    right: twips(right),
    header: twips(10),
  };
}
