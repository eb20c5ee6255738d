import type { LetterFacts } from '../../domain/letter/facts';
import { LETTER_KINDS, type LetterKind } from '../../domain/letter/letter';
import { instantAt } from '../../domain/time/instant';
import { addresseeOf } from '../../letters/contacts';
import { factRows } from '../../letters/fact-rows';
import { historyLines, undeliveredLines } from '../../letters/history-lines';
import { letterView } from '../../letters/letter-view';
import { composeMail } from '../../letters/compose';
import { copySentence, insteadSentence, missedSentence, openingOf } from '../../letters/openings';
import { requestOf } from '../../letters/requests';
import { subjectOf } from '../../letters/subject';
import { unwrapped } from '../../letters/wrap-text';
import { TEMPLATES } from '../activities/mail-bench';
import { factsOf } from './facts-of-a-story';
import { facts, letter, slipped } from './letter-facts';
import { at, cascaded, child, handOver, quarterly, requests, story, undated } from './stories';
import { vietnameseLeft } from './vietnamese-left';

const LEADERSHIP = { agency: 'moit', name: 'Bộ Công Thương', seat: 'leadership' } as const;
const FOCAL = { ...LEADERSHIP, seat: 'focal' } as const;
const MOFA = { agency: 'mofa', name: 'Bộ Ngoại giao', seat: 'focal' } as const;
const MOF = { agency: 'mof', name: 'Bộ Tài chính', seat: 'focal' } as const;

/** The letters of the stories, and of each kind one of a task that is well and one of a task that has slipped. */
function lettersOfEveryKind(): LetterFacts[] {
  const stories = [
    ...[requests(), handOver(), undated('standing'), undated('immediate'), quarterly(), cascaded(), child()],
    story({}, () => 'refused').until(at('2026-03-20')),
  ];
  const made = LETTER_KINDS.flatMap((kind) => [
    facts({ letter: letter({ kind, missedRungs: ['T-15', 'P.2026-03-25'], copy: true }) }),
    facts({ letter: letter({ kind, recipient: LEADERSHIP, insteadOf: FOCAL, replaces: ['a', 'b'] }) }),
    slipped({
      letter: letter({
        kind,
        level: 2,
        rungs: ['L2+1W'],
        note: 'refused; đã gọi điện',
        recipient: MOFA,
        insteadOf: FOCAL,
      }),
      report: { on: '2026-04-06', document: '1234/BCT-ĐB', figure: '4 lộ trình', link: null },
    }),
  ]);
  return [...stories.flatMap((one) => factsOf(one)), ...made];
}

const ALL = lettersOfEveryKind();

/** All that an English letter says. */
function said(of: LetterFacts): string {
  const view = letterView(of, 'focal@agency.example', 'en');
  const addressee = addresseeOf(of, 'en');
  const others = [
    subjectOf(of, 'en'),
    openingOf(of, 'en'),
    copySentence(of, 'en'),
    insteadSentence(of, 'en'),
    missedSentence(of, 'en'),
    factRows(of, 'en'),
    historyLines(of, 'en'),
    undeliveredLines(of, 'en'),
    requestOf(of, addressee, 'en'),
  ];
  return JSON.stringify([view, others], null, 1);
}

