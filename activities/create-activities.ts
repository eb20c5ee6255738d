import type { PostOfficeActivities, PostingActivities, TaskActivities } from '../contract/activity-types';
import type { ChildrenLedger, EventLedger } from '../contract/ledger-port';
import { createSendLetter, type SendLetterDeps } from './mail/send-letter';
import { createDeliverRound } from './post/deliver-round';
import { createPostingActivities } from './post/post-letter';
import type { PostOfficeDeps } from './post/post-office-deps';
import { createRunPostOffice } from './post/run-post-office';

export interface ActivityDeps extends SendLetterDeps, PostOfficeDeps {
  ledger: EventLedger & ChildrenLedger & PostOfficeDeps['ledger'];
}

/** The effects that workflows may ask for, with what they work on given once. */
export function createActivities(
  deps: ActivityDeps,
): TaskActivities & PostingActivities & PostOfficeActivities {
  return {
    sendLetter: createSendLetter(deps),
    appendEvents: ({ taskId, records }) => deps.ledger.append(taskId, records),
    rollUpChildren: ({ parentId, now }) => deps.ledger.rollUpChildren(parentId, now),
    ...createPostingActivities(deps),
    runPostOffice: createRunPostOffice(deps),
    deliverRound: createDeliverRound(deps),
  };
}
