import { KEYWORD_BYTES } from '../../contract/clamp-bytes';
import { taskSummary } from '../../contract/task-presentation';
import { SYSTEM, type Person } from '../../domain/actor';
import type { TaskRules } from '../../domain/decide/decision';
import { isAssigned } from '../../domain/state';
import { holdLetter } from '../../domain/decide/settle-letter';
import { evolve, fold } from '../../domain/evolve';
import type { Task } from '../../domain/task';
import { instantAt } from '../../domain/time/instant';
import { viewTask, type TaskView } from '../../domain/view';
import { currentDetails } from '../../workflows/details';
import { changesSince, shownAttributes } from '../../workflows/shown-attributes';
import { RULES_2 } from '../support/rules';
import { TaskStory, type Mail } from '../support/task-story';
import { UNDATED, aTask, datedUntil } from '../support/tasks';

const RULES_3: TaskRules = { ...RULES_2, edition: 3 };
const ASSIGNED_AT = instantAt('2026-03-02', '09:00');
const LEAD: Person = { role: 'lead', name: 'Bộ Công Thương', agency: 'moit' };
const STANDING: Person = { role: 'standing-agency', name: 'Bộ Ngoại giao', agency: 'mofa' };

function storyOf(over: Partial<Task> = {}, mail?: Mail): TaskStory {
  return new TaskStory(
    aTask({ deadline: datedUntil('2026-03-31'), ...over }),
    ASSIGNED_AT,
    mail ?? (() => 'accepted'),
    RULES_2,
  );
}

function viewAt(story: TaskStory, at = story.events[story.events.length - 1]?.at ?? ASSIGNED_AT): TaskView {
  return viewTask(story.task, RULES_2, story.state, at);
}

/** What the list knows, by name, when every attribute has just been written. */
function shown(view: TaskView): Record<string, unknown> {
  return Object.fromEntries(shownAttributes(view, 2).map(({ pair }) => [pair.key.name, pair.value]));
}

function rowsOf(story: TaskStory, at?: string, rules: TaskRules = RULES_2): Record<string, string> {
  const lines = currentDetails(viewAt(story, at), story.state, rules, true).split('\n');
  // Before the bar stands a space that Markdown keeps.
  const cells = lines
    .filter((line) => /^\| [^|]/.test(line))
    .map((line) => line.slice(2, -2).split('\u00a0 | '));
  return Object.fromEntries(cells.map(([name = '', value = '']) => [name, value]));
}

describe('what a list tells of a task without a worker', () => {
  it('says where it stands, what comes next and why, and what became of the last letter', () => {
    const story = storyOf().until(instantAt('2026-03-20', '09:00'));
    expect(shown(viewAt(story))).toMatchObject({
      Stage: 'đang thực hiện',
      LeadAgency: 'Bộ Công Thương',
      DeadlineKind: 'có thời hạn',
      NextStep: 'nhắc trước 7 ngày',
      LastLetter: '16/03/2026 · nhắc trước 15 ngày · máy chủ thư đã nhận',
    });
  });

  it('names the reason of a step that needs one', () => {
    const story = storyOf().until(instantAt('2026-03-03', '09:00'));
    expect(shown(viewAt(story))['NextStep']).toBe(
      'báo chưa tiếp nhận: quá 3 ngày làm việc từ ngày giao mà chưa tiếp nhận',
    );
  });

  it('says who is waited for when time alone brings nothing, and nothing of a closed task', () => {
    const story = storyOf().until(instantAt('2026-03-03', '09:00'));
    const at = (day: string) => instantAt(day, '10:00');
    const nextAfter = (day: string, command: Parameters<TaskStory['by']>[2], actor: Person) => {
      expect(story.by(actor, at(day), command)).toBeNull();
      return shown(viewAt(story, at(day)));
    };
    const clerk: Person = { role: 'secretariat', name: 'Chị Lan' };
    const suspended = nextAfter(
      '2026-03-04',
      { type: 'Suspend', reason: 'chờ luật', document: '1/QĐ' },
      clerk,
    );
    expect(suspended).toMatchObject({ Stage: 'tạm dừng', NextStep: 'chờ văn bản cho tiếp tục' });
    nextAfter('2026-03-05', { type: 'Resume', reason: null, document: null }, clerk);
    const evidence = { document: '12/BCT', link: null, figure: null };
    const reported = nextAfter('2026-03-06', { type: 'ReportCompletion', evidence }, LEAD);
    expect(reported).toMatchObject({ Stage: 'đã báo cáo, chờ xác nhận', NextStep: 'chờ xác nhận kết quả' });
    const closed = nextAfter('2026-03-09', { type: 'AcceptCompletion', note: null }, STANDING);
    expect(closed).toMatchObject({ Stage: 'đã hoàn thành', NextStep: null });
  });

  it('follows a task to its new lead, and one that is given its first date', () => {
    const story = storyOf({ deadline: UNDATED });
    expect(shown(viewAt(story))['DeadlineKind']).toBe('thường xuyên');
    const at = instantAt('2026-03-02', '10:00');
    const lead = { code: 'mof', name: 'Bộ Tài chính' };
    expect(story.when(at, { type: 'Reassign', lead, document: '4/QĐ', reason: null })).toBeNull();
    const newDue = instantAt('2026-06-30', '23:59');
    expect(story.when(at, { type: 'ExtendDeadline', newDue, document: '5/QĐ', reason: null })).toBeNull();
    expect(shown(viewAt(story))).toMatchObject({ LeadAgency: 'Bộ Tài chính', DeadlineKind: 'có thời hạn' });
  });

  it('puts a letter that did not arrive, or has not yet, before its date: lists can filter by it', () => {
    const at = instantAt('2026-03-04', '09:00');
    const last = (mail: Mail) => shown(viewAt(storyOf({}, mail).until(at)))['LastLetter'];
    expect(last(() => 'no-address')).toMatch(
      /^không gửi được · 03\/03\/2026 · giao nhiệm vụ · danh bạ chưa có/,
    );
    expect(last(() => 'retrying')).toBe('đang chờ gửi · 03/03/2026 · giao nhiệm vụ');
    // Of two letters of one morning, the one that calls for attention.
    expect(last((recipient) => (recipient === 'moit.focal' ? 'refused' : 'accepted'))).toMatch(
      /^không gửi được/,
    );
  });

  it('takes no more than a Keyword may, whatever the names', () => {
    const name = `Ban Quản lý ${'dự án đường thuỷ nội địa và '.repeat(20)}cảng biển`;
    const { LeadAgency } = shown(viewAt(storyOf({ lead: { code: 'long', name } })));
    expect(Buffer.byteLength(String(LeadAgency))).toBeLessThanOrEqual(KEYWORD_BYTES);
    expect(LeadAgency).toMatch(/^Ban Quản lý .*…$/);
  });
});

