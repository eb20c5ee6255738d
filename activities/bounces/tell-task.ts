import { WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import { letterBouncedSignal } from '../../contract/task-workflow';
import type { TellTask } from './settle-bounce';

/** By the signal `letterBounced`. A task that is closed hears nothing more; its ledger has the bounce. */
export function tellTaskThrough(workflows: Pick<WorkflowClient, 'getHandle'>): TellTask {
  return async (taskId, returned) => {
    try {
      await workflows.getHandle(taskId).signal(letterBouncedSignal, returned);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  };
}
