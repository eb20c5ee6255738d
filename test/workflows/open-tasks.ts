import { randomUUID } from 'node:crypto';
import { giveCommand } from '../../client/tasks/give-command';
import { refusalIn } from '../../contract/refused';
import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import { timelineQuery, type TaskInput } from '../../contract/task-workflow';
import type { Person } from '../../domain/actor';
import type { TaskEvent } from '../../domain/events';
import type { Refusal } from '../../domain/refusal';
import type { Task } from '../../domain/task';
import type { TaskView } from '../../domain/view';
import { POLICY } from '../support/rules';
import { datedUntil } from '../support/tasks';
import type { TaskHouse } from '../support/temporal/task-house';
import { ownTask } from './own-task';

/** A Monday; the letter of assignment goes the next morning. */
export const ASSIGNED_AT = '2026-03-02T09:00:00+07:00';
export const SOON_AFTER = '2026-03-02T09:30:00+07:00';

export const LEAD: Person = { role: 'lead', name: 'Bộ Công Thương' };
export const STANDING: Person = { role: 'standing-agency', name: 'Bộ Ngoại giao' };
export const SECRETARIAT: Person = { role: 'secretariat', name: 'Đầu mối theo dõi' };

export const COORDINATING: Person = { role: 'coordinating', name: 'Bộ Tài chính', agency: 'mof' };

/** The input of a command but for its id; a union stays one. */
type SampleOf<N extends CommandName> =
  CommandInput<N> extends infer I ? (I extends unknown ? Omit<I, 'commandId'> : never) : never;

/** One valid input of every command, from the person whose part it is. */
export const SAMPLES: { [N in CommandName]: SampleOf<N> } = {
  acknowledge: { actor: LEAD, promisedOn: '2026-03-20' },
  progress: { actor: LEAD, summary: 'đã lấy ý kiến các bộ', percent: 40 },
  complete: {
    actor: LEAD,
    evidence: { document: '1234/BCT-ĐB ngày 25/03/2026', link: null, figure: null },
  },
  risk: { actor: LEAD, reason: 'chờ ý kiến của hai bộ', expectedOn: '2026-04-10' },
  requestExtension: {
    actor: LEAD,
    ask: 'new-date',
    newDue: '2026-04-30T23:59:59+07:00',
    reason: 'cần khảo sát thêm',
    document: null,
  },
  decideExtension: {
    actor: SECRETARIAT,
    decision: 'keep',
    newDue: null,
    document: '90/VPCP-QHQT ngày 22/03/2026',
    signer: 'Phó Chủ nhiệm Văn phòng Chính phủ',
    reason: null,
  },
  suspend: { actor: SECRETARIAT, reason: 'chờ luật mới', document: '91/VPCP-QHQT ngày 23/03/2026' },
  resume: { actor: SECRETARIAT, reason: null, document: null },
  reassign: {
    actor: SECRETARIAT,
    lead: { code: 'mof', name: 'Bộ Tài chính' },
    document: '92/VPCP-QHQT ngày 24/03/2026',
    reason: null,
  },
  coordinate: {
    actor: SECRETARIAT,
    add: [{ code: 'moj', name: 'Bộ Tư pháp' }],
    remove: [],
    document: null,
    reason: null,
  },
  acknowledgePart: { actor: COORDINATING, agency: 'mof' },
  contribute: { actor: COORDINATING, agency: 'mof', summary: 'đã gửi số liệu thu', document: null },
  delegate: {
    actor: LEAD,
    from: 'moit',
    to: { code: 'vu-da-bien', name: 'Vụ Chính sách thương mại đa biên' },
    until: '2026-03-20',
    reason: 'lãnh đạo đi công tác',
  },
  endDelegation: { actor: LEAD, from: 'moit', reason: null },
  link: {
    actor: SECRETARIAT,
    source: {
      number: '10/TB-VPCP',
      title: 'Kết luận họp giao ban',
      issuedOn: '2026-01-10',
      clause: '5.b(i)',
      taskCode: null,
    },
  },
  adopt: {
    actor: SECRETARIAT,
    policy: { ...POLICY, version: 'test-policy-2' },
    calendar: null,
    reason: 'chính sách mới có hiệu lực',
  },
  cascade: {
    actor: SECRETARIAT,
    total: 3,
    groups: ['các sở'],
    closeRule: 'all-children-accepted',
  },
  accept: { actor: STANDING, note: null },
  return: { actor: STANDING, reason: 'chưa có số liệu quý I' },
  extend: {
    actor: SECRETARIAT,
    newDue: '2026-04-30T23:59:59+07:00',
    document: '88/VPCP-QHQT ngày 20/03/2026',
    reason: null,
  },
  escalate: { actor: SECRETARIAT, level: 2, reason: 'chưa có phản hồi' },
  withdraw: { actor: SECRETARIAT, reason: 'giao lại cho đơn vị khác', document: null },
};

/** A task that has just been assigned, and what people may do with it. */
export interface OpenedTask {
  task: Task;
  /** Gives the sample of a command, changed as said, with a fresh id unless one is given. */
  give<N extends CommandName>(name: N, change?: Partial<CommandInput<N>>): Promise<TaskView>;
  /** The refusal of the command; fails when it is taken. */
  refusal<N extends CommandName>(name: N, change?: Partial<CommandInput<N>>): Promise<Refusal>;
  /** Types of the events, in order. */
  eventTypes(): Promise<TaskEvent['type'][]>;
}

export async function openTask(
  house: TaskHouse,
  over: Partial<Task> = {},
  input: Partial<TaskInput> = {},
): Promise<OpenedTask> {
  const task = ownTask({ deadline: datedUntil('2026-03-31'), ...over });
  await house.start(task, ASSIGNED_AT, input);
  await house.travel(task.id, SOON_AFTER);
  return openedTask(house, task);
}

export function openedTask(house: TaskHouse, task: Task): OpenedTask {
  const give: OpenedTask['give'] = (name, change) =>
    giveCommand(house.client, task.id, name, {
      commandId: randomUUID(),
      ...SAMPLES[name],
      ...change,
    } as CommandInput<typeof name>);
  return {
    task,
    give,
    refusal: (name, change) => refusalOf(give(name, change)),
    async eventTypes() {
      const timeline = await house.client.workflow.getHandle(task.id).query(timelineQuery);
      return timeline.map(({ event }) => event.type);
    },
  };
}

/** The refusal with which a call ended; fails when it ended otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await call.then(
    () => new Error('the command was taken'),
    (caught: unknown) => caught,
  );
  const refusal = refusalIn(error) ?? (error as { details?: { refusal?: Refusal } }).details?.refusal;
  if (!refusal) throw error;
  return refusal;
}
