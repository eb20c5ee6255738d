import type { LetterKind } from '../../domain/letter/letter';
import { endOfDay } from '../../domain/time/instant';
import { subjectOf } from '../../letters/subject';
import { lettersOf, ofKind, type StoryLetter } from './letters-of-a-story';
import { at, cascaded, child, handOver, quarterly, requests, story, undated } from './stories';

describe('a lead that asks for more time', () => {
  const letters = lettersOf(requests());

  it('has its request laid before the standing agency, with reason, document and the whole course', () => {
    const [{ to, subject, text }] = ofKind(letters, 'extension-request');
    expect(to).toBe('mofa');
    expect(subject).toMatch(
      /^\[Đề nghị gia hạn\] Bộ Công Thương: .* – hạn 28\/02\/2026, đề nghị 31\/03\/2026 –/,
    );
    expect(text).toContain(
      'Bộ Công Thương đề nghị điều chỉnh thời hạn của nhiệm vụ sau đây đến hết thứ Ba 31/03/2026 ' +
        'tại văn bản số 120/BCT-ĐB ngày 06/02/2026. Lý do: chờ ý kiến đối tác.',
    );
    expect(text).toContain('thời hạn và lịch nhắc hiện hành vẫn được áp dụng');
    expect(text).toContain('có ý kiến để trình Thủ tướng Chính phủ quyết định theo một trong ba hướng:');
    expect(text).toContain('Phối hợp: Bộ Tài chính (đã gửi ngày 05/02/2026); Bộ Tư pháp (chưa gửi)');
    expect(text).toContain('- 05/02/2026: Bộ Tài chính gửi kết quả phối hợp tại văn bản số 88/BTC-CST');
    expect(text).not.toContain('chưa có kết quả\n');
  });

  it('the secretariat gets it with the command that records the answer', () => {
    const [, { to, text }] = ofKind(letters, 'extension-request') as [StoryLetter, StoryLetter];
    expect(to).toBe('theo-doi');
    expect(text).toContain(
      'bằng lệnh: npx dondoc task decide 99-TB-VPCP/2a-1 --keep (hoặc --to NGÀY, --withdraw) --document',
    );
    expect(text).not.toContain('Nơi nhận trả lời');
  });

  it('is told that the date stays, by which document and who signed it', () => {
    const [{ to, subject, text }] = ofKind(letters, 'extension-refused');
    expect(to).toBe('moit');
    expect(subject).toMatch(/^\[Giữ nguyên thời hạn\]/);
    expect(text).toContain(
      'không được chấp thuận theo Công văn số 900/VPCP-QHQT ngày 10/02/2026, ' +
        'do Phó Thủ tướng Chính phủ Trần Văn Thử ký. Lý do: đã có đủ thời gian chuẩn bị. ' +
        'Thời hạn giữ nguyên: hết thứ Bảy 28/02/2026.',
    );
  });

  it('is asked on the day it promised, and again when that day has passed', () => {
    const [onTheDay, after] = ofKind(letters, 'promise') as [StoryLetter, StoryLetter];
    expect(onTheDay.text).toContain('Hôm nay, 23/02/2026, là ngày Quý cơ quan cam kết hoàn thành');
    expect(after.subject).toMatch(/^\[Quá ngày cam kết\].* – cam kết 23\/02\/2026 –/);
    expect(after.text).toContain('cam kết hoàn thành ngày 23/02/2026 (đã qua)');
  });

  it('has its risk told to level 2 early and calmly, before the date', () => {
    const risks = ofKind(letters, 'risk');
    expect(risks.map(({ to }) => to)).toEqual(['mofa', 'vpcp']);
    expect(risks[0].text).toContain(
      'Bộ Công Thương báo trước: nhiệm vụ sau đây có thể không hoàn thành đúng thời hạn. ' +
        'Lý do: đối tác lùi phiên đàm phán. Dự kiến hoàn thành: ngày 12/03/2026. Nhiệm vụ chưa quá hạn;',
    );
    expect(risks[0].text).not.toContain('Diễn biến');
  });

  it('is reported to the committee with every answer and decision in order of time; letters give way', () => {
    const committee = ofKind(letters, 'escalation').find(({ to }) => to === 'nsc-ii') as StoryLetter;
    const course = committee.text.split('\n').filter((line) => line.startsWith('- '));
    expect(course).toHaveLength(15);
    expect(course.map((line) => line.slice(2, 40))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('06/02/2026: Bộ Công Thương đề nghị'),
        expect.stringContaining('10/02/2026: Không chấp thuận'),
        expect.stringContaining('25/02/2026: Bộ Công Thương báo trước'),
        expect.stringContaining('27/02/2026: Điều chỉnh thời hạn'),
      ]),
    );
    expect(committee.text).toContain('(lược 18 thư đã gửi;');
    expect(committee.text).toContain('(hạn ban đầu: “trong tháng 02/2026”, hết thứ Bảy 28/02/2026)');
  });
});

