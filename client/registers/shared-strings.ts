import { walkXml } from './xml-walk';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** The texts that cells refer to by number; the reading aids of East Asian text are left out. */
export function readSharedStrings(file: string, xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inAid = false;
  walkXml(file, 'sharedStrings.xml', xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inAid = true;
      else if (name === 't') inText = !inAid;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inAid = false;
      else if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
