import type { TaskActivities } from '../contract/activity-types';
import type { ChildrenLedger, EventLedger, LetterLedger } from '../contract/ledger-port';
import { createSendLetter, type SendLetterDeps } from './mail/send-letter';

export interface ActivityDeps extends SendLetterDeps {
  ledger: EventLedger & LetterLedger & ChildrenLedger;
}

/** The effects that workflows may ask for, with what they work on given once. */
export function createActivities(deps: ActivityDeps): TaskActivities {
  return {
    sendLetter: createSendLetter(deps),
    appendEvents: ({ taskId, records }) => deps.ledger.append(taskId, records),
    rollUpChildren: ({ parentId, now }) => deps.ledger.rollUpChildren(parentId, now),
  };
}
