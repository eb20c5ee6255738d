import { isMap, isScalar, type Scalar, type YAMLMap } from 'yaml';
import { printable } from '../../config/problem';

/** So that a comment can be read beside the file's own lines on a usual screen. */
const WIDTH = 100;

/** Marks what a person should look at; one word to search for. */
export const TO_CHECK = 'CẦN XEM';

/** The text as comment lines of readable width; nothing in it can end the comment. */
export function commentLines(text: string, indent = ''): string {
  const words = printable(text.normalize('NFC').replace(/\s+/g, ' ').trim()).split(' ');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = indent;
    }
    line = line === '' || line === indent ? line + word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => ` ${one}`).join('\n');
}

/** Comment lines above a field. */
export function commentAbove(map: YAMLMap, key: string, texts: readonly string[]): void {
  const field = keyOf(map, key);
  if (field === undefined || texts.length === 0) return;
  field.commentBefore = texts.map((text) => commentLines(text)).join('\n');
}

/** An empty line before a field. */
export function setApart(map: YAMLMap, key: string): void {
  const field = keyOf(map, key);
  if (field !== undefined) field.spaceBefore = true;
}

function keyOf(map: YAMLMap, key: string): Scalar | undefined {
  return map.items
    .map((pair) => pair.key)
    .find((name): name is Scalar => isScalar(name) && name.value === key);
}

/** A comment at the end of a field's line. */
export function commentBeside(map: YAMLMap, key: string, text: string): void {
  const value: unknown = map.get(key, true);
  if (isScalar(value)) value.comment = ` ${printable(text.replace(/\s+/g, ' ').trim())}`;
}

export function mapAt(parent: YAMLMap, key: string): YAMLMap {
  const value: unknown = parent.get(key, true);
  if (!isMap(value)) throw new TypeError(`no map at ${key}`);
  return value;
}
