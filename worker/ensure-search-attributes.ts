import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTE_TYPES } from '../contract/search-attributes';

/** As the server numbers them (temporal.api.enums.v1.IndexedValueType). */
const INDEXED_VALUE_TYPES = {
  Text: 1,
  Keyword: 2,
  Int: 3,
  Double: 4,
  Bool: 5,
  Datetime: 6,
  KeywordList: 7,
} as const;

export interface SearchAttribute {
  name: string;
  type: keyof typeof INDEXED_VALUE_TYPES;
}

/**
 * Registers what the namespace does not know yet, also in a namespace that an earlier version set up; a task
 * could not start without them. What is known stays as it is.
 */
export async function ensureSearchAttributes(
  { operatorService }: Pick<Connection, 'operatorService'>,
  namespace: string,
  wanted: readonly SearchAttribute[] = SEARCH_ATTRIBUTE_TYPES,
): Promise<void> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = wanted.filter(({ name }) => customAttributes?.[name] === undefined);
  if (missing.length === 0) return;
  await operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, INDEXED_VALUE_TYPES[type]])),
  });
}
