import { ActivityNotFoundError, type AsyncCompletionClient } from '@temporalio/client';
import type { Complete } from './post-office-deps';

/**
 * Tells tasks through the service. A token that is gone, because the task was closed or its activity was started
 * anew, is an answer; that the service cannot be reached is thrown.
 */
export function completeBy(activity: Pick<AsyncCompletionClient, 'complete'>): Complete {
  return async (token, result) => {
    try {
      await activity.complete(Buffer.from(token, 'base64'), result);
      return 'told';
    } catch (error) {
      if (error instanceof ActivityNotFoundError) return 'gone';
      throw error;
    }
  };
}
