import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'samples');

/** What the samples return: this message, to this address. */
export const RETURNED = {
  messageId: '<9f2c41d0a7b35e68c1f09f2c41d0a7b35e68c1f0@dondoc.example>',
  tag: '9f2c41d0a7b35e68c1f0',
  address: 'dau-moi@moit.example',
};

/** A report as servers write it, by the name of its file; `over` makes it one about another letter. */
export function sample(
  name: string,
  over: Partial<Pick<typeof RETURNED, 'messageId' | 'address'>> = {},
): Buffer {
  const text = readFileSync(join(FOLDER, `${name}.eml`), 'utf8');
  const { messageId = RETURNED.messageId, address = RETURNED.address } = over;
  return Buffer.from(
    text
      .replaceAll(RETURNED.messageId, messageId)
      .replaceAll(RETURNED.tag, messageId.slice(1, 21))
      .replaceAll(RETURNED.address, address),
  );
}

export function sampleNames(): string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.eml$/, ''));
}
