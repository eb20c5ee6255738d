/** As operators see and type them in the Temporal UI; frozen once released. */
export const SEARCH_ATTRIBUTE_NAMES = {
  directive: 'DirectiveNumber',
  lead: 'LeadAgency',
  status: 'TaskStatus',
  kind: 'DeadlineKind',
  stage: 'Stage',
  nextStepWords: 'NextStep',
  lastLetter: 'LastLetter',
  parent: 'ParentTask',
  due: 'DueAt',
  lateAfter: 'LateAfter',
  nextStep: 'NextStepAt',
  level: 'EscalationLevel',
  highestLevel: 'HighestLevel',
  letters: 'LettersAccepted',
  acknowledged: 'Acknowledged',
  rehearsal: 'Rehearsal',
} as const;