describe('an English letter', () => {
  it.each(LETTER_KINDS)('of the kind %s is English outside names and quoted words', (kind: LetterKind) => {
    const letters = ALL.filter((of) => of.letter.kind === kind);
    expect(letters.length).toBeGreaterThanOrEqual(3);
    const left = letters.flatMap((of) => vietnameseLeft(said(of), of));
    expect([...new Set(left)]).toEqual([]);
  });

  it.each(LETTER_KINDS)('of the kind %s has words of its own', (kind: LetterKind) => {
    for (const of of ALL.filter((one) => one.letter.kind === kind)) {
      expect(openingOf(of, 'en')).not.toBe(openingOf(of, 'vi'));
      expect(said(of)).not.toMatch(/undefined|NaN|\[object|\.\.|\s,| {3}\w|;\.|“”|\bthe the\b|\bto to\b/);
    }
  });

  it('writes days in words that can be read in one way only', () => {
    const days = ALL.flatMap((of) => vietnameseLeft(said(of), of, /\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2}/gu));
    expect(days).toEqual([]);
    expect(subjectOf(facts(), 'en')).toContain('due 31 March 2026 (5 working days left)');
  });

  it('has an English frame, alone and in a digest with others', () => {
    const one = (kind: LetterKind): LetterFacts => ALL.find((of) => of.letter.kind === kind) as LetterFacts;
    const digest = LETTER_KINDS.map((kind, i) => ({ ...one(kind), taskId: `nv-${i}` }));
    for (const carried of [...LETTER_KINDS.map((kind) => [one(kind)]), digest]) {
      const { text, subject } = composeMail(carried, {
        templates: TEMPLATES,
        messageIdDomain: 'dondoc.example',
        answerAddressOf: () => 'focal@agency.example',
        lang: 'en',
      });
      expect(vietnameseLeft(`${subject}\n${unwrapped(text)}`, carried)).toEqual([]);
    }
  });

  it('states a reminder plainly', () => {
    const reminder = facts();
    expect(subjectOf(reminder, 'en')).toBe(
      '[Reminder] Xây dựng lộ trình đàm phán, ký kết FTA với GCC… – due 31 March 2026 (5 working days left) – TB 56/TB-VPCP',
    );
    expect(openingOf(reminder, 'en')).toBe('This is a reminder of the task below: 5 working days left.');
    expect(factRows(reminder, 'en').map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Task: Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập',
      'Source: Thông báo kết luận no. 56/TB-VPCP of 31 January 2026, clause 3.c',
      'Lead agency: Bộ Công Thương',
      'Coordinating agencies: Bộ Ngoại giao',
      'Deadline: “hoàn thành trong Quý I/2026” → end of Tuesday 31 March 2026 (5 working days left)',
      'Not stated in the document: deliverable, responsibility, authority – to be stated by the lead agency in its report',
      'Status: acknowledged on 5 February 2026, completion promised by 25 March 2026; no progress report',
    ]);
    expect(requestOf(reminder, 'Bộ Công Thương', 'en')).toEqual({
      sentence:
        'Your agency is requested to report to Bộ Ngoại giao (address at the end of this letter) one of the following:',
      items: [
        'the result, with the number and date of the document',
        'progress, difficulties and the expected date of completion',
        'a request to change the deadline, stating the reasons',
      ],
    });
  });

  it('states the facts to the Steering Committee in order of time', () => {
    const escalation = slipped();
    expect(openingOf(escalation, 'en')).toBe(
      'For your attention: the task below, led by Bộ Công Thương, is 5 working days overdue and has not been recorded ' +
        'as completed. This is the report to level 3 (Steering Committee).',
    );
    const lines = historyLines(escalation, 'en').map(({ date, text }) => `${date}: ${text}`);
    expect(lines[0]).toBe('31 January 2026: Task assigned to Bộ Công Thương');
    expect(lines[2]).toBe(
      '5 February 2026: Bộ Công Thương acknowledged the task, completion promised by 25 March 2026',
    );
    expect(lines).toContain(
      '27 March 2026: Bộ Công Thương reported progress: “đã thống nhất lộ trình với GCC, còn ba đối tác”',
    );
    expect(lines).toContain(
      '1 April 2026: Letter to Bộ Công Thương (report to level 1): refused by the mail server',
    );
  });
});

describe('a copy', () => {
  const copy = facts({ letter: letter({ copy: true, recipient: MOF, kind: 'promise' }) });

  it('says whose letter it is and that it is for information', () => {
    expect(copySentence(copy)).toBe(
      'Thư gửi Bộ Công Thương; đồng gửi Quý cơ quan, là cơ quan phối hợp, để biết.',
    );
    expect(copySentence(copy, 'en')).toBe(
      'This letter is addressed to Bộ Công Thương; your agency, which coordinates, receives a copy for information.',
    );
    expect(copySentence(facts())).toBeNull();
  });

  it('does not take its reader for the lead', () => {
    expect(openingOf(copy)).toBe('Bộ Công Thương đã cam kết hoàn thành nhiệm vụ sau đây ngày 25/03/2026.');
    expect(subjectOf(copy)).toMatch(/^\[Để biết: Ngày cam kết\] Bộ Công Thương: /);
    expect(subjectOf(copy, 'en')).toMatch(/^\[For information: Promised date\] Bộ Công Thương: /);
  });
});

