import { CompleteAsyncError, Context } from '@temporalio/activity';
import type { PostingActivities } from '../../contract/activity-types';
import type { MailQueue } from '../../contract/post-office-port';
import type { Recipient } from '../../domain/letter/letter';
import { urgencyOf } from '../../domain/post/urgency';

/** `moit.focal` */
export function mailboxOf({ agency, seat }: Recipient): string {
  return `${agency}.${seat}`;
}

/** What a task asks of the post office. */
export function createPostingActivities({ queue }: { queue: MailQueue }): PostingActivities {
  return {
    async postLetter({ facts, ...posted }) {
      const { letter, taskId } = facts;
      const answer = await queue.post({
        ...posted,
        facts,
        taskId,
        key: letter.key,
        mailbox: mailboxOf(letter.recipient),
        urgency: urgencyOf(facts),
        token: Context.current().info.base64TaskToken,
      });
      if (answer.answer === 'settled') return answer.fate;
      // The office completes the activity with the letter's fate.
      throw new CompleteAsyncError();
    },
    refreshLetter: ({ facts }) => queue.refresh(facts.letter.key, facts, urgencyOf(facts)),
    async callBackLetter({ key, fate }) {
      await queue.callBack(key, fate);
    },
  };
}
