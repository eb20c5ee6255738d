import type { Limits } from '../../limits';
import type { Reading } from '../reading';
import { Body } from './body';
import { FootnoteNumbers } from './footnote-numbers';
import { inspectPackage } from './inspect';
import { readLists } from './levels';
import { Numbering } from './numbering';
import { OfficePackage } from './package';
import { Styles } from './styles';
import { readXml } from './xml';

export async function readDocx(bytes: Buffer, limits: Limits): Promise<Reading> {
  const files = await OfficePackage.open(bytes, limits);
  const parts = await inspectPackage(files, limits);
  const styles = await Styles.read(files, parts.styles, limits);
  const numbering = new Numbering(await readLists(files, parts.numbering, limits), styles);
  const footnotes = new FootnoteNumbers();
  const body = new Body(styles, numbering, footnotes, limits);
  await readXml(files, parts.document, limits, body);
  for (const part of [parts.footnotes, parts.endnotes]) {
    if (part !== null) await readXml(files, part, limits, body);
  }
  const lines = [...body.lines, ...footnotes.lines()];
  return { text: lines.join('\n'), pages: null, remarks: body.remarks };
}
