import { SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';

/**
 * What operators filter by in the Temporal UI. SQL stores allow 10 Keyword attributes and 3 of each
 * other type; never personal data. Values are the words officials use.
 */
export const SEARCH_ATTRIBUTES = {
  directive: defineSearchAttributeKey('DirectiveNumber', SearchAttributeType.KEYWORD),
  lead: defineSearchAttributeKey('LeadAgency', SearchAttributeType.KEYWORD),
  status: defineSearchAttributeKey('TaskStatus', SearchAttributeType.KEYWORD),
  kind: defineSearchAttributeKey('DeadlineKind', SearchAttributeType.KEYWORD),
  due: defineSearchAttributeKey('DueAt', SearchAttributeType.DATETIME),
  lateAfter: defineSearchAttributeKey('LateAfter', SearchAttributeType.DATETIME),
  nextStep: defineSearchAttributeKey('NextStepAt', SearchAttributeType.DATETIME),
  level: defineSearchAttributeKey('EscalationLevel', SearchAttributeType.INT),
  highestLevel: defineSearchAttributeKey('HighestLevel', SearchAttributeType.INT),
  letters: defineSearchAttributeKey('LettersAccepted', SearchAttributeType.INT),
  acknowledged: defineSearchAttributeKey('Acknowledged', SearchAttributeType.BOOL),
  rehearsal: defineSearchAttributeKey('Rehearsal', SearchAttributeType.BOOL),
} as const;

/** Names and types as the server registers them, e.g. `{name: 'LeadAgency', type: 'Keyword'}`. */
export const SEARCH_ATTRIBUTE_TYPES = Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => ({
  name,
  type: (type.charAt(0) + type.slice(1).toLowerCase()) as 'Keyword' | 'Int' | 'Bool' | 'Datetime',
}));
