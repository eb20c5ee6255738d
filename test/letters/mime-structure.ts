/** A part of a message as the wire has it: its type, its fields in their order, the parts within. */
export interface MimePart {
  type: string;
  fields: { name: string; value: string }[];
  parts: MimePart[];
}

/** Takes a message apart by RFC 5322 and RFC 2046 only: what a header or a boundary is, decided line by line. */
export function mimeStructure(raw: string): MimePart {
  const end = raw.indexOf('\r\n\r\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const fields = head.split(/\r\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(':');
    return {
      name: colon < 0 ? line : line.slice(0, colon).toLowerCase(),
      value: line
        .slice(colon + 1)
        .replace(/\r\n(?=[ \t])/g, '')
        .trim(),
    };
  });
  const content = fields.find(({ name }) => name === 'content-type')?.value ?? 'text/plain';
  const boundary = /boundary="([^"]+)"/.exec(content)?.[1];
  const body = end < 0 ? '' : raw.slice(end + 2);
  return {
    type: content.split(';')[0]?.trim() ?? '',
    fields,
    parts: boundary === undefined ? [] : partsWithin(body, boundary).map(mimeStructure),
  };
}

/** `multipart/alternative(text/plain text/html)` */
export function outline({ type, parts }: MimePart): string {
  return parts.length === 0 ? type : `${type}(${parts.map(outline).join(' ')})`;
}

function partsWithin(body: string, boundary: string): string[] {
  const inner = body.split(`\r\n--${boundary}--`)[0] ?? '';
  return inner.split(`\r\n--${boundary}\r\n`).slice(1);
}
