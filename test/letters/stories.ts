import type { Person } from '../../domain/actor';
import type { RollUp } from '../../domain/roll-up';
import { endOfDay, instantAt, type Instant } from '../../domain/time/instant';
import type { Task } from '../../domain/task';
import { RULES_2 } from '../support/rules';
import { TaskStory, type Mail } from '../support/task-story';
import { UNDATED, aTask, datedUntil } from '../support/tasks';

const LEAD: Person = { role: 'lead', name: 'Anh Minh' };
const DEPUTY_PM = 'Phó Thủ tướng Chính phủ Trần Văn Thử';

export const at = (date: string, time = '09:30'): Instant => instantAt(date, time);

const IN_FEBRUARY = datedUntil('2026-02-28', { phrase: 'trong tháng 02/2026' });

export function story(over: Partial<Task> = {}, mail?: Mail): TaskStory {
  return new TaskStory(aTask({ deadline: IN_FEBRUARY, ...over }), '2026-01-31T09:00:00+07:00', mail, RULES_2);
}

/** A request that is refused, a risk, a second request that is granted; then nothing until the committee is told. */
export function requests(): TaskStory {
  const task = story({ coordinating: [agency('mof', 'Bộ Tài chính'), agency('moj', 'Bộ Tư pháp')] });
  task.until(at('2026-02-04')).by(LEAD, at('2026-02-04'), { type: 'Acknowledge', promisedOn: '2026-02-23' });
  task.until(at('2026-02-05')).when(at('2026-02-05'), {
    type: 'DeliverContribution',
    agency: 'mof',
    summary: 'số liệu thuế',
    document: '88/BTC-CST',
  });
  task.until(at('2026-02-06')).by(LEAD, at('2026-02-06'), {
    type: 'RequestExtension',
    ask: 'new-date',
    newDue: endOfDay('2026-03-31'),
    reason: 'chờ ý kiến đối tác',
    document: '120/BCT-ĐB ngày 06/02/2026',
  });
  task.until(at('2026-02-10')).when(at('2026-02-10'), {
    type: 'DecideExtension',
    decision: 'keep',
    newDue: null,
    document: 'Công văn số 900/VPCP-QHQT ngày 10/02/2026',
    signer: DEPUTY_PM,
    reason: 'đã có đủ thời gian chuẩn bị',
  });
  task.until(at('2026-02-25')).by(LEAD, at('2026-02-25'), {
    type: 'ReportRisk',
    reason: 'đối tác lùi phiên đàm phán',
    expectedOn: '2026-03-12',
  });
  task.until(at('2026-02-26')).by(LEAD, at('2026-02-26'), {
    type: 'RequestExtension',
    ask: 'new-date',
    newDue: endOfDay('2026-03-16'),
    reason: 'đối tác lùi phiên đàm phán',
    document: null,
  });
  task.until(at('2026-02-27')).when(at('2026-02-27'), {
    type: 'DecideExtension',
    decision: 'new-date',
    newDue: endOfDay('2026-03-16'),
    document: 'Công văn số 1200/VPCP-QHQT ngày 27/02/2026',
    signer: DEPUTY_PM,
    reason: null,
  });
  return task.until(at('2026-03-26'));
}

