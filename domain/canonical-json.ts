/**
 * JSON text that is the same for the same value: keys sorted at every depth, `undefined` fields left
 * out. Throws a TypeError for what JSON cannot carry without loss.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(withSortedKeys(value, '$'));
}

function withSortedKeys(value: unknown, place: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => withSortedKeys(item, `${place}[${index}]`));
  if (typeof value === 'object' && isPlain(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(fields.map(([key, field]) => [key, withSortedKeys(field, `${place}.${key}`)]));
  }
  throw new TypeError(`${place} cannot be written as canonical JSON (${typeof value})`);
}

// By name, not by identity: values from another realm (a workflow sandbox, a test environment) have
// another Object.prototype.
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
