import fc from 'fast-check';
import { composeLetter, composeMail, type ComposedLetter } from '../../letters/compose';
import { digestHistory } from '../../letters/digest-history';
import { unwrapped } from '../../letters/wrap-text';
import type { LetterFacts } from '../../domain/letter/facts';
import { endOfDay, instantAt } from '../../domain/time/instant';
import type { Lang } from '../../domain/wording/lang';
import { TEMPLATES } from '../activities/mail-bench';
import { committeeDigest, digestOf, digestOf14, MORNING, receiptFacts } from './digest-facts';
import { facts, letter, slipped } from './letter-facts';

const PLAIN = {
  templates: TEMPLATES,
  messageIdDomain: 'dondoc.example',
  answerAddressOf: ({ code }: { code: string }) => `dau-moi@${code}.example`,
};

function compose(of: readonly LetterFacts[], lang: Lang = 'vi'): ComposedLetter {
  const mail = composeMail(of, { ...PLAIN, lang });
  return { ...mail, text: unwrapped(mail.text) };
}

/** Another letter of the morning of 24/03/2026 about a task of its own. */
function another(code: string, change: Partial<LetterFacts> = {}): LetterFacts {
  const taskId = `nv-${code.toLowerCase()}`;
  const base = facts(change);
  return { ...base, taskCode: code, taskId, letter: { ...base.letter, key: `${taskId}/${base.letter.key}` } };
}

function headings(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && line === line.toUpperCase());
}

