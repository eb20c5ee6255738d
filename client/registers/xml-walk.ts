import { SaxesParser } from 'saxes';
import { RegisterRefused } from './register-refused';

export interface XmlVisitor {
  /** `name` without its prefix; attributes as they stand. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part of a spreadsheet; a DOCTYPE is refused, and nothing outside is ever fetched. */
export function walkXml(file: string, part: string, xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new RegisterRefused('xml-entities', file, part);
  });
  parser.on('error', () => {
    throw new RegisterRefused('damaged', file, part);
  });
  parser.on('opentag', ({ name, attributes }) => visitor.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)));
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
