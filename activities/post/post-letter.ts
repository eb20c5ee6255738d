import { CompleteAsyncError, Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { PostingActivities } from '../../contract/activity-types';
import { FAILURE_TYPES } from '../../contract/failure-types';
import type { MailQueue } from '../../contract/post-office-port';
import type { Recipient } from '../../domain/letter/letter';
import { urgencyOf } from '../../domain/post/urgency';

const NOT_HERE = 'thư chưa đến bưu phòng; nội dung mới sẽ được chuyển lại';

/** `moit.focal` */
export function mailboxOf({ agency, seat }: Recipient): string {
  return `${agency}.${seat}`;
}

/** What a task asks of the post office. */
export function createPostingActivities({ queue }: { queue: MailQueue }): PostingActivities {
  return {
    async postLetter({ facts, ...posted }) {
      const { letter, taskId } = facts;
      const { base64TaskToken: token, attempt } = Context.current().info;
      const queued = {
        ...posted,
        facts,
        taskId,
        key: letter.key,
        mailbox: mailboxOf(letter.recipient),
        urgency: urgencyOf(facts),
        token,
      };
      const answer = await queue.post(queued, attempt > 1);
      if (answer.answer === 'settled') return answer.fate;
      // The office completes the activity with the letter's fate.
      throw new CompleteAsyncError();
    },
    async refreshLetter({ facts }) {
      const answer = await queue.refresh(facts.letter.key, facts, urgencyOf(facts));
      // The letter may have been lost with a worker on its way here; it is posted again, as it was then.
      if (answer === 'not-here') throw ApplicationFailure.retryable(NOT_HERE, FAILURE_TYPES.letterNotPosted);
    },
    async callBackLetter({ key, fate }) {
      await queue.callBack(key, fate);
    },
  };
}
