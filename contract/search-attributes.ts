import { SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';
import { SEARCH_ATTRIBUTE_NAMES as NAMES } from './search-attribute-names';

/**
 * What operators filter by in the Temporal UI. SQL stores allow 10 Keyword attributes and 3 of each
 * other type; never personal data. Values are the words officials use.
 */
export const SEARCH_ATTRIBUTES = {
  directive: defineSearchAttributeKey(NAMES.directive, SearchAttributeType.KEYWORD),
  lead: defineSearchAttributeKey(NAMES.lead, SearchAttributeType.KEYWORD),
  status: defineSearchAttributeKey(NAMES.status, SearchAttributeType.KEYWORD),
  kind: defineSearchAttributeKey(NAMES.kind, SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey(NAMES.stage, SearchAttributeType.KEYWORD),
  nextStepWords: defineSearchAttributeKey(NAMES.nextStepWords, SearchAttributeType.KEYWORD),
  lastLetter: defineSearchAttributeKey(NAMES.lastLetter, SearchAttributeType.KEYWORD),
  parent: defineSearchAttributeKey(NAMES.parent, SearchAttributeType.KEYWORD),
  due: defineSearchAttributeKey(NAMES.due, SearchAttributeType.DATETIME),
  lateAfter: defineSearchAttributeKey(NAMES.lateAfter, SearchAttributeType.DATETIME),
  nextStep: defineSearchAttributeKey(NAMES.nextStep, SearchAttributeType.DATETIME),
  level: defineSearchAttributeKey(NAMES.level, SearchAttributeType.INT),
  highestLevel: defineSearchAttributeKey(NAMES.highestLevel, SearchAttributeType.INT),
  letters: defineSearchAttributeKey(NAMES.letters, SearchAttributeType.INT),
  acknowledged: defineSearchAttributeKey(NAMES.acknowledged, SearchAttributeType.BOOL),
  rehearsal: defineSearchAttributeKey(NAMES.rehearsal, SearchAttributeType.BOOL),
} as const;

/** Names and types as the server registers them, e.g. `{name: 'LeadAgency', type: 'Keyword'}`. */
export const SEARCH_ATTRIBUTE_TYPES = Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => ({
  name,
  type: (type.charAt(0) + type.slice(1).toLowerCase()) as 'Keyword' | 'Int' | 'Bool' | 'Datetime',
}));
