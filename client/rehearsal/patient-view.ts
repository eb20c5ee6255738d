import type { Client } from '@temporalio/client';
import { stateQuery } from '../../contract/task-workflow';
import type { TaskView } from '../../domain/view';
import { grpcAnswerIn } from '../grpc-answer';

// gRPC status code (github.com/grpc/grpc, statuscodes.md).
const DEADLINE_EXCEEDED = 4;
const PATIENCE_MS = 120_000;

/** A task as it stands. A rehearsal asks many at once, and its worker may be busy for longer than a server waits. */
export async function patientView(client: Client, taskId: string): Promise<TaskView> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; ;) {
    try {
      return await client.workflow.getHandle(taskId).query(stateQuery);
    } catch (error) {
      if (grpcAnswerIn(error)?.code !== DEADLINE_EXCEEDED || Date.now() > giveUpAt) throw error;
    }
  }
}
