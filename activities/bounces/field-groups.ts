/** Fields by their names in lower case; of a field that is repeated, the first. */
export type Fields = ReadonlyMap<string, string>;

const FIELD = /^([!-9;-~]{1,70}):[ \t]*(.*)$/;
/** No line or field of a report that says something is longer. */
const VALUE_MAX = 2_000;
const LINES_MAX = 5_000;
/** A second one of these begins another recipient, though the empty line between them is missing. */
const BEGINS_A_RECIPIENT: ReadonlySet<string> = new Set(['original-recipient', 'final-recipient']);

/** Reads groups of header-like fields parted by empty lines, as in message/delivery-status (RFC 3464, 2.1). */
export function fieldGroups(text: string): Fields[] {
  const groups: Map<string, string>[] = [];
  let group: Map<string, string> | null = null;
  let last: string | null = null;
  for (const line of text.split(/\r?\n/, LINES_MAX)) {
    if (line.trim() === '') {
      [group, last] = [null, null];
      continue;
    }
    if (/^[ \t]/.test(line)) {
      if (group !== null && last !== null) append(group, last, line);
      continue;
    }
    const [, name, value = ''] = FIELD.exec(line.slice(0, VALUE_MAX)) ?? [];
    last = name?.toLowerCase() ?? null;
    if (last === null) continue;
    if (group === null || (BEGINS_A_RECIPIENT.has(last) && group.has(last))) {
      group = new Map<string, string>();
      groups.push(group);
    }
    if (group.has(last)) last = null;
    else group.set(last, value.trim());
  }
  return groups;
}

function append(group: Map<string, string>, name: string, line: string): void {
  const value = `${group.get(name) ?? ''} ${line.trim()}`;
  group.set(name, value.slice(0, VALUE_MAX).trim());
}
