import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Limits } from '../../limits';
import { Refused } from '../reading';
import type { OfficePackage } from './package';

export interface Element {
  /** `p` for what Word's own namespace holds, `mc:…` and `m:…` for two others, `?:…` for the rest. */
  name: string;
  /** By the local name, e.g. `val` for `w:val`. */
  get(attribute: string): string | undefined;
}

export interface Handlers {
  open?(element: Element): void;
  close?(name: string): void;
  text?(text: string): void;
}

const PREFIXES: readonly [prefix: string, uri: RegExp][] = [
  [
    '',
    /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?wordprocessingml\/(?:2006\/)?main$/,
  ],
  ['mc:', /\/markup-compatibility\/2006$/],
  ['m:', /\/officeDocument\/(?:2006\/)?math$/],
  ['', /^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/(?:relationships|content-types)$/],
];

/** Reads a part piece by piece; nothing is built up, so its size costs no memory. */
export async function readXml(
  from: OfficePackage,
  part: string,
  { depth: most }: Pick<Limits, 'depth'>,
  handlers: Handlers,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const prefixes = new Map<string, string>();
  let depth = 0;
  const nameOf = ({ uri, local }: SaxesTagNS): string => {
    let prefix = prefixes.get(uri);
    if (prefix === undefined) {
      prefix = PREFIXES.find(([, pattern]) => pattern.test(uri))?.[0] ?? '?:';
      prefixes.set(uri, prefix);
    }
    return prefix + local;
  };
  parser.on('error', (error) => {
    // Word's files name no entity but XML's own five; an unknown one was meant to be declared somewhere.
    throw /entity/i.test(error.message)
      ? new Refused('xml-entities', { entry: part })
      : new Refused('damaged', { reason: `${part}: ${error.message}` });
  });
  parser.on('doctype', () => {
    throw new Refused('xml-entities', { entry: part });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > most) throw new Refused('too-deep', { most });
    handlers.open?.({ name: nameOf(tag), get: (attribute) => attributeOf(tag, attribute) });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(nameOf(tag));
  });
  parser.on('text', (text) => handlers.text?.(text));
  for await (const piece of from.text(part)) parser.write(piece);
  parser.close();
}

function attributeOf(tag: SaxesTagNS, local: string): string | undefined {
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute?.local === local) return attribute.value;
  }
  return undefined;
}
