import { walkXml } from './xml-walk';

/**
 * Built-in formats that show a day (ECMA-376 part 1, 18.8.30): 14-17 and 22, and those of East Asian and
 * other locales. 18-21 and 45-47 show a time of day alone.
 */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which cell styles show their number as a date. */
export function dateStyles(file: string, xml: string): Set<number> {
  const custom = new Map<number, boolean>();
  const dates = new Set<number>();
  let inCellFormats = false;
  let style = 0;
  walkXml(file, 'styles.xml', xml, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') custom.set(Number(numFmtId), showsADay(formatCode));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(numFmtId);
        if (custom.get(id) ?? isBuiltInDate(id)) dates.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dates;
}

/** A format with days or years, or months without hours; quoted text, escapes and brackets aside. */
function showsADay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  return /[dy]/.test(bare) || (/m/.test(bare) && !/[hs0#]/.test(bare));
}
