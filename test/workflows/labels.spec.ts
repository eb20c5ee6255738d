import { SUMMARY_BYTES } from '../../contract/clamp-bytes';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import {
  defaultPayloadConverter,
  type SearchAttributeType,
  type TypedSearchAttributes,
} from '@temporalio/common';
import { TASK_UPDATES } from '../../contract/task-workflow';
import { until } from '../support/processes';
import { RULES } from '../support/rules';
import { datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import { openMailHouse, type MailHouse } from './mail-house';
import { ASSIGNED_AT, openedTask, type OpenedTask } from './open-tasks';
import { ownTask } from './own-task';

quietRuntime();

const LONG_NAME = `Ban Quản lý ${'dự án hạ tầng giao thông đường thuỷ nội địa và '.repeat(6)}cảng biển`;

interface Metadata {
  definition: {
    queryDefinitions: { name: string; description?: string }[];
    signalDefinitions: { name: string; description?: string }[];
    updateDefinitions: { name: string; description?: string }[];
  };
  currentDetails: string;
}

describe('what a task shows in the Temporal UI', () => {
  let house: MailHouse;
  /** Late, told to every level, then reported and accepted. */
  let late: OpenedTask;
  /** Open, with the longest names that a directory may hold. */
  let long: OpenedTask;
  let lateDetails: string;

  const metadataOf = ({ task }: OpenedTask): Promise<Metadata> =>
    house.client.workflow.getHandle(task.id).query<Metadata>('__temporal_workflow_metadata');

  /** As the list of the UI and of the CLI has it; the server's list follows a moment later. */
  async function listed({ task }: OpenedTask): Promise<TypedSearchAttributes | undefined> {
    for await (const info of house.client.workflow.list({ query: `WorkflowId = '${task.id}'` })) {
      return info.typedSearchAttributes;
    }
    return undefined;
  }

  async function listedAs(task: OpenedTask, status: string): Promise<Record<string, unknown>> {
    let attributes: TypedSearchAttributes | undefined;
    await until(`the task is listed as "${status}"`, async () => {
      attributes = await listed(task);
      return attributes?.get(SEARCH_ATTRIBUTES.status) === status;
    });
    const pairs = attributes?.getAll() ?? [];
    return Object.fromEntries(
      pairs.map(({ key, value }: { key: { name: string; type: SearchAttributeType }; value: unknown }) => [
        key.name,
        value,
      ]),
    );
  }

  let attributesWhenLate: Record<string, unknown>;

  beforeAll(async () => {
    house = await openMailHouse();
    late = openedTask(house, ownTask({ deadline: datedUntil('2026-03-11') }));
    const name = LONG_NAME;
    long = openedTask(house, ownTask({ gist: LONG_NAME, lead: { code: 'long', name } }));
    await Promise.all([
      (async () => {
        await house.start(late.task, ASSIGNED_AT, { rules: { ...RULES, edition: 2 } });
        await house.travel(late.task.id, '2026-03-18T09:00:00+07:00');
        lateDetails = (await metadataOf(late)).currentDetails;
        attributesWhenLate = await listedAs(late, 'đang thực hiện, quá hạn');
        await late.give('complete');
        await late.give('accept');
      })(),
      (async () => {
        await house.start(long.task, ASSIGNED_AT);
        await house.travel(long.task.id, '2026-03-03T09:00:00+07:00');
      })(),
    ]);
  }, 90_000);
  afterAll(() => house.close());

  it('every timer and every activity has a Vietnamese label of at most 200 bytes', async () => {
    for (const { task } of [late, long]) {
      const { events = [] } = await house.client.workflow.getHandle(task.id).fetchHistory();
      const started = (events ?? []).filter(
        (event) =>
          event.timerStartedEventAttributes ??
          event.activityTaskScheduledEventAttributes ??
          event.markerRecordedEventAttributes,
      );
      expect(started.length).toBeGreaterThan(4);
      for (const event of started) {
        const payload = event.userMetadata?.summary;
        const label = payload ? defaultPayloadConverter.fromPayload<string>(payload) : '';
        expect(label).toMatch(/^(Chờ đến|Gửi thư|Ghi sổ sự kiện)/);
        expect(Buffer.byteLength(label)).toBeLessThanOrEqual(SUMMARY_BYTES);
        // What was cut ends in an ellipsis, never in half a letter.
        expect(label).not.toContain('\uFFFD');
      }
    }
  });

  it('names the rung on its timer and the mailbox on its letter', async () => {
    const { events } = await house.client.workflow.getHandle(late.task.id).fetchHistory();
    const labels = (events ?? []).flatMap(({ userMetadata }) =>
      userMetadata?.summary ? [defaultPayloadConverter.fromPayload<string>(userMetadata.summary)] : [],
    );
    expect(labels).toContain('Chờ đến 03/03/2026 08:00 · giao nhiệm vụ');
    expect(labels).toContain('Gửi thư: giao nhiệm vụ · Bộ Công Thương');
    expect(labels).toContain('Chờ đến 12/03/2026 00:00 · hết hạn, chuyển quá hạn');
    expect(labels).toContain('Gửi thư: báo cáo cấp 1 · Lãnh đạo Bộ Công Thương');
    expect(labels.some((label) => label.startsWith('Ghi sổ sự kiện: '))).toBe(true);
  });

  it('has a summary of at most 200 bytes and the six clarities as details', async () => {
    const summary = await house.client.workflow.getHandle(late.task.id).describe();
    expect(await summary.staticSummary()).toBe(
      'Bộ Công Thương · Lập báo cáo tổng hợp kiến nghị · hạn 11/03/2026',
    );
    const details = await summary.staticDetails();
    for (const clarity of [
      'Rõ người',
      'Rõ việc',
      'Rõ thời gian',
      'Rõ trách nhiệm',
      'Rõ sản phẩm',
      'Rõ thẩm quyền',
    ]) {
      expect(details).toContain(`| ${clarity}\u00a0 |`);
    }
    const described = await house.client.workflow.getHandle(long.task.id).describe();
    expect(Buffer.byteLength((await described.staticSummary()) ?? '')).toBeLessThanOrEqual(SUMMARY_BYTES);
  });

  it('describes every handler', async () => {
    const { definition } = await metadataOf(long);
    const ours = definition.queryDefinitions.filter(({ name }) => !name.startsWith('__'));
    expect(ours.map(({ name }) => name).sort()).toEqual([
      'adoptionPreview',
      'explain',
      'nextStep',
      'record',
      'state',
      'timeline',
    ]);
    expect(definition.updateDefinitions.map(({ name }) => name).sort()).toEqual(
      Object.values(TASK_UPDATES)
        .map(({ name }) => name)
        .sort(),
    );
    for (const { description } of [
      ...ours,
      ...definition.updateDefinitions,
      ...definition.signalDefinitions,
    ]) {
      expect(description).toMatch(/\p{L}{2,}/u);
    }
  });

  it('shows who, when, how it stands, the level, the last letter and the next step as a table', () => {
    const rows = new Map(
      lateDetails
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map(
          (line) => line.split('\u00a0 | ').map((cell) => cell.replace(/^\| | \|$/g, '')) as [string, string],
        ),
    );
    expect(lateDetails).toContain('|---|---|');
    expect(rows.get('Chủ trì')).toBe('Bộ Công Thương');
    expect(rows.get('Thời hạn')).toBe('hết thứ Tư 11/03/2026');
    expect(rows.get('Tình trạng')).toContain('quá hạn');
    expect(rows.get('Cấp báo cáo')).toBe('cấp 3 (Ban Chỉ đạo)');
    expect(rows.get('Thư gần nhất')).toMatch(/^18\/03\/2026 08:00 · .* · máy chủ thư đã nhận$/);
    expect(rows.get('Bước tiếp theo')).toMatch(/^20\/03\/2026 08:00 · /);
    expect(lateDetails).not.toMatch(/<[a-z]/i);
  });

  it('after acceptance shows the evidence and no next step', async () => {
    const { currentDetails } = await metadataOf(late);
    expect(currentDetails).toContain('1234/BCT-ĐB');
    expect(currentDetails).toContain('| Bước tiếp theo\u00a0 | không còn |');
  });

  it('can be filtered by what it is while it is late', () => {
    expect(attributesWhenLate).toMatchObject({
      DirectiveNumber: '99/TB-VPCP',
      LeadAgency: 'Bộ Công Thương',
      DeadlineKind: 'có thời hạn',
      Stage: 'đang thực hiện',
      NextStep: expect.stringMatching(/^nhắc quá hạn \d+ ngày làm việc: /),
      LastLetter: expect.stringMatching(/^18\/03\/2026 · .* · máy chủ thư đã nhận$/),
      EscalationLevel: 3,
      HighestLevel: 3,
      Acknowledged: false,
      Rehearsal: true,
      DueAt: new Date('2026-03-11T23:59:59+07:00'),
      LateAfter: new Date('2026-03-11T23:59:59+07:00'),
      NextStepAt: new Date('2026-03-20T08:00:00+07:00'),
    });
  });

  it('can be filtered by what became of it', async () => {
    const attributes = await listedAs(late, 'hoàn thành quá hạn');
    expect(attributes).toMatchObject({ HighestLevel: 3, Stage: 'đã hoàn thành' });
    expect(attributes).not.toHaveProperty('NextStep');
    expect(attributes).not.toHaveProperty('NextStepAt');
    const arrived = await house.arrived(late.task.code);
    expect(attributes).toMatchObject({ LettersAccepted: arrived.length });
  });
});
