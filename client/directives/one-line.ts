import { printable } from '../../config/problem';
import { clip } from '../../domain/wording/clip';

/** Words of a document as one line of a field with room for so many characters. */
export function oneLine(text: string, most: number): string {
  return clip(printable(text.normalize('NFC').replace(/\s+/g, ' ').trim()), most);
}