describe('the cost in the history', () => {
  /** How often something is written when the task is shown after every single event. */
  function upserts(story: TaskStory, edition: TaskRules['edition']): number {
    const written = new Map<string, string>();
    return story.events.filter((last, index) => {
      const view = viewTask(story.task, RULES_2, fold(story.events.slice(0, index + 1)), last.at);
      return changesSince(written, shownAttributes(view, edition)).length > 0;
    }).length;
  }

  const mails: [string, Mail][] = [
    ['accepted', () => 'accepted'],
    ['refused', () => 'refused'],
    ['without an address at the leadership', (to) => (to.endsWith('leadership') ? 'no-address' : 'accepted')],
  ];
  it.each(mails)(
    'is that of version 0.1 where only time and letters move the task: letters %s',
    (_, mail) => {
      const story = storyOf({ deadline: datedUntil('2026-03-11') }, mail).until(
        instantAt('2026-04-07', '09:00'),
      );
      expect(story.letters().length).toBeGreaterThan(10);
      expect(upserts(story, 2)).toBe(upserts(story, undefined));
    },
  );

  it('writes exactly what version 0.1 wrote for a task that began with it', () => {
    const view = viewAt(storyOf().until(instantAt('2026-03-20', '09:00')));
    const names = shownAttributes(view, undefined).map(({ pair }) => pair.key.name);
    expect(names.sort()).toEqual(
      [
        'Acknowledged',
        'DueAt',
        'EscalationLevel',
        'HighestLevel',
        'LateAfter',
        'LettersAccepted',
        'NextStepAt',
      ]
        .concat('TaskStatus')
        .sort(),
    );
  });
});

