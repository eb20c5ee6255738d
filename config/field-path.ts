import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** The keys and indexes that lead to a field of a file. */
export type FieldPath = readonly (string | number)[];

/** `tasks[6].lead` */
export function fieldOf(path: FieldPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/** The offset at which the node begins; the file's beginning when there is no node. */
export function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** Our files are four levels deep; a field named deeper says nothing to the reader. */
const DEEPEST_SHOWN = 8;

/** The innermost field that begins at or before the offset. */
export function pathAt(root: unknown, offset: number): FieldPath {
  const path: (string | number)[] = [];
  for (let node = root; path.length < DEEPEST_SHOWN;) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => startOf(key as Node) <= offset);
      if (!pair || !isScalar(pair.key)) return path;
      path.push(String(pair.key.value));
      if (startOf(pair.key) === offset) return path;
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex((item) => startOf(item as Node) <= offset);
      if (index < 0) return path;
      path.push(index);
      node = node.items[index];
    } else {
      return path;
    }
  }
  return path;
}

export function valueAt(root: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null)?.[key],
    root,
  );
}

export function childrenOf(
  path: FieldPath,
  value: unknown,
  key: string,
): { path: FieldPath; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (key !== '*') return [{ path: [...path, key], value: (value as Record<string, unknown>)[key] }];
  return Array.isArray(value) ? value.map((item: unknown, i) => ({ path: [...path, i], value: item })) : [];
}
