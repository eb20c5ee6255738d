import type { WorkflowClientInterceptor } from '@temporalio/client';
import { grpcAnswerIn } from '../grpc-answer';

// gRPC status code (github.com/grpc/grpc, statuscodes.md).
const FAILED_PRECONDITION = 9;
const PAUSE_MS = 150;
/** The server puts the next run of a workflow off for at most a second or two when the one before was short. */
const PATIENCE_MS = 5_000;

/**
 * Between two runs of one task (continue-as-new) the server refuses a query for a moment: the new run has not had its
 * first workflow task yet. Nobody who asks about a task should see that: it is asked again until the run answers.
 */
export const asksAgain: WorkflowClientInterceptor = {
  async query(input, next) {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await next(input);
      } catch (error) {
        if (grpcAnswerIn(error)?.code !== FAILED_PRECONDITION || Date.now() > giveUpAt) throw error;
        await new Promise((resume) => setTimeout(resume, PAUSE_MS));
      }
    }
  },
};