describe('a letter in the place of one that did not arrive', () => {
  it('is passed on to the leadership of the same agency', () => {
    const passed = facts({ letter: letter({ recipient: LEADERSHIP, insteadOf: FOCAL }) });
    expect(insteadSentence(passed)).toBe(
      'Thư gửi đầu mối của Bộ Công Thương không tới nơi nhận; kính chuyển Quý cơ quan để chỉ đạo thực hiện.',
    );
    expect(insteadSentence(passed, 'en')).toBe(
      'The letter to the focal point of Bộ Công Thương could not be delivered; it is respectfully forwarded to your agency for action.',
    );
    expect(insteadSentence(facts())).toBeNull();
  });

  it('asks another agency to tell the lead, not to do the task', () => {
    const passed = facts({
      letter: letter({ kind: 'overdue', recipient: MOFA, insteadOf: LEADERSHIP }),
      workingDaysLate: 1,
    });
    expect(insteadSentence(passed)).toBe(
      'Thư gửi Lãnh đạo Bộ Công Thương không tới nơi nhận; kính chuyển Quý cơ quan để thông báo tới Bộ Công Thương.',
    );
    expect(requestOf(passed, 'Bộ Ngoại giao').sentence).toBe(
      'Đề nghị Bộ Ngoại giao thông báo cho Bộ Công Thương bằng công văn hoặc điện thoại, để Bộ Công Thương trả lời một trong ba nội dung:',
    );
  });

  it('asks it for what the letter asks the lead, of an assignment to acknowledge', () => {
    const kinds = ['assignment', 'extension'] as const;
    const [assigned, moved] = kinds.map((kind) =>
      requestOf(facts({ letter: letter({ kind, recipient: MOFA, insteadOf: LEADERSHIP }) }), 'Bộ Ngoại giao'),
    );
    expect(assigned?.sentence).toMatch(/, để Bộ Công Thương trả lời:$/);
    expect(assigned?.items[0]).toBe('xác nhận tiếp nhận nhiệm vụ và đầu mối thực hiện');
    expect(moved).toEqual({
      sentence:
        'Đề nghị Bộ Ngoại giao thông báo cho Bộ Công Thương bằng công văn hoặc điện thoại nội dung thư này.',
      items: [],
    });
  });

  it('before its date is not reported as if it were late', () => {
    const byHand = facts({
      letter: letter({ kind: 'escalation', level: 2, rungs: ['H2#1'], recipient: MOFA }),
    });
    expect(openingOf(byHand)).toContain('chủ trì chưa quá hạn (còn 5 ngày làm việc) và chưa được ghi nhận');
    expect(openingOf(byHand, 'en')).toContain(
      'is not overdue (5 working days left) and has not been recorded',
    );
  });

  it('of an escalation asks the next reader to consider it', () => {
    const committee = { agency: 'nsc-ii', name: 'Ban Chỉ đạo', seat: 'focal' } as const;
    const office = { agency: 'vpcp', name: 'Văn phòng Chính phủ', seat: 'focal' } as const;
    const passed = slipped({
      letter: letter({
        kind: 'escalation',
        level: 3,
        rungs: ['L3'],
        recipient: office,
        insteadOf: committee,
      }),
    });
    expect(insteadSentence(passed)).toMatch(/kính chuyển Quý cơ quan để xem xét\.$/);
    expect(requestOf(passed, 'Văn phòng Chính phủ').sentence).toMatch(
      /^Kính đề nghị Văn phòng Chính phủ xem xét/,
    );
  });
});

describe('a letter that comes later than planned', () => {
  it('names the rungs that it makes up for', () => {
    expect(missedSentence(facts({ letter: letter({ missedRungs: ['T-15'] }) }))).toBe(
      'Thư này gộp cả nội dung lẽ ra đã gửi vào những ngày trước nhưng chưa gửi được: nhắc trước 15 ngày.',
    );
  });

  it('says that it replaces those that could not leave, and why', () => {
    const held = facts({ letter: letter({ missedRungs: ['T-7'], replaces: ['k'] }) });
    expect(missedSentence(held)).toBe(
      'Thư này gộp cả nội dung lẽ ra đã gửi vào những ngày trước nhưng chưa gửi được: nhắc trước 7 ngày. ' +
        'Thư lập trước đó chưa rời hệ thống vì đường thư bị gián đoạn; thư này thay thế, theo tình hình tại thời điểm gửi.',
    );
    expect(missedSentence(facts({ letter: letter({ replaces: ['k', 'l'] }) }), 'en')).toBe(
      'The 2 letters prepared earlier could not leave because the mail service was interrupted; ' +
        'this letter takes their place and states the facts as they now stand.',
    );
  });
});

describe('a receipt', () => {
  const receipt = facts({
    letter: letter({ kind: 'receipt', rungs: ['RC#9'], at: instantAt('2026-03-26', '08:00') }),
    report: { on: '2026-03-25', document: '1234/BCT-ĐB', figure: null, link: null },
  });

  it('says what has come, and that the reminders pause', () => {
    expect(subjectOf(receipt)).toMatch(
      /^\[Đã nhận báo cáo\] .* – báo cáo ngày 25\/03\/2026 – TB 56\/TB-VPCP$/,
    );
    expect(openingOf(receipt)).toBe(
      'Đã nhận báo cáo kết quả ngày 25/03/2026 của Bộ Công Thương về nhiệm vụ sau đây (văn bản số 1234/BCT-ĐB). ' +
        'Thư nhắc về nhiệm vụ này tạm dừng trong thời gian xem xét kết quả.',
    );
    expect(openingOf(receipt, 'en')).toBe(
      'The report of Bộ Công Thương of 25 March 2026 on the result of the task below has been received ' +
        '(document no. 1234/BCT-ĐB). Reminders of this task are paused while the result is considered.',
    );
  });

  it('of a period pauses the reminders of that period only', () => {
    const period = { n: 2, due: instantAt('2026-03-31', '23:59'), withoutResult: [] };
    expect(openingOf({ ...receipt, period })).toMatch(
      / Đây là kết quả kỳ 2; thư nhắc về kỳ này tạm dừng trong thời gian xem xét kết quả\.$/,
    );
  });
});
