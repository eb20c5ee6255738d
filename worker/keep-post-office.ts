import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import {
  LIVE_OFFICE,
  POST_OFFICE,
  POST_OFFICE_ID,
  type PostOfficeInput,
} from '../contract/post-office-workflow';

/** Sees to it that the live post office runs: one for all workers, started by whichever comes first. */
export async function keepPostOffice(client: Client, taskQueue: string): Promise<void> {
  const input: PostOfficeInput = { office: LIVE_OFFICE };
  try {
    await client.workflow.start(POST_OFFICE, {
      workflowId: POST_OFFICE_ID,
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: 'Bưu phòng: gửi thư của mọi nhiệm vụ theo lịch thật',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