/** Suspended, resumed, handed over to another ministry, which has a deputy read for it. */
export function handOver(): TaskStory {
  const task = story({ deadline: datedUntil('2026-06-30', { phrase: 'trong Quý II/2026' }) });
  task.until(at('2026-02-04')).by(LEAD, at('2026-02-04'), { type: 'Acknowledge', promisedOn: null });
  task.until(at('2026-03-02')).when(at('2026-03-02'), {
    type: 'Suspend',
    reason: 'chờ sửa đổi nghị định',
    document: 'Công văn số 1300/VPCP-QHQT ngày 02/03/2026',
  });
  task.until(at('2026-04-06')).when(at('2026-04-06'), {
    type: 'Resume',
    reason: null,
    document: 'Công văn số 2100/VPCP-QHQT ngày 06/04/2026',
  });
  task.until(at('2026-05-04')).when(at('2026-05-04'), {
    type: 'Reassign',
    lead: agency('moj', 'Bộ Tư pháp'),
    document: 'Công văn số 3100/VPCP-QHQT ngày 04/05/2026',
    reason: 'đúng chức năng quản lý',
  });
  task.until(at('2026-05-06')).by(LEAD, at('2026-05-06'), { type: 'Acknowledge', promisedOn: null });
  task.until(at('2026-06-10')).when(at('2026-06-10'), {
    type: 'Delegate',
    from: 'moj',
    to: agency('moj-plqt', 'Vụ Pháp luật quốc tế'),
    until: '2026-06-24',
    reason: 'đoàn công tác nước ngoài',
  });
  return task.until(at('2026-07-08'));
}

/** A standing duty, which reports, and one to be done at once, whose date nobody has named. */
export function undated(kind: 'standing' | 'immediate'): TaskStory {
  const phrase = kind === 'standing' ? null : 'khẩn trương';
  const task = story({ deadline: { ...UNDATED, kind, phrase } });
  task.until(at('2026-02-04')).by(LEAD, at('2026-02-04'), { type: 'Acknowledge', promisedOn: null });
  return task.until(at(kind === 'standing' ? '2026-08-05' : '2026-02-24'));
}

/** A quarterly report whose first period brings nothing, and the second is late. */
export function quarterly(): TaskStory {
  const deadline = {
    ...datedUntil('2026-03-20'),
    kind: 'recurring' as const,
    phrase: 'hằng quý, ngày 20 tháng cuối quý',
    recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20',
  };
  const task = story({ deadline });
  task.until(at('2026-02-04')).by(LEAD, at('2026-02-04'), { type: 'Acknowledge', promisedOn: null });
  return task.until(at('2026-06-26'));
}

/** A task handed down to 3,321 communes, of which 120 are late. */
export function cascaded(): TaskStory {
  const task = story({ lead: agency('ubnd-x', 'Ủy ban nhân dân tỉnh X') });
  task.until(at('2026-02-04')).when(at('2026-02-04'), {
    type: 'OpenCascade',
    total: 3321,
    groups: ['các xã, phường'],
    closeRule: 'all-children-accepted',
  });
  const day = at('2026-02-25', '08:00');
  return task.until(at('2026-02-24')).look(day, rollUp(day));
}

/** A part of that task, led by a commune, that does not see its date kept. */
export function child(): TaskStory {
  const parent = {
    id: 'nv-99-tb-vpcp-2a-1',
    code: '99-TB-VPCP/2a-1',
    lead: agency('ubnd-x', 'Ủy ban nhân dân tỉnh X'),
  };
  const task = story({ code: '12-UBND/1-7', lead: agency('xa-a', 'Ủy ban nhân dân xã A'), parent });
  task.until(at('2026-02-04')).by(LEAD, at('2026-02-04'), {
    type: 'RequestExtension',
    ask: 'withdrawal',
    newDue: null,
    reason: 'xã không có đối tượng áp dụng',
    document: null,
  });
  return task.until(at('2026-02-05'));
}

function agency(code: string, name: string): { code: string; name: string } {
  return { code, name };
}

function rollUp(asOf: Instant): RollUp {
  const lateChildren = Array.from({ length: 50 }, (_, i) => ({
    code: `12-UBND/1-${i + 1}`,
    lead: `Ủy ban nhân dân xã thứ ${i + 1}`,
    lateAfter: endOfDay(i < 10 ? '2026-02-10' : '2026-02-13'),
    acknowledged: i % 2 === 0,
    level: i < 10 ? (2 as const) : (0 as const),
  }));
  return {
    asOf,
    started: 3321,
    open: 1200,
    reported: 21,
    suspended: 0,
    accepted: 2100,
    withdrawn: 0,
    late: 120,
    unacknowledged: 60,
    unreachable: 2,
    lastReportAt: at('2026-02-24'),
    lateChildren,
  };
}
