import { condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { TaskInput, TaskResult } from '../contract/task-workflow';
import { assign } from '../domain/decide/assign';
import { sinceEdition } from '../domain/decide/decision';
import { tick } from '../domain/decide/tick';
import { carriedOn } from '../domain/snapshot';
import { isAssigned, isClosed, type AcceptedTask, type WithdrawnTask } from '../domain/state';
import { msOf } from '../domain/time/instant';
import { viewTask } from '../domain/view';
import { appendEvents } from './activities';
import { ChildrenDesk, tellParent } from './children';
import { registerHandlers } from './handlers';
import { assignmentLabel, ledgerLabel } from './labels';
import { MailRoom } from './mail-room';
import { PostDesk } from './post-desk';
import { Noticeboard } from './publish';
import { StepTimer } from './step-timer';
import { taskClock } from './task-clock';
import { TaskRecord } from './task-record';

/**
 * One task from assignment to accepted result. Each turn: read the clock once, decide, evolve, write the
 * ledger, attend to letters, then wait for a command, a settled letter, or the next step of the ladder.
 */
export async function directiveTask(input: TaskInput): Promise<TaskResult> {
  const { task, rules } = input;
  const clock = taskClock(input.clockShiftWeeks);
  const record = new TaskRecord(input.carried, input.snapshot);
  let somethingCame = false;
  const wake = (): void => {
    somethingCame = true;
  };
  const mailRoom = sinceEdition(rules, 3)
    ? new PostDesk(rules, record, clock, wake, input.clockShiftWeeks)
    : new MailRoom(rules, record, clock, wake);
  const children = new ChildrenDesk(rules, record, clock, wake);
  const timer = new StepTimer(wake);
  const noticeboard = new Noticeboard(rules);
  registerHandlers(input, record, clock, wake);

  await untilAssigned();
  for (;;) {
    somethingCame = false;
    const look = children.due();
    if (look !== null) await children.look(look);
    const now = clock.now();
    record.append(tick(rules, record.state, now), now);
    await writeLedger();
    mailRoom.attend();
    const view = viewTask(task, rules, record.state, now);
    noticeboard.show(view, record.state);
    if (record.unwritten().length > 0 || somethingCame) continue;
    timer.set(view.next, clock.now());
    if (mailRoom.isIdle) {
      if (isClosed(record.state)) {
        if (task.parent !== undefined) await tellParent(task.parent.id);
        return resultOf(record.state);
      }
      if (historyIsLong()) return await continueAsNew<typeof directiveTask>(nextRun());
    }
    await condition(() => somethingCame);
  }

  async function untilAssigned(): Promise<void> {
    if (isAssigned(record.state)) return;
    noticeboard.show(viewTask(task, rules, record.state, clock.now()), record.state);
    const waitMs = msOf(input.assignedAt) - msOf(clock.now());
    if (waitMs > 0) await condition(() => false, waitMs, { summary: assignmentLabel(input.assignedAt) });
    record.append(assign(task, rules, input.assignedAt), clock.now(), input.registeredBy);
  }

  async function writeLedger(): Promise<void> {
    const records = record.unwritten();
    const last = records[records.length - 1];
    if (!last) return;
    const summary = ledgerLabel(records);
    await appendEvents.executeWithOptions({ summary }, [{ taskId: task.id, records }]);
    record.markWritten(last.seq);
  }

  function historyIsLong(): boolean {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return continueAsNewSuggested || historyLength > input.continueAsNewAfter;
  }

  function nextRun(): TaskInput {
    const { before, events } = carriedOn(record, record.state);
    return { ...input, carried: [...events], ...(isAssigned(before) ? { snapshot: before } : {}) };
  }
}

function resultOf(state: AcceptedTask | WithdrawnTask): TaskResult {
  return {
    status: state.status,
    closedAt: state.status === 'accepted' ? state.acceptedAt : state.withdrawnAt,
    events: state.lastSeq,
  };
}