describe('the live table', () => {
  it('tells what is special about a task, and leaves out what is not', () => {
    const story = storyOf().until(instantAt('2026-03-03', '09:00'));
    expect(Object.keys(rowsOf(story))).toEqual(
      ['Chủ trì', 'Nhiệm vụ', 'Thời hạn', 'Tình trạng', 'Tiếp nhận', 'Cấp báo cáo', 'Thư gần nhất'].concat(
        'Bước tiếp theo',
        'Phối hợp chưa gửi kết quả',
      ),
    );
    const at = instantAt('2026-03-04', '10:00');
    story.by(LEAD, at, { type: 'ReportRisk', reason: 'thiếu số liệu', expectedOn: '2026-04-10' });
    const newDue = instantAt('2026-04-15', '23:59');
    const ask = { ask: 'new-date', newDue, reason: 'cần khảo sát thêm', document: null } as const;
    expect(story.by(LEAD, at, { type: 'RequestExtension', ...ask })).toBeNull();
    expect(rowsOf(story, at)).toMatchObject({
      'Nguy cơ chậm': '04/03/2026: thiếu số liệu, dự kiến xong 10/04/2026',
      'Đề nghị chờ trả lời': '04/03/2026: gia hạn đến 15/04/2026; cần khảo sát thêm',
      'Phối hợp chưa gửi kết quả': 'Bộ Tài chính (chưa tiếp nhận)',
    });
    story.when(at, { type: 'ExtendDeadline', newDue, document: '5/QĐ', reason: null });
    story.when(at, { type: 'Suspend', reason: 'chờ luật mới', document: '6/QĐ' });
    expect(rowsOf(story, at)).toMatchObject({
      'Tạm dừng': 'từ 04/03/2026: chờ luật mới',
      'Hạn ban đầu': 'hết thứ Ba 31/03/2026',
      'Bước tiếp theo': 'chờ văn bản cho tiếp tục',
    });
  });

  it('tells of the last letter what became of it, and not of the note that it failed', () => {
    const at = instantAt('2026-03-04', '09:00');
    const story = storyOf({}, (to) => (to === 'moit.focal' ? 'no-address' : 'accepted')).until(at);
    expect(viewAt(story).letters.flatMap(({ rungs }) => rungs)).toContain('GAP#1');
    expect(rowsOf(story)['Thư gần nhất']).toBe(
      '03/03/2026 08:00 · giao nhiệm vụ · Bộ Công Thương · danh bạ chưa có địa chỉ nhận thư',
    );
  });

  it('says where a letter waits that has not left, from when and until when', () => {
    const story = storyOf({}, () => 'retrying').until(instantAt('2026-03-03', '08:00'));
    expect(rowsOf(story, undefined, RULES_3)['Thư gần nhất']).toBe(
      '03/03/2026 08:00 · giao nhiệm vụ · Bộ Công Thương · ' +
        'chờ ở bưu phòng, gửi từ 03/03/2026 08:00 đến 03/03/2026 17:00',
    );
    expect(rowsOf(story)['Thư gần nhất']).toMatch(/ · đang chờ gửi$/);
  });

  it('says of a letter that its day went by without it', () => {
    const story = new TaskStory(
      aTask({ deadline: datedUntil('2026-03-31') }),
      ASSIGNED_AT,
      () => 'retrying',
      RULES_3,
    ).until(instantAt('2026-03-03', '08:00'));
    const key = isAssigned(story.state) ? (story.state.letters[0]?.letter.key ?? '') : '';
    const held = { outcome: 'held', response: '451 4.7.1' } as const;
    const at = instantAt('2026-03-03', '17:00');
    const events = holdLetter(RULES_3, story.state, key, held, at);
    const after = events.reduce(
      (state, event, index) =>
        evolve(state, {
          seq: story.state.lastSeq + 1 + index,
          at,
          actor: SYSTEM,
          commandId: null,
          event,
        }),
      story.state,
    );
    const view = viewTask(story.task, RULES_3, after, at);
    expect(currentDetails(view, after, RULES_3, true)).toContain('không gửi được trong ngày, chờ thư thay');
  });

  it('names the stage only where the official class does not say it', () => {
    const story = storyOf().until(instantAt('2026-03-03', '09:00'));
    expect(rowsOf(story)['Tình trạng']).toBe('đang thực hiện, trong hạn');
    const evidence = { document: '12/BCT', link: null, figure: null };
    story.by(LEAD, instantAt('2026-03-04', '10:00'), { type: 'ReportCompletion', evidence });
    expect(rowsOf(story)['Tình trạng']).toBe('đang thực hiện, trong hạn (đã báo cáo, chờ xác nhận)');
  });
});

describe('the line by which operators know a task', () => {
  it('has the date of a dated task, and the rule of a recurring one, whose first date would soon be wrong', () => {
    expect(taskSummary(aTask({ gist: 'Lập đề án', deadline: datedUntil('2026-03-31') }))).toBe(
      'Bộ Công Thương · Lập đề án · hạn 31/03/2026',
    );
    const quarterly = {
      ...datedUntil('2026-03-19'),
      kind: 'recurring',
      phrase: 'trước ngày 20 của tháng cuối quý',
      recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=19',
    } as const;
    expect(taskSummary(aTask({ gist: 'Báo cáo quý', deadline: quarterly }))).toBe(
      'Bộ Công Thương · Báo cáo quý · định kỳ: trước ngày 20 của tháng cuối quý',
    );
    const unworded = { ...quarterly, phrase: null };
    expect(taskSummary(aTask({ gist: 'Báo cáo quý', deadline: unworded }))).toBe(
      'Bộ Công Thương · Báo cáo quý · định kỳ: hằng quý, ngày 19',
    );
  });
});
