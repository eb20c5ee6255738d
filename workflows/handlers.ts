import { log, setHandler } from '@temporalio/workflow';
import { refusedFailure } from '../contract/refused';
import {
  COMMAND_SCHEMAS,
  toCommand,
  type CommandInput,
  type CommandName,
} from '../contract/schemas/commands';
import {
  TASK_UPDATES,
  nextStepQuery,
  stateQuery,
  timelineQuery,
  type TaskInput,
} from '../contract/task-workflow';
import { decide } from '../domain/decide/decide';
import type { Decision } from '../domain/decide/decision';
import { viewTask, type TaskView } from '../domain/view';
import type { TaskClock } from './task-clock';
import type { TaskRecord } from './task-record';

const DESCRIPTIONS: Record<CommandName, string> = {
  acknowledge: 'Tiếp nhận nhiệm vụ, có thể kèm ngày cam kết hoàn thành',
  progress: 'Báo cáo tiến độ',
  complete: 'Báo cáo hoàn thành kèm minh chứng (văn bản, liên kết hoặc số liệu)',
  accept: 'Xác nhận kết quả, kết thúc nhiệm vụ',
  return: 'Trả lại kết quả, nêu lý do',
  extend: 'Điều chỉnh thời hạn theo văn bản quyết định',
  escalate: 'Báo cáo lên cấp trên theo yêu cầu, nêu lý do',
  withdraw: 'Rút nhiệm vụ, nêu lý do',
};

/** Registers every way into the task. Handlers decide and record at once; the main loop acts on it. */
export function registerHandlers(
  input: TaskInput,
  record: TaskRecord,
  clock: TaskClock,
  wake: () => void,
): void {
  const view = (): TaskView => viewTask(input.task, input.rules, record.state, clock.now());
  for (const name of Object.keys(TASK_UPDATES) as CommandName[]) {
    registerCommand(name, input, record, clock, wake, view);
  }
  setHandler(stateQuery, view, { description: 'Tình trạng hiện tại của nhiệm vụ' });
  setHandler(timelineQuery, () => [...record.events], { description: 'Toàn bộ sự kiện theo thứ tự' });
  setHandler(nextStepQuery, () => view().next, { description: 'Bước tiếp theo và thời điểm' });
}

function registerCommand<N extends CommandName>(
  name: N,
  input: TaskInput,
  record: TaskRecord,
  clock: TaskClock,
  wake: () => void,
  view: () => TaskView,
): void {
  const decideNow = (command: CommandInput<N>): Decision =>
    decide(input.rules, record.state, toCommand(name, command), command.commandId, clock.now());
  const handler = (command: CommandInput<N>): TaskView => {
    const decision = decideNow(command);
    // Between validator and handler nothing can happen; should it ever, the caller still gets an answer.
    if (!decision.taken) throw refusedFailure(decision.refusal);
    record.append(decision.events, clock.now(), command.actor, command.commandId);
    log.info('command taken', { command: name, events: decision.events.length });
    wake();
    return view();
  };
  const validator = (command: CommandInput<N>): void => {
    const checked = COMMAND_SCHEMAS[name].safeParse(command);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      throw refusedFailure({
        code: 'invalid-input',
        field: issue?.path.join('.') ?? '',
        problem: issue?.message ?? '',
      });
    }
    const decision = decideNow(command);
    if (!decision.taken) throw refusedFailure(decision.refusal);
  };
  setHandler(TASK_UPDATES[name] as never, handler as never, {
    description: DESCRIPTIONS[name],
    validator: validator as never,
  });
}
