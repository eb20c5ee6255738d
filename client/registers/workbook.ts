import { posix } from 'node:path';
import type { Sheet } from '../../domain/directive/register/sheet';
import type { DateSystem } from '../../domain/directive/register/serial-date';
import { REGISTER_LIMITS } from './limits';
import { RegisterRefused } from './register-refused';
import { readSharedStrings } from './shared-strings';
import { dateStyles } from './date-styles';
import { readSheet } from './worksheet';
import { walkXml } from './xml-walk';
import { ZipParts } from './zip-parts';

export interface SheetName {
  name: string;
  hidden: boolean;
}

/** An opened .xlsx file: its sheets by name, each read when it is asked for. */
export class Workbook {
  private constructor(
    private readonly file: string,
    private readonly parts: ZipParts,
    readonly sheets: readonly (SheetName & { part: string })[],
    private readonly system: DateSystem,
    private readonly related: ReadonlyMap<string, string>,
  ) {}

  static async open(file: string, bytes: Buffer): Promise<Workbook> {
    const parts = await ZipParts.open(file, bytes);
    refuseWhatIsNoPlainWorkbook(file, parts.names);
    const main = [...(await relations(file, parts, '')).values()].find(
      ({ type }) => type === 'officeDocument',
    );
    const part = main?.target ?? 'xl/workbook.xml';
    const xml = await parts.text(part);
    if (xml === null) throw new RegisterRefused('damaged', file, part);
    const related = await relations(file, parts, part);
    const { sheets, system } = readBook(file, part, xml);
    if (sheets.length > REGISTER_LIMITS.sheets) throw new RegisterRefused('too-many-sheets', file);
    return new Workbook(
      file,
      parts,
      sheets.flatMap(({ id, ...sheet }) => {
        const target = related.get(id);
        return target?.type === 'worksheet' ? [{ ...sheet, part: target.target }] : [];
      }),
      system,
      new Map([...related.values()].map(({ type, target }) => [type, target])),
    );
  }

  async sheet({ name, hidden, part }: Workbook['sheets'][number]): Promise<Sheet> {
    const xml = await this.parts.text(part);
    if (xml === null) throw new RegisterRefused('damaged', this.file, part);
    const strings = await this.optional('sharedStrings');
    const styles = await this.optional('styles');
    return readSheet(xml, {
      file: this.file,
      part,
      name,
      hidden,
      system: this.system,
      strings: strings === null ? [] : readSharedStrings(this.file, strings),
      dateStyles: styles === null ? new Set() : dateStyles(this.file, styles),
    });
  }

  private async optional(type: string): Promise<string | null> {
    const part = this.related.get(type);
    return part === undefined ? null : this.parts.text(part);
  }
}

function refuseWhatIsNoPlainWorkbook(file: string, names: readonly string[]): void {
  const find = (pattern: RegExp) => names.find((name) => pattern.test(name));
  const macros = find(/vbaProject|(?:^|\/)macrosheets\//i);
  if (macros !== undefined) throw new RegisterRefused('macros', file, macros);
  const links = find(/(?:^|\/)externalLinks\//i);
  if (links !== undefined) throw new RegisterRefused('external-links', file, links);
  if (find(/(?:^|\/)workbook\.bin$/i) !== undefined)
    throw new RegisterRefused('other-format', file, 'Excel (.xlsb)');
  if (find(/^word\//) !== undefined) throw new RegisterRefused('other-format', file, 'Word (.docx)');
  if (find(/^ppt\//) !== undefined) throw new RegisterRefused('other-format', file, 'PowerPoint (.pptx)');
  if (names.includes('mimetype')) throw new RegisterRefused('other-format', file, 'OpenDocument (.ods)');
  if (!names.includes('[Content_Types].xml')) throw new RegisterRefused('unknown-type', file);
}

/** What a part refers to, by the id of the reference; `type` is the last word of its kind. */
async function relations(
  file: string,
  parts: ZipParts,
  part: string,
): Promise<Map<string, { type: string; target: string }>> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, { type: string; target: string }>();
  const xml = await parts.text(name);
  if (xml === null) return found;
  walkXml(file, name, xml, {
    open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

function readBook(
  file: string,
  part: string,
  xml: string,
): { sheets: (SheetName & { id: string })[]; system: DateSystem } {
  const sheets: (SheetName & { id: string })[] = [];
  let system: DateSystem = '1900';
  walkXml(file, part, xml, {
    open(tag, attributes) {
      if (tag === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) system = '1904';
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const state = attributes['state'] ?? 'visible';
      sheets.push({ id, name: (attributes['name'] ?? '').normalize('NFC'), hidden: state !== 'visible' });
    },
  });
  return { sheets, system };
}
