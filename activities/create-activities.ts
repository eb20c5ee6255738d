import type { TaskActivities } from '../contract/activity-types';
import type { EventLedger, LetterLedger } from '../contract/ledger-port';
import { createSendLetter, type SendLetterDeps } from './mail/send-letter';

export interface ActivityDeps extends SendLetterDeps {
  ledger: EventLedger & LetterLedger;
}

/** The effects that workflows may ask for, with what they work on given once. */
export function createActivities(deps: ActivityDeps): TaskActivities {
  return {
    sendLetter: createSendLetter(deps),
    appendEvents: ({ taskId, records }) => deps.ledger.append(taskId, records),
  };
}