describe('a task that is suspended, resumed and handed over', () => {
  const letters = lettersOf(handOver());

  it('goes on with a letter that says since when and by which documents', () => {
    expect(ofKind(letters, 'resumption')[0].text).toContain(
      'Nhiệm vụ sau đây, tạm dừng từ ngày 02/03/2026 theo Công văn số 1300/VPCP-QHQT ngày 02/03/2026, ' +
        'nay được tiếp tục thực hiện theo Công văn số 2100/VPCP-QHQT ngày 06/04/2026.',
    );
  });

  it('the former lead is told who leads now, and nothing of what no longer concerns it', () => {
    const [{ to, text }] = ofKind(letters, 'handover');
    expect(to).toBe('moit');
    expect(text).toContain(
      'Từ ngày 04/05/2026, nhiệm vụ sau đây do Bộ Tư pháp chủ trì theo Công văn số 3100/VPCP-QHQT',
    );
    expect(text).toContain('bàn giao hồ sơ và kết quả đã có cho Bộ Tư pháp');
    expect(text).not.toContain('Tình trạng:');
  });

  it('the new lead is asked to acknowledge', () => {
    const [{ to, text }] = ofKind(letters, 'reassignment');
    expect(to).toBe('moj');
    expect(text).toContain('thay Bộ Công Thương, theo Công văn số 3100/VPCP-QHQT ngày 04/05/2026.');
    expect(text).toContain('1. xác nhận tiếp nhận nhiệm vụ và đầu mối thực hiện;');
  });

  it('a deputy reads for whom it stands in, and until when', () => {
    const reminders = ofKind(letters, 'reminder');
    expect(reminders[0]).toMatchObject({ to: 'moj-plqt' });
    expect(reminders[0].text).toContain('theo ủy quyền của Bộ Tư pháp, đến hết ngày 24/06/2026.');
    expect(reminders.at(-1)?.text).not.toContain('ủy quyền');
  });

  it('its course names the lead of the time', () => {
    const committee = ofKind(letters, 'escalation').find(({ to }) => to === 'nsc-ii') as StoryLetter;
    expect(committee.text).toContain('- 04/02/2026: Bộ Công Thương xác nhận tiếp nhận');
    expect(committee.text).toContain('- 06/05/2026: Bộ Tư pháp xác nhận tiếp nhận');
    expect(committee.text).toContain('Đã tạm dừng: từ ngày 02/03/2026 đến ngày 06/04/2026');
  });
});

describe('the course of a task that was handed over', () => {
  it('keeps the first letter to each lead when there is no room for all', () => {
    const { text } = lettersOf(handOver()).findLast(({ facts }) => facts.letter.level === 2) as StoryLetter;
    expect(text).toContain('thư đã gửi; toàn bộ diễn biến');
    expect(text).toContain('- 02/02/2026: Thư gửi Bộ Công Thương (giao nhiệm vụ): máy chủ thư đã nhận');
    expect(text).toContain('- 05/05/2026: Thư gửi Bộ Tư pháp (giao chủ trì): máy chủ thư đã nhận');
  });
});

describe('a task that gets its first date', () => {
  it('is told that the date is set, not that it was extended', () => {
    const task = undated('immediate');
    task.when(at('2026-02-24'), {
      type: 'ExtendDeadline',
      newDue: endOfDay('2026-05-29'),
      document: '1893/VPCP-TH ngày 24/02/2026',
      signer: 'Phó Chủ nhiệm',
      reason: null,
    });
    const [{ subject, text }] = ofKind(lettersOf(task.until(at('2026-02-26'))), 'extension');
    expect(subject).toMatch(/^\[Ấn định thời hạn\] .* – hạn 29\/05\/2026 –/);
    expect(text).toContain(
      'được ấn định là hết thứ Sáu 29/05/2026 theo văn bản số 1893/VPCP-TH ngày 24/02/2026,',
    );
    expect(text).toContain('ấn định theo văn bản số 1893/VPCP-TH');
    expect(text).not.toMatch(/điều chỉnh|gia hạn/iu);
  });
});

describe('a due day that is not a working day', () => {
  it('is near, not today, in both languages', () => {
    const { facts } = ofKind(lettersOf(requests()), 'due-today')[0];
    expect(facts.letter.at.slice(0, 10)).toBe('2026-02-27');
    expect(subjectOf(facts)).toMatch(/^\[Sắp đến hạn\] .* – hạn 28\/02\/2026/);
    expect(subjectOf(facts, 'en')).toMatch(/^\[Due soon\]/);
  });
});

describe('duties without a date', () => {
  it('a standing one is asked to report, by number', () => {
    const [first, second] = ofKind(lettersOf(undated('standing')), 'report-request') as [
      StoryLetter,
      StoryLetter,
    ];
    expect(first.text).toContain('đã đến kỳ báo cáo kết quả.');
    expect(second.text).toContain('đã đến kỳ báo cáo kết quả, lần thứ 2.');
    expect(second.subject).toMatch(/^\[Đề nghị báo cáo\].* – không ghi thời hạn –/);
  });

  it('one that nobody has dated: the secretariat is asked to obtain the date, and told the command', () => {
    const [{ to, subject, text }] = ofKind(lettersOf(undated('immediate')), 'missing-date');
    expect(to).toBe('theo-doi');
    expect(subject).toMatch(/^\[Đề nghị ấn định thời hạn\] Bộ Công Thương: /);
    expect(text).toContain('1. trình Thủ tướng Chính phủ ấn định ngày hoàn thành bằng văn bản;');
    expect(text).toContain('npx dondoc task extend 99-TB-VPCP/2a-1 --to');
  });
});

