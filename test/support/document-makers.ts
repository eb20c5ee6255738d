import { writeFile } from 'node:fs/promises';
import { Document, Packer, Paragraph } from 'docx';
import { Liquid } from 'liquidjs';
import { pdf } from './pdf-maker';

/** Turn a text, one paragraph a line, into a file of each format with the tools that people use for it. */
export const documentMakers = { makeTxt, makeDocx, makePdf, makeHtml };

async function makeTxt(text: string, path: string): Promise<void> {
  await writeFile(path, text);
}

async function makeDocx(text: string, path: string): Promise<void> {
  const children = linesOf(text).map((line) => new Paragraph(line));
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A4 in 13 points, with the page number in the middle of each page's foot. */
async function makePdf(text: string, path: string): Promise<void> {
  await writeFile(
    path,
    await pdf({
      pageSize: 'A4',
      pageMargins: [85, 57, 42, 57],
      defaultStyle: { font: 'Roboto', fontSize: 13 },
      footer: (page: number) => ({ text: String(page), alignment: 'center' }),
      content: linesOf(text).map((line) => ({ text: line === '' ? ' ' : line, margin: [0, 0, 0, 6] })),
    }),
  );
}

const PAGE = `<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>Văn bản</title></head>
<body>
{% for line in lines %}<p>{{ line }}</p>
{% endfor %}</body>
</html>
`;

async function makeHtml(text: string, path: string): Promise<void> {
  const page: unknown = new Liquid({ outputEscape: 'escape' }).parseAndRenderSync(PAGE, {
    lines: linesOf(text),
  });
  await writeFile(path, String(page));
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}
