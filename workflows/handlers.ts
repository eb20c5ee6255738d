import { log, setHandler } from '@temporalio/workflow';
import { refusedFailure } from '../contract/refused';
import {
  COMMAND_SCHEMAS,
  toEnvelope,
  type CommandInput,
  type CommandName,
} from '../contract/schemas/commands';
import {
  TASK_UPDATES,
  adoptionQuery,
  explainQuery,
  letterBouncedSignal,
  nextStepQuery,
  recordQuery,
  stateQuery,
  timelineQuery,
  type TaskInput,
} from '../contract/task-workflow';
import { decide } from '../domain/decide/decide';
import type { Decision } from '../domain/decide/decision';
import { bounceLetter } from '../domain/decide/settle-letter';
import { previewAdoption } from '../domain/adoption';
import { explain } from '../domain/explain/explain';
import { viewTask, type TaskView } from '../domain/view';
import type { TaskClock } from './task-clock';
import type { TaskRecord } from './task-record';

const DESCRIPTIONS: Record<CommandName, string> = {
  acknowledge: 'Tiếp nhận nhiệm vụ, có thể kèm ngày cam kết hoàn thành',
  progress: 'Báo cáo tiến độ',
  risk: 'Báo trước nguy cơ chậm, nêu lý do',
  complete: 'Báo cáo hoàn thành kèm minh chứng (văn bản, liên kết hoặc số liệu)',
  accept: 'Xác nhận kết quả, kết thúc nhiệm vụ',
  return: 'Trả lại kết quả, nêu lý do',
  requestExtension: 'Đề nghị gia hạn hoặc xin rút nhiệm vụ, nêu lý do',
  decideExtension: 'Trả lời đề nghị: giữ hạn, hạn mới hoặc rút nhiệm vụ, theo văn bản',
  suspend: 'Tạm dừng theo văn bản quyết định',
  resume: 'Tiếp tục nhiệm vụ đã tạm dừng; thời hạn không tự dời',
  reassign: 'Giao cơ quan khác chủ trì theo văn bản quyết định',
  coordinate: 'Thêm, bớt cơ quan phối hợp',
  acknowledgePart: 'Cơ quan phối hợp tiếp nhận phần việc',
  contribute: 'Cơ quan phối hợp gửi kết quả phần việc',
  delegate: 'Ủy quyền nhận thư và trả lời đến hết một ngày',
  endDelegation: 'Chấm dứt ủy quyền',
  link: 'Ghi thêm văn bản cùng giao nhiệm vụ này',
  adopt: 'Áp dụng chính sách hoặc lịch làm việc mới',
  cascade: 'Giao xuống các đơn vị trực thuộc',
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
  const bounced = ({ key, response }: { key: string; response: string }): void => {
    const now = clock.now();
    record.append(bounceLetter(input.rules, record.state, key, response, now), now);
    wake();
  };
  setHandler(letterBouncedSignal, bounced, { description: 'Thư đã gửi bị trả lại' });
  setHandler(stateQuery, view, { description: 'Tình trạng hiện tại của nhiệm vụ' });
  setHandler(timelineQuery, () => [...record.events], {
    description:
      'Sự kiện theo thứ tự; việc kéo dài nhiều năm: từ khi mở kỳ hoặc lịch nhắc hiện tại, đầy đủ ở sổ sự kiện',
  });
  setHandler(recordQuery, () => ({ before: record.before, events: [...record.events] }), {
    description: 'Sự kiện đang có và trạng thái trước các sự kiện đó',
  });
  setHandler(nextStepQuery, () => view().next, { description: 'Bước tiếp theo và thời điểm' });
  setHandler(explainQuery, () => explain(input.rules, record.before, record.events, clock.now()), {
    description: 'Vì sao từng thư đã gửi, sẽ gửi, dời, gộp hoặc không gửi',
  });
  setHandler(adoptionQuery, (offer) => previewAdoption(input.rules, record.state, offer, clock.now()), {
    description: 'Thư nào dời ngày nếu áp dụng chính sách, lịch mới',
  });
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
    decide(input.rules, record.state, toEnvelope(name, command), clock.now());
  const handler = (command: CommandInput<N>): TaskView => {
    const decision = decideNow(command);
    record.append(decision.events, clock.now(), command.actor, command.commandId);
    if (!decision.taken) {
      wake();
      throw refusedFailure(decision.refusal);
    }
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
    // A refusal here leaves nothing in the history: one that belongs on the record goes through the handler.
    const decision = decideNow(command);
    if (!decision.taken && decision.events.length === 0) throw refusedFailure(decision.refusal);
  };
  setHandler(TASK_UPDATES[name] as never, handler as never, {
    description: DESCRIPTIONS[name],
    validator: validator as never,
  });
}