describe('a quarterly duty', () => {
  const letters = lettersOf(quarterly());

  it('names the period, and the earlier ones without a result', () => {
    const inJune = ofKind(letters, 'reminder').find(({ date }) => date.getUTCMonth() === 5) as StoryLetter;
    expect(inJune.text).toContain('Kỳ báo cáo: kỳ 2: tháng 6/2026 (chưa có kết quả kỳ 1: tháng 3/2026)');
  });

  it('its course leaves the letters of earlier periods out and keeps what came of them', () => {
    const last = letters.findLast(({ to }) => to === 'nsc-ii') as StoryLetter;
    expect(last.text).toContain('- 05/06/2026: Kỳ 1 kết thúc, chưa có kết quả');
    expect(last.facts.history.filter(({ kind, at: on }) => kind === 'letter' && on < '2026-06')).toEqual([]);
  });
});

describe('a cascade', () => {
  it('its lead gets one page: totals by state, then the late children, the rest counted', () => {
    const [{ subject, text, html }] = ofKind(lettersOf(cascaded()), 'children');
    expect(subject).toContain('– 120/3.321 nhiệm vụ quá hạn –');
    expect(text).toContain(
      'Cấp dưới: 3.321 nhiệm vụ: 1.200 đang thực hiện, 21 đã báo cáo chờ xác nhận, 2.100 đã hoàn thành; ' +
        'trong đó 120 quá hạn, 60 chưa tiếp nhận, 2 nơi chưa nhận được thư',
    );
    expect(text.match(/^- \d{2}\/02\/2026: Ủy ban nhân dân xã/gm)).toHaveLength(50);
    expect(text).toContain(
      '- 10/02/2026: Ủy ban nhân dân xã thứ 2 (12-UBND/1-2): quá 6 ngày làm việc, chưa tiếp nhận, đã báo cáo cấp 2',
    );
    expect(text).toContain('- (và 70 nhiệm vụ quá hạn khác)');
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  });

  it('a request of one of its children goes to who handed it down, to decide', () => {
    const [{ to, subject, text }] = ofKind(lettersOf(child()), 'extension-request');
    expect(to).toBe('ubnd-x');
    expect(subject).toMatch(/^\[Đề nghị thôi thực hiện\] Ủy ban nhân dân xã A: /);
    expect(text).toContain('Thuộc nhiệm vụ: 99-TB-VPCP/2a-1, do Ủy ban nhân dân tỉnh X chủ trì');
    expect(text).toContain('Kính đề nghị Ủy ban nhân dân tỉnh X quyết định theo một trong ba hướng:');
  });
});

describe('a task of several documents', () => {
  it('names all of them', () => {
    const task = story({ sameAs: ['NGKT/5b-i-1', '7-CT-TTG/2-1'] });
    task.until(at('2026-02-03')).when(at('2026-02-03'), {
      type: 'LinkSource',
      source: {
        number: null,
        title: 'kết luận Hội nghị ngoại giao kinh tế',
        issuedOn: '2026-01-10',
        clause: '5.b(i)',
        taskCode: 'NGKT/5b-i-1',
      },
    });
    const last = lettersOf(task.until(at('2026-02-14'))).at(-1) as StoryLetter;
    expect(last.text).toContain(
      'mục 2.a (đồng thời mục 5.b(i) kết luận Hội nghị ngoại giao kinh tế ngày 10/01/2026; ' +
        'cùng nội dung với nhiệm vụ 7-CT-TTG/2-1)',
    );
  });
});

describe('letters of every kind', () => {
  const all = [
    requests(),
    handOver(),
    undated('standing'),
    undated('immediate'),
    cascaded(),
    child(),
  ].flatMap((s) => lettersOf(s));

  it.each<LetterKind>([
    'resumption',
    'reassignment',
    'handover',
    'promise',
    'report-request',
    'missing-date',
    'extension-request',
    'extension-refused',
    'risk',
    'children',
  ])('%s: no English, no machine word, nothing undefined', (kind) => {
    for (const { subject, text, html } of ofKind(all, kind)) {
      const said = `${subject}\n${text}`.replace(
        /npx dondoc task \w+( \S+)?( --to NGÀY --document)?/g,
        'lệnh',
      );
      expect(said).not.toMatch(/undefined|null|NaN|\[object|nv-\d|#\d|\d{4}-\d{2}-\d{2}|\d{4}-\d{2}T/);
      expect(said).not.toMatch(/\b(the|task|due|late|lead|overdue|children|reminder|date|by|of)\b/i);
      expect(said).not.toMatch(/\.\.|\s,| {2}|;\.|\( |“”/);
      expect(subject.length).toBeLessThanOrEqual(160);
      expect(html).toContain('lang="vi"');
    }
  });
});
