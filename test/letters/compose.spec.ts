import { composeLetter, type ComposedLetter } from '../../letters/compose';
import { messageIdOf } from '../../letters/message-id';
import { unwrapped } from '../../letters/wrap-text';
import type { LetterFacts } from '../../domain/letter/facts';
import type { LetterKind } from '../../domain/letter/letter';
import { endOfDay, instantAt } from '../../domain/time/instant';
import { facts, letter, slipped } from './letter-facts';
import { TEMPLATES } from '../activities/mail-bench';

const at = (date: string) => instantAt(date, '08:00');
const VPCP = { agency: 'vpcp', name: 'Văn phòng Chính phủ', seat: 'focal' } as const;
const LEADERSHIP = { agency: 'moit', name: 'Bộ Công Thương', seat: 'leadership' } as const;

function compose(of: LetterFacts, answerAddress: string | null = 'dau-moi@mofa.example'): ComposedLetter {
  const composed = composeLetter(of, {
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    answerAddress,
  });
  return { ...composed, text: unwrapped(composed.text) };
}

describe('what a letter says about its occasion', () => {
  const deadlineBefore = {
    ...facts().deadline,
    phrase: 'trước ngày 05/02/2026',
    due: endOfDay('2026-02-04'),
    lateAfter: endOfDay('2026-02-05'),
  };

  it('names both dates where "trước ngày" and the tracking table differ', () => {
    const dueToday = facts({
      letter: letter({ kind: 'due-today', rungs: ['D'], at: at('2026-02-04') }),
      deadline: deadlineBefore,
      workingDaysLeft: 0,
    });
    const { subject, text } = compose(dueToday);
    expect(subject).toContain('[Đến hạn]');
    expect(subject).toContain('– hạn hôm nay 04/02/2026 –');
    expect(text).toContain('Hôm nay là ngày đến hạn của nhiệm vụ sau đây.');
    expect(text).toContain('Thời hạn: “trước ngày 05/02/2026” → hết thứ Tư 04/02/2026 (hạn hôm nay)');
    expect(text).toContain(
      'Cách tính hạn: bảng theo dõi ghi hạn 05/02/2026, tính quá hạn từ thứ Sáu 06/02/2026',
    );
  });

  it('on the day between the two dates does not call the task late', () => {
    const between = facts({
      letter: letter({ at: at('2026-02-05') }),
      deadline: deadlineBefore,
      workingDaysLeft: -1,
    });
    expect(compose(between).text).toContain('(đã qua ngày phải hoàn thành, chưa tính là quá hạn)');
  });

  it('on the last working day before a due Saturday does not say today is the due day', () => {
    const friday = facts({
      letter: letter({ kind: 'due-today', rungs: ['T-1', 'D'], at: at('2026-02-27') }),
      deadline: {
        ...facts().deadline,
        phrase: 'trong tháng 02 năm 2026',
        due: endOfDay('2026-02-28'),
        lateAfter: endOfDay('2026-02-28'),
      },
      workingDaysLeft: 0,
    });
    expect(compose(friday).subject).toContain(
      'hạn 28/02/2026 (hôm nay là ngày làm việc cuối cùng trước hạn)',
    );
    expect(compose(friday).text).toContain('hết thứ Bảy 28/02/2026');
  });

  it('says openly which earlier letters it stands for', () => {
    const caughtUp = facts({ letter: letter({ rungs: ['T-15', 'T-7'], missedRungs: ['T-15'] }) });
    expect(compose(caughtUp).text).toContain(
      'Thư này gộp cả nội dung lẽ ra đã gửi vào những ngày trước nhưng chưa gửi được: nhắc trước 15 ngày.',
    );
  });

  it('an assignment whose date is past at issue says so', () => {
    const past = facts({
      letter: letter({ kind: 'assignment', rungs: ['ASSIGNED', 'O+1'], at: at('2026-04-02') }),
      workingDaysLeft: null,
      workingDaysLate: 2,
      acknowledgedOn: null,
      promisedOn: null,
    });
    expect(compose(past).subject).toContain('hạn 31/03/2026 (quá 2 ngày làm việc)');
    expect(compose(past).text).toContain('Thời hạn ghi trong văn bản đã qua khi thư này được gửi.');
  });

  it('an extension gives the new date, the document and the first date', () => {
    const extended = facts({
      letter: letter({ kind: 'extension', rungs: ['EXTENDED'] }),
      originalDue: endOfDay('2026-03-31'),
      extensionDocument: 'Công văn số 2100/VPCP-QHQT ngày 20/03/2026',
      deadline: {
        ...facts().deadline,
        due: endOfDay('2026-06-30'),
        lateAfter: endOfDay('2026-06-30'),
      },
      workingDaysLeft: 66,
    });
    expect(compose(extended).subject).toContain('[Điều chỉnh thời hạn]');
    expect(compose(extended).subject).toContain('hạn mới 30/06/2026');
    expect(compose(extended).text).toContain(
      'Thời hạn: hết thứ Ba 30/06/2026 (còn 66 ngày làm việc); điều chỉnh theo Công văn số 2100/VPCP-QHQT ' +
        'ngày 20/03/2026 (hạn ban đầu: “hoàn thành trong Quý I/2026”, hết thứ Ba 31/03/2026)',
    );
  });

  it('a returned result comes back with its reason', () => {
    const returned = facts({
      letter: letter({ kind: 'return', rungs: ['RETURNED'] }),
      history: [
        { kind: 'reported', at: at('2026-03-20'), document: '1234/BCT-ĐB ngày 20/03/2026' },
        { kind: 'returned', at: at('2026-03-23'), reason: 'thiếu lộ trình với Pakistan.' },
      ],
    });
    expect(compose(returned).text).toContain(
      'Kết quả mà Quý cơ quan báo cáo được đề nghị hoàn thiện. Lý do: thiếu lộ trình với Pakistan.',
    );
    expect(compose(returned).text).toContain('kết quả được đề nghị hoàn thiện ngày 23/03/2026');
  });

  it('no acknowledgement is told to the leadership, with what was sent', () => {
    const silent = facts({
      letter: letter({
        kind: 'no-acknowledgement',
        rungs: ['ACK'],
        level: 1,
        at: at('2026-02-06'),
        recipient: LEADERSHIP,
      }),
      acknowledgedOn: null,
      promisedOn: null,
      history: slipped().history.slice(0, 2),
    });
    const { subject, text } = compose(silent);
    expect(subject).toMatch(/^\[Đề nghị tiếp nhận\]/);
    expect(text).toContain('Kính gửi: Lãnh đạo Bộ Công Thương');
    expect(text).toContain('Đến ngày 06/02/2026, Bộ Công Thương chưa xác nhận tiếp nhận');
    expect(text).toContain('- 02/02/2026: Thư gửi Bộ Công Thương (giao nhiệm vụ): máy chủ thư đã nhận');
  });

  it('an escalation by hand gives its reason, a weekly one its number', () => {
    const byHand = slipped({
      letter: letter({
        kind: 'escalation',
        rungs: ['H2#1'],
        level: 2,
        recipient: VPCP,
        note: 'đã nhắc ba lần',
      }),
      workingDaysLate: null,
    });
    expect(compose(byHand).text).toContain(
      'chưa được ghi nhận hoàn thành. Đây là báo cáo cấp 2 (cơ quan thường trực và văn phòng). Lý do: đã nhắc ba lần.',
    );
    const weekly = slipped({
      letter: letter({ kind: 'escalation', rungs: ['L3+2W'], level: 3, at: at('2026-04-21') }),
      workingDaysLate: 15,
    });
    expect(compose(weekly).text).toContain('Đây là báo cáo cấp 3 (Ban Chỉ đạo), lần thứ 3.');
  });

  it('a period that begins names itself and the earlier ones without a result', () => {
    const next = facts({
      letter: letter({ kind: 'next-period', rungs: ['PERIOD'] }),
      period: { n: 3, due: endOfDay('2026-03-31'), withoutResult: [{ n: 2, due: endOfDay('2025-12-31') }] },
    });
    expect(compose(next).subject).toMatch(/^\[Kỳ mới\].* – kỳ 3, hạn 31\/03\/2026 –/);
    expect(compose(next).text).toContain(
      'Kỳ 3 của nhiệm vụ định kỳ sau đây đã bắt đầu, đến hạn hết thứ Ba 31/03/2026. ' +
        'Còn 1 kỳ trước chưa có kết quả được ghi nhận.',
    );
  });

  it('facts of version 0.1 still make a letter of every kind', () => {
    const kinds: LetterKind[] = [
      'resumption',
      'reassignment',
      'handover',
      'next-period',
      'promise',
      'report-request',
      'missing-date',
      'extension-request',
      'extension-refused',
      'risk',
      'children',
    ];
    for (const kind of kinds) {
      const { subject, text } = compose(
        facts({ letter: letter({ kind, note: 'nội dung' }), promisedOn: null }),
      );
      expect(`${subject}\n${text}`).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('of a long history letters that arrived give way first, and how many is said', () => {
    const reminders = Array.from({ length: 30 }, (_, i) => ({
      kind: 'letter' as const,
      at: at('2026-04-06'),
      rungs: [`O+${1 + 3 * i}`],
      to: 'Bộ Công Thương',
      outcome: 'accepted' as const,
    }));
    const { text } = compose(slipped({ history: [...slipped().history, ...reminders] }));
    expect(text).toContain('- 31/01/2026: Giao nhiệm vụ cho Bộ Công Thương');
    expect(text).toContain('- (lược 29 thư đã gửi; toàn bộ diễn biến lưu trong sổ sự kiện)');
    expect(text).toContain('nhắc quá hạn 88 ngày làm việc');
    expect(text.match(/^- /gm)).toHaveLength(15);
  });
});

describe('the form of a letter', () => {
  it('says the same in HTML as in the text', () => {
    const { text, html } = compose(slipped());
    const shown = html
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const line of text.split('\n')) {
      const [, said = line] = /^(?:- \S+: |\d\. |[^:]+: )?(.*)$/.exec(line) ?? [];
      expect(shown).toContain(said.replace(/:$/, ''));
    }
  });

  it('loads nothing from elsewhere', () => {
    expect(compose(slipped()).html).not.toMatch(/<img|<link|<script|url\(|https?:/i);
  });

  it('is the same message whenever it is composed: Message-ID and date come from the letter', () => {
    const [first, again] = [compose(facts()), compose(facts({ workingDaysLeft: 4 }))];
    expect(again.messageId).toBe(first.messageId);
    expect(again.date).toEqual(first.date);
    expect(first.messageId).toMatch(/^<[0-9a-f]{40}@dondoc\.example>$/);
    expect(messageIdOf('another', 'dondoc.example')).not.toBe(first.messageId);
  });
});
