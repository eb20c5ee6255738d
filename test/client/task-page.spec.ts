import { taskPage } from '../../client/text/task-page';
import { evolve } from '../../domain/evolve';
import { instantAt } from '../../domain/time/instant';
import { UNASSIGNED, type Period } from '../../domain/state';
import { viewTask, type TaskView } from '../../domain/view';
import type { Person } from '../../domain/actor';
import type { HumanCommand } from '../../domain/commands';
import { cascaded, child, handOver, quarterly, requests, story, undated } from '../letters/stories';
import { RULES_2 } from '../support/rules';
import type { TaskStory } from '../support/task-story';

const LINK = 'http://localhost:8233/namespaces/default/workflows/nv-99-tb-vpcp-2a-1';

/** The task at the end of the day, as it would have been shown then. */
function viewOn(story: TaskStory, date: string): TaskView {
  const now = instantAt(date, '18:00');
  const past = story.events.filter(({ at }) => at <= now);
  const state = past.reduce(evolve, UNASSIGNED);
  return viewTask(story.task, RULES_2, state, now);
}

const [moreTime, handedOver, everyQuarter, toCommunes] = [requests(), handOver(), quarterly(), cascaded()];

describe('the page of a task', () => {
  it('answers what, who, due, status, next step and what happened on one screen', () => {
    expect(taskPage(viewOn(moreTime, '2026-02-06'), LINK, 'vi')).toBe(`99-TB-VPCP/2a-1

Rõ việc         Lập báo cáo tổng hợp kiến nghị
Rõ người        chủ trì Bộ Công Thương; phối hợp Bộ Tài chính (✓ đã gửi 05/02/2026), Bộ Tư pháp (◌ chưa gửi)
Rõ thời gian    “trong tháng 02/2026”
Rõ trách nhiệm  ◌ chưa nêu trong văn bản
Rõ sản phẩm     báo cáo
Rõ thẩm quyền   ◌ chưa nêu trong văn bản
Nguồn           Thông báo kết luận số 99/TB-VPCP ngày 31/01/2026, mục 2.a
Hạn             hết thứ Bảy 28/02/2026; quy tắc: test
Tình trạng      đang thực hiện, trong hạn
Cam kết         23/02/2026
Đề nghị         ◌ chờ trả lời: gia hạn đến hết thứ Ba 31/03/2026, gửi ngày 06/02/2026 (120/BCT-ĐB ngày 06/02/2026): chờ ý kiến đối tác
Cấp báo cáo     chưa báo cáo cấp nào
Tiếp theo       13/02/2026 08:00 · nhắc trước 15 ngày; nhắc trước 7 ngày: 21/02/2026 là ngày nghỉ (nghỉ Tết Nguyên đán) → ngày làm việc liền trước
Áp dụng         chính sách test-policy-2, lịch test-2026-2027

Đã diễn ra
  31/01/2026 09:00  giao nhiệm vụ
  02/02/2026 08:00  thư giao nhiệm vụ → Bộ Công Thương: máy chủ thư đã nhận
  04/02/2026 09:30  đã tiếp nhận
  06/02/2026 09:30  thư chuyển đề nghị điều chỉnh thời hạn → Bộ Ngoại giao: máy chủ thư đã nhận
  06/02/2026 09:30  thư chuyển đề nghị điều chỉnh thời hạn → Đầu mối theo dõi, đôn đốc: máy chủ thư đã nhận

Temporal: ${LINK}`);
  });

  it('is complete in English; what officials wrote stays as they wrote it', () => {
    expect(taskPage(viewOn(moreTime, '2026-02-06'), null, 'en')).toBe(`99-TB-VPCP/2a-1

What            Lập báo cáo tổng hợp kiến nghị
Who             lead Bộ Công Thương; coordinating Bộ Tài chính (✓ delivered 2026-02-05), Bộ Tư pháp (◌ not delivered)
When            “trong tháng 02/2026”
Responsibility  ◌ not stated in the document
Deliverable     báo cáo
Authority       ◌ not stated in the document
Source          Thông báo kết luận no. 99/TB-VPCP of 2026-01-31, clause 2.a
Due             end of Saturday 2026-02-28; rule: test
Status          in progress, in time
Promised        2026-02-23
Request         ◌ not answered: extension to the end of Tuesday 2026-03-31, sent 2026-02-06 (120/BCT-ĐB ngày 06/02/2026): chờ ý kiến đối tác
Level           none told yet
Next            2026-02-13 08:00 · reminder 15 days before; reminder 7 days before: 2026-02-21 is a day off (nghỉ Tết Nguyên đán) → the working day before
Rules           policy test-policy-2, calendar test-2026-2027

What happened
  2026-01-31 09:00  assigned
  2026-02-02 08:00  letter assignment → Bộ Công Thương: accepted by the mail server
  2026-02-04 09:30  acknowledged
  2026-02-06 09:30  letter request to change the deadline passed on → Bộ Ngoại giao: accepted by the mail server
  2026-02-06 09:30  letter request to change the deadline passed on → Đầu mối theo dõi, đôn đốc: accepted by the mail server`);
  });

  it('keeps both deadlines with the status against each, the risk, a promise that has passed, and the newest letters', () => {
    const page = taskPage(viewOn(moreTime, '2026-03-10'), null, 'vi');
    expect(page).toContain(
      'Hạn             hết thứ Hai 16/03/2026; điều chỉnh theo Công văn số 1200/VPCP-QHQT ngày 27/02/2026\n' +
        'Hạn ban đầu     hết thứ Bảy 28/02/2026; theo hạn này: ▲ đang thực hiện, quá hạn\n' +
        'Tình trạng      đang thực hiện, trong hạn\n' +
        'Cam kết         ▲ 23/02/2026, đã qua\n' +
        'Nguy cơ chậm    △ báo ngày 25/02/2026: đối tác lùi phiên đàm phán; dự kiến hoàn thành 12/03/2026\n',
    );
    expect(page.match(/ {2}thư /g)).toHaveLength(8);
    expect(page).toContain('24/02/2026 08:00  … và 7 thư trước\n');
    expect(page).not.toContain('Đề nghị');
  });

  it('shows a suspension with its reason, and what it waits for', () => {
    const page = taskPage(viewOn(handedOver, '2026-03-20'), null, 'vi');
    expect(page).toContain('Tiếp theo       chờ văn bản cho tiếp tục\n');
    expect(page).toContain(
      'Tình trạng      ◇ tạm dừng\nTạm dừng        ◇ từ 02/03/2026: chờ sửa đổi nghị định\n',
    );
    expect(taskPage(viewOn(handedOver, '2026-03-20'), null, 'en')).toContain(
      'Suspended       ◇ since 2026-03-02: ',
    );
  });

  it('keeps every report, answer and refusal with who gave it, also what was returned', () => {
    const life = story();
    const lead: Person = { role: 'lead', name: 'Anh Minh' };
    const result = (document: string): HumanCommand => ({
      type: 'ReportCompletion',
      evidence: { document, link: null, figure: null },
    });
    life.until('2026-02-03T09:00:00+07:00').by(lead, '2026-02-03T09:00:00+07:00', {
      type: 'ReportProgress',
      summary: 'đang lấy ý kiến',
      percent: 40,
    });
    life.by(lead, '2026-02-04T09:00:00+07:00', {
      type: 'ReportProgress',
      summary: 'xong dự thảo',
      percent: 80,
    });
    life.by(lead, '2026-02-05T09:00:00+07:00', result('12/BC-BCT'));
    life.by(lead, '2026-02-05T10:00:00+07:00', { type: 'AcceptCompletion', note: null });
    life.when('2026-02-06T09:00:00+07:00', { type: 'ReturnCompletion', reason: 'thiếu phụ lục' });
    life.by(lead, '2026-02-09T09:00:00+07:00', result('13/BC-BCT'));
    life.when('2026-02-10T09:00:00+07:00', { type: 'AcceptCompletion', note: null });
    const view = viewOn(life, '2026-02-10');
    const told = taskPage(view, null, 'vi', life.events)
      .split('\n')
      .filter((line) => line.endsWith(')'));
    expect(told.map((line) => line.trim())).toEqual([
      '03/02/2026 09:00  báo cáo tiến độ (40 %): đang lấy ý kiến (Anh Minh, cơ quan chủ trì)',
      '04/02/2026 09:00  báo cáo tiến độ (80 %): xong dự thảo (Anh Minh, cơ quan chủ trì)',
      '05/02/2026 09:00  báo cáo hoàn thành: 12/BC-BCT (Anh Minh, cơ quan chủ trì)',
      '05/02/2026 10:00  từ chối, không có quyền xác nhận kết quả (Anh Minh, cơ quan chủ trì)',
      '06/02/2026 09:00  trả lại kết quả: thiếu phụ lục (Chị Lan, đơn vị theo dõi)',
      '09/02/2026 09:00  báo cáo hoàn thành: 13/BC-BCT (Anh Minh, cơ quan chủ trì)',
      '10/02/2026 09:00  xác nhận kết quả (Chị Lan, đơn vị theo dõi)',
    ]);
    expect(taskPage(view, null, 'vi').match(/báo cáo hoàn thành: 13\/BC-BCT/g)).toHaveLength(1);
    expect(taskPage(view, null, 'en', life.events)).toContain(
      'refused, no right to accept a result (Anh Minh, lead)',
    );
  });

  it('shows who stands in for the lead, while it does', () => {
    const during = 'Ủy quyền        Bộ Tư pháp → Vụ Pháp luật quốc tế, đến hết 24/06/2026';
    expect(taskPage(viewOn(handedOver, '2026-06-15'), null, 'vi')).toContain(during);
    expect(taskPage(viewOn(handedOver, '2026-06-25'), null, 'vi')).not.toContain('Ủy quyền');
  });

  it('lists the periods of a recurring duty, each with its date and status', () => {
    const june = viewOn(everyQuarter, '2026-06-10');
    expect(taskPage(june, null, 'vi')).toContain(`Các kỳ
  kỳ 1: tháng 3/2026  hạn 20/03/2026  ▲ không có kết quả
  kỳ 2: tháng 6/2026  hạn 20/06/2026    đang thực hiện
`);
    expect(taskPage(june, null, 'en')).toContain(
      '  period 1: March 2026  due 2026-03-20  ▲ without a result\n',
    );
  });

  it('of many periods shows the last six', () => {
    const june = viewOn(everyQuarter, '2026-06-10');
    const [first] = june.periods;
    const many = Array.from({ length: 20 }, (_, i) => ({ ...first, n: i + 1 }) as Period);
    const page = taskPage({ ...june, periods: many }, null, 'vi');
    expect(page).toContain('Các kỳ\n  … và 14 kỳ trước\n  kỳ 15: ');
    expect(page.match(/^ {2}kỳ \d/gm)).toHaveLength(6);
  });

  it('shows a cascade in one line of counts, and the parent of a child', () => {
    const page = taskPage(viewOn(toCommunes, '2026-02-25'), null, 'vi');
    expect(page).toContain(
      '3.321 nhiệm vụ: 1.200 đang thực hiện, 21 đã báo cáo chờ xác nhận, 2.100 đã hoàn thành; ' +
        '▲ 120 quá hạn, 60 chưa tiếp nhận, 2 nơi chưa nhận được thư; kết thúc cùng nhiệm vụ cấp dưới cuối cùng\n',
    );
    expect(taskPage(viewOn(toCommunes, '2026-02-05'), null, 'en')).toContain(
      'Children        3,321 units, not rolled up yet; closes with the last of them\n',
    );
    expect(taskPage(viewOn(child(), '2026-02-05'), null, 'vi')).toContain(
      'Thuộc nhiệm vụ  99-TB-VPCP/2a-1, do Ủy ban nhân dân tỉnh X chủ trì\n',
    );
  });

  it('says nothing undefined and no Vietnamese label in English, whatever the task', () => {
    const stories = [
      moreTime,
      handedOver,
      everyQuarter,
      toCommunes,
      undated('standing'),
      undated('immediate'),
    ];
    const views = stories.map((story) => viewOn(story, '2026-06-24'));
    for (const view of views) {
      const page = taskPage(view, null, 'en');
      expect(page).not.toMatch(/undefined|null|NaN|\[object/);
      const labels = page.split('\n').flatMap((line) => /^(\S.*?) {2,}\S/.exec(line)?.[1] ?? []);
      expect(labels.length).toBeGreaterThan(8);
      expect(labels.filter((label) => !/^[A-Za-z ]+$/.test(label))).toEqual([]);
    }
  });
});
