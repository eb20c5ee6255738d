/** The part of pdfmake's server interface that the tests use; the package brings no types. */
interface PdfMake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

/** A PDF from a definition of pdfmake (its documentation names the fields), with Roboto for Vietnamese. */
export async function pdf(definition: object): Promise<Buffer> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const pdfmake = require('pdfmake') as PdfMake;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  pdfmake.setFonts(require('pdfmake/fonts/Roboto') as object);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.includes('Roboto'));
  return pdfmake.createPdf(definition).getBuffer();
}