describe('a digest', () => {
  const digest = compose(digestOf14());

  it('counts in its subject what is urgent, and says whose it is and of which day', () => {
    expect(digest.subject).toBe(
      '[Nhắc việc] 14 nhiệm vụ: 3 quá hạn, 2 đến hạn hôm nay – Bộ Công Thương – 24/03/2026',
    );
  });

  it('says in one sentence where all of its tasks stand', () => {
    expect(digest.text).toContain(
      'Thư này gửi Quý cơ quan về 14 nhiệm vụ, theo tình hình đến ngày 24/03/2026: ' +
        '3 quá hạn, 2 đến hạn hôm nay, 6 chưa đến hạn, ' +
        '1 mới được giao, 1 không ấn định ngày, 1 để phối hợp. Nội dung đề nghị ở cuối thư.',
    );
  });

  it('tells of a new task who works along and what the document leaves open', () => {
    const assigned = digest.text.slice(digest.text.indexOf('MỚI ĐƯỢC GIAO'));
    expect(assigned).toMatch(/^ {3}Phối hợp: Bộ Ngoại giao$/m);
    expect(assigned).toMatch(/^ {3}Chưa nêu rõ trong văn bản: sản phẩm, trách nhiệm, thẩm quyền – /m);
  });

  it('groups the tasks by urgency, the latest first', () => {
    expect(headings(digest.text)).toEqual([
      'QUÁ HẠN (3)',
      'ĐẾN HẠN HÔM NAY (2)',
      'CHƯA ĐẾN HẠN (6)',
      'MỚI ĐƯỢC GIAO (1)',
      'KHÔNG ẤN ĐỊNH NGÀY HOÀN THÀNH (1)',
      'ĐỂ PHỐI HỢP, ĐỂ BIẾT (1)',
      'NỘI DUNG ĐỀ NGHỊ',
    ]);
    expect(digest.text.match(/đã quá hạn \d+ ngày làm việc –/g)).toEqual([
      'đã quá hạn 17 ngày làm việc –',
      'đã quá hạn 7 ngày làm việc –',
      'đã quá hạn 2 ngày làm việc –',
    ]);
  });

  it('gives of each task its source, its deadline, its status and its code', () => {
    expect(digest.text)
      .toContain(`2. Rà soát, tổng hợp các cam kết quốc tế đến hạn thực hiện trong năm 2026, đề xuất phân công cụ thể cho từng bộ, ngành
   Nguồn: Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 2.a
   Thời hạn: đã quá hạn 7 ngày làm việc – “trước ngày 15/03/2026” → hết thứ Bảy 14/03/2026; bảng theo dõi ghi hạn 15/03/2026, tính quá hạn từ thứ Hai 16/03/2026
   Tình trạng: đã tiếp nhận ngày 04/02/2026, cam kết hoàn thành ngày 20/03/2026 (đã qua); tiến độ báo cáo ngày 12/03/2026: đã có dự thảo, chờ ý kiến của 4 bộ
   Mã nhiệm vụ: 56-TB-VPCP/2a-3 (nhắc quá hạn 7 ngày làm việc)
`);
  });

  it('says why a task is in it where heading and deadline do not', () => {
    expect(digest.text).toContain(
      'Hôm nay, 24/03/2026, là ngày Quý cơ quan cam kết hoàn thành nhiệm vụ này.',
    );
    expect(digest.text).toContain('Lý do: thiếu phần đối chiếu với cam kết CPTPP.');
    expect(digest.text).toContain('Đề nghị chờ trả lời: điều chỉnh thời hạn đến hết thứ Năm 30/04/2026');
    expect(digest.text).not.toContain('sau đây');
  });

  it('asks each thing once, of which tasks, and asks nothing of a copy', () => {
    expect(digest.text).toContain(
      'Đối với nhiệm vụ số 1–10:\nĐề nghị Quý cơ quan báo cáo Bộ Ngoại giao (địa chỉ ở cuối thư) một trong ba nội dung:\n1. ',
    );
    expect(digest.text).toContain(
      'Đối với nhiệm vụ số 14:\nThư gửi để phối hợp, để biết; không cần trả lời.',
    );
    expect(digest.text.match(/^Nơi nhận trả lời/gm)).toHaveLength(1);
  });

  it('does not pass for an official urging letter', () => {
    expect(digest.text).toContain('không thay cho văn bản đôn đốc chính thức');
  });

  it('is the same whatever the order of its letters, and says the same in HTML', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(digestOf(34), { minLength: 2 }), (some) => {
        const mail = compose(some);
        const again = compose([...some].reverse());
        expect([again.subject, again.text, again.html, again.messageId]).toEqual([
          mail.subject,
          mail.text,
          mail.html,
          mail.messageId,
        ]);
        expect(mail.subject.length).toBeLessThanOrEqual(160);
        const shown = mail.html
          .replace(/<head>[\s\S]*<\/head>/, '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ');
        for (const { taskCode } of some) {
          expect(mail.text.split(` ${taskCode} (`)).toHaveLength(2);
          expect(shown.split(` ${taskCode} (`)).toHaveLength(2);
        }
        for (const line of mail.text.split('\n')) {
          const [, said = line] = /^\s*(?:- |\d+\. )?(?:[^:]{1,40}: )?(.*?)[:.;]?$/.exec(line) ?? [];
          const parts = said.split(' – ');
          if (line !== line.toUpperCase()) for (const part of parts) expect(shown).toContain(part);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('in English has no Vietnamese of its own', () => {
    const { subject, text } = compose(digestOf14(), 'en');
    expect(subject).toBe('[Reminder] 14 tasks: 3 overdue, 2 due today – Bộ Công Thương – 24 March 2026');
    expect(headings(text)[0]).toBe('OVERDUE (3)');
    expect(text).not.toMatch(/nhiệm vụ số|Đề nghị|Thời hạn|Tình trạng|Kính gửi|quá hạn|sau đây/);
  });
});

describe('the course of a task in a digest', () => {
  it('keeps that the lead was told, however many were told of it since', () => {
    const others = [
      'Lãnh đạo Bộ Công Thương',
      'Bộ Ngoại giao',
      'Văn phòng Chính phủ',
      'Ban A',
      'Ban B',
      'Ban C',
    ];
    const told = ['Bộ Công Thương', ...others].map((to, i) => ({
      kind: 'letter' as const,
      at: instantAt(`2026-04-${String(i + 1).padStart(2, '0')}`, '08:00'),
      rungs: ['L1'],
      to,
      outcome: 'accepted' as const,
    }));
    const lines = digestHistory(slipped({ history: told }), 'vi').map(({ text }) => text);
    expect(lines).toContain('1 thư gửi Bộ Công Thương (01/04/2026): máy chủ thư đã nhận');
    expect(lines.at(-1)).toContain('Ban C');
  });
});

describe('who reads a digest', () => {
  it('a task with two letters is told once, with both rungs and both requests', () => {
    const reminder = facts({ letter: letter({ rungs: ['T-3'] }) });
    const returned = facts({
      letter: letter({ kind: 'return', rungs: ['RETURNED'], note: 'thiếu phụ lục' }),
    });
    const { text, subject } = compose([reminder, returned, another('56/2a-1')]);
    expect(subject).toContain('2 nhiệm vụ');
    expect(text).toContain('(đề nghị hoàn thiện kết quả; nhắc trước 3 ngày)');
    expect(text.match(/56-TB-VPCP\/3c-12/g)).toHaveLength(1);
    expect(text).toMatch(/Đối với nhiệm vụ số 1, 2:\n.*một trong ba nội dung/);
    expect(text).toMatch(/Đối với nhiệm vụ số [12]:\n.*hoàn thiện và báo cáo lại/);
  });

  it('two letters of one task alone keep the subject of the more urgent, and its conversation', () => {
    const reminder = facts({ letter: letter({ rungs: ['T-3'] }) });
    const risk = facts({ letter: letter({ kind: 'risk', rungs: ['RISK#1'] }) });
    const mail = compose([reminder, risk]);
    expect(mail.subject).toContain('Xây dựng lộ trình đàm phán');
    expect(mail.references).toEqual(composeLetter(facts(), { ...PLAIN, answerAddress: null }).references);
  });

  it('the committee gets the course of each task, one request for all, and how many agencies are concerned', () => {
    const { subject, text } = compose(committeeDigest(5));
    expect(subject).toBe(
      '[Báo cáo cấp 3] 5 nhiệm vụ quá hạn – Ban Chỉ đạo quốc gia về hội nhập quốc tế – 07/04/2026',
    );
    expect(text).toContain(
      'Kính báo cáo về 5 nhiệm vụ quá hạn của 3 cơ quan chủ trì, theo tình hình đến ngày 07/04/2026.',
    );
    expect(text).toContain(
      '- 5 thư gửi Bộ Công Thương (02/02/2026, 16/03/2026, 24/03/2026, 31/03/2026, 01/04/2026): máy chủ thư đã nhận\n' +
        '   - 1 thư gửi Bộ Công Thương (01/04/2026): máy chủ thư từ chối',
    );
    expect(text).toContain('- 27/03/2026: Bộ Tài chính báo cáo tiến độ: đã thống nhất lộ trình với GCC');
    expect(text.match(/xem xét, cho ý kiến/g)).toHaveLength(1);
    expect(text).toContain('1. đôn đốc cơ quan chủ trì hoàn thành nhiệm vụ;');
    expect(text).not.toContain('Đối với');
  });

  it('of a long course the first and the latest are told, and how much is left out', () => {
    const answers = Array.from({ length: 9 }, (_, i) => ({
      kind: 'progress' as const,
      at: instantAt(`2026-03-${10 + i}`, '09:00'),
      summary: `tuần ${i + 1}`,
    }));
    const [first, ...others] = committeeDigest(2);
    const { text } = compose([
      { ...(first as LetterFacts), history: [...(first as LetterFacts).history, ...answers] },
      ...others,
    ]);
    expect(text).toContain('- 31/01/2026: Giao nhiệm vụ');
    expect(text).toMatch(/- \(lược \d+ dòng; toàn bộ diễn biến lưu trong sổ sự kiện\)/);
  });

  it('an agency that only works along is asked nothing', () => {
    const copies = ['a-1', 'a-2'].map((code) => another(code, { letter: letter({ copy: true }) }));
    const { subject, text } = compose(copies);
    expect(subject).toMatch(/^\[Để biết\] 2 nhiệm vụ/);
    expect(text).toContain('2 nhiệm vụ mà Quý cơ quan phối hợp thực hiện');
    expect(text).toContain('không cần trả lời');
    expect(text).not.toMatch(/Đề nghị Quý cơ quan|Nơi nhận trả lời/);
  });

  it('receipts are calm: no deadline, no status, no question', () => {
    const receipts = [receiptFacts(), { ...receiptFacts(), taskId: 'nv-b', taskCode: 'B-1' }];
    const { subject, text } = compose(receipts);
    expect(subject).toMatch(/^\[Đã nhận báo cáo\] 2 nhiệm vụ/);
    expect(text).toContain('Đã nhận báo cáo kết quả của 2 nhiệm vụ sau đây.\n');
    expect(text).toContain('Văn bản báo cáo: 1234/BCT-ĐB ngày 25/03/2026');
    expect(text).not.toMatch(/Thời hạn|Tình trạng|quá hạn|Đề nghị Quý/);
    const { text: single } = compose([receiptFacts()]);
    expect(single).toContain('Văn bản: 1234/BCT-ĐB ngày 25/03/2026\nSố liệu: 4 lộ trình đã trình');
    expect(single).not.toMatch(/Thời hạn|Tình trạng|quá hạn|Nơi nhận trả lời/);
  });

  it('who reads in the place of another is told of which tasks, and what could not go on its day', () => {
    const insteadOf = { agency: 'moit', name: 'Bộ Công Thương', seat: 'leadership' as const };
    const { text } = compose([
      another('a-1'),
      another('a-2', { letter: letter({ insteadOf }) }),
      another('a-3', { letter: letter({ rungs: ['T-15', 'T-7'], missedRungs: ['T-15'] }) }),
    ]);
    expect(text).toMatch(/^Nhiệm vụ số 2: .*Lãnh đạo Bộ Công Thương/m);
    expect(text).toMatch(/^Nhiệm vụ số 3: .*nhắc trước 15 ngày/m);
  });

  it('names each place that answers go to, with its tasks', () => {
    const { text } = compose([
      another('a-1'),
      another('a-2', { answerTo: { code: 'mof', name: 'Bộ Tài chính' } }),
      another('a-3'),
    ]);
    expect(text).toContain('Nơi nhận trả lời (nhiệm vụ số 1, 3): Bộ Ngoại giao – dau-moi@mofa.example');
    expect(text).toContain('Nơi nhận trả lời (nhiệm vụ số 2): Bộ Tài chính – dau-moi@mof.example');
  });

  it('between the day of a "trước ngày" and the day it is late, a task is due and not to come', () => {
    const between = {
      deadline: { ...facts().deadline, due: endOfDay('2026-03-23'), lateAfter: endOfDay(MORNING) },
      workingDaysLeft: -1,
    };
    const { text } = compose([another('a-1', between), another('a-2', between)]);
    expect(headings(text)[0]).toBe('ĐẾN HẠN (2)');
  });
});

describe('a digest of very many tasks', () => {
  it.each([50, 300])('of %i tasks names every one and is not cut by a mail program', (count) => {
    for (const letters of [digestOf(count), committeeDigest(count)]) {
      const { html, text } = compose(letters);
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      for (const { taskCode } of letters) {
        expect(html).toContain(` ${taskCode} (`.trimStart());
        expect(text).toContain(` ${taskCode} (`);
      }
    }
  });

  it('tells the most urgent in full and the rest in a table', () => {
    const { html, text } = compose(digestOf(50));
    expect(html.match(/<h3 [^>]*>\d+\. /g)).toHaveLength(30);
    expect(html.match(/<tr valign/g)).toHaveLength(20);
    expect(headings(text)).toContain('NHIỆM VỤ SỐ 31–50, NÊU TÓM TẮT');
  });

  it('gives up room in full when the tasks have much to say', () => {
    const long = committeeDigest(40).map((one, i) => ({
      ...one,
      lastProgress: { on: '2026-03-27', summary: `tiến độ ${i} `.repeat(400) },
    }));
    const { html } = compose(long);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    for (const { taskCode } of long) expect(html).toContain(`${taskCode} (`);
  });
});
