import type { HistoryLine } from '../../domain/letter/facts';
import { endOfDay, instantAt } from '../../domain/time/instant';
import { documentName } from '../../domain/wording/document';
import { lineWords } from '../../letters/history-words';
import { undeliveredLines, unreached } from '../../letters/history-lines';
import { insteadSentence, missedSentence } from '../../letters/openings';
import { facts, letter } from './letter-facts';
import { vietnameseLeft } from './vietnamese-left';

const at = instantAt('2026-03-10', '08:00');
const document = 'Công văn số 900/VPCP-QHQT ngày 10/02/2026';
const reason = 'chờ ý kiến đối tác';
const signer = 'Trần Văn Thử';
const newDue = endOfDay('2026-04-15');

/** One of each kind; a kind without a line here does not compile. */
const LINES: { [Kind in HistoryLine['kind']]: Extract<HistoryLine, { kind: Kind }> } = {
  assigned: { kind: 'assigned', at },
  letter: {
    kind: 'letter',
    at,
    rungs: ['P.2026-03-25'],
    to: 'Lãnh đạo Bộ Công Thương',
    outcome: 'bounced',
    returnedOn: '2026-03-11',
    insteadOf: 'Bộ Công Thương',
  },
  acknowledged: { kind: 'acknowledged', at, promisedOn: '2026-03-25' },
  progress: { kind: 'progress', at, summary: 'đã thống nhất', promisedOn: '2026-03-26' },
  risk: { kind: 'risk', at, reason, expectedOn: '2026-04-20' },
  reported: { kind: 'reported', at, document: null, period: 2 },
  accepted: { kind: 'accepted', at, period: 2 },
  returned: { kind: 'returned', at, reason, period: 2 },
  requested: { kind: 'requested', at, ask: 'new-date', newDue, reason },
  kept: { kind: 'kept', at, document, signer, reason },
  extended: { kind: 'extended', at, to: newDue, document, signer },
  suspended: { kind: 'suspended', at, reason, document },
  resumed: { kind: 'resumed', at, document },
  reassigned: { kind: 'reassigned', at, from: 'Bộ Công Thương', to: 'Bộ Tư pháp', document },
  coordinating: { kind: 'coordinating', at, added: ['Bộ Y tế'], removed: ['Bộ Nội vụ'] },
  'part-acknowledged': { kind: 'part-acknowledged', at, agency: 'Bộ Tài chính' },
  contributed: { kind: 'contributed', at, agency: 'Bộ Tài chính', document: '88/BTC-CST' },
  delegated: { kind: 'delegated', at, from: 'Bộ Tư pháp', to: 'Vụ Pháp luật quốc tế', until: '2026-03-20' },
  cascaded: { kind: 'cascaded', at, total: 3321 },
  'period-missed': { kind: 'period-missed', at, n: 1 },
  escalated: { kind: 'escalated', at, level: 2, cause: 'no-acknowledgement' },
};

describe('a line of what happened', () => {
  it.each(Object.values(LINES).map((line) => [line.kind, line] as const))(
    '%s is told in English',
    (_, line) => {
      const said = lineWords(line, facts(), 'en');
      expect(vietnameseLeft(said, [line, facts()])).toEqual([]);
      expect(vietnameseLeft(said, [line, facts()], /\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2}/gu)).toEqual([]);
      expect(said).not.toBe(lineWords(line, facts()));
    },
  );

  it('of a letter says instead of whom it was read, and when it came back', () => {
    expect(lineWords(LINES.letter, facts())).toBe(
      'Thư gửi Lãnh đạo Bộ Công Thương, thay cho Bộ Công Thương (nhắc ngày cam kết 25/03/2026): bị trả lại ngày 11/03/2026',
    );
    expect(lineWords(LINES.letter, facts(), 'en')).toBe(
      'Letter to the leadership of Bộ Công Thương, in place of Bộ Công Thương (promised date 25 March 2026): ' +
        'returned as undeliverable on 11 March 2026',
    );
  });

  it('of a copy says that it was one', () => {
    const copy: HistoryLine = {
      kind: 'letter',
      at,
      rungs: ['D'],
      to: 'Bộ Tài chính',
      outcome: 'accepted',
      copy: true,
    };
    expect(lineWords(copy, facts())).toBe(
      'Thư đồng gửi Bộ Tài chính (nhắc ngày đến hạn): máy chủ thư đã nhận',
    );
    expect(lineWords(copy, facts(), 'en')).toBe(
      'Copy of the letter to Bộ Tài chính (reminder on the due day): accepted by the mail server',
    );
  });
});

describe('a document within a sentence', () => {
  it.each([
    ['812/BC-BNNMT ngày 04/02/2026', 'văn bản số 812/BC-BNNMT ngày 04/02/2026'],
    ['số 12/TTr-BCT', 'văn bản số 12/TTr-BCT'],
    ['Công văn số 900/VPCP-QHQT', 'Công văn số 900/VPCP-QHQT'],
    ['báo cáo kết quả ngày 10/6/2026', 'báo cáo kết quả ngày 10/6/2026'],
  ])('%s is called "%s"', (written, called) => {
    expect(documentName(written)).toBe(called);
  });
});

describe('letters that did not arrive', () => {
  const sent = (to: string, date: string, outcome: 'accepted' | 'bounced' | 'no-address') => ({
    kind: 'letter' as const,
    at: instantAt(date, '08:00'),
    rungs: ['T-7'],
    to,
    outcome,
    ...(outcome === 'bounced' ? { returnedOn: '2026-03-20' } : {}),
  });

  it('are those to mailboxes that no later letter has reached', () => {
    const old = sent('Bộ Công Thương', '2026-02-02', 'no-address');
    const history = [
      old,
      sent('Bộ Công Thương', '2026-03-16', 'accepted'),
      sent('Ban A', '2026-03-17', 'no-address'),
    ];
    expect(unreached(facts({ history }))).toBe('Ban A');
    expect(undeliveredLines(facts({ history })).map(({ date }) => date)).toEqual(['17/03/2026']);
  });

  it('are also those that came back after another had left', () => {
    const history = [
      sent('Bộ Công Thương', '2026-03-16', 'bounced'),
      sent('Bộ Công Thương', '2026-03-18', 'accepted'),
    ];
    expect(unreached(facts({ history }))).toBe('Bộ Công Thương');
  });
});

describe('why a letter comes now and here', () => {
  it('names the day and the cause of each rung that it makes up for', () => {
    const late = facts({
      letter: letter({ missedRungs: ['T-15', 'T-7'], replaces: ['k'] }),
      missed: [
        { rung: 'T-15', on: '2026-03-16', because: 'interrupted', response: null },
        { rung: 'T-7', on: '2026-03-24', because: 'held', response: '451 4.3.0 try later' },
      ],
    });
    expect(missedSentence(late)).toContain(
      'nhắc trước 15 ngày (16/03/2026, hệ thống nhắc việc gián đoạn); ' +
        'nhắc trước 7 ngày (24/03/2026, máy chủ thư không nhận thư).',
    );
    expect(missedSentence(late, 'en')).toContain(
      'reminder 15 days before (16 March 2026, the reminder system was interrupted); ' +
        'reminder 7 days before (24 March 2026, the mail server took no letters).',
    );
  });

  it('says since when and why the first mailbox cannot be reached', () => {
    const focal = { agency: 'moit', name: 'Bộ Công Thương', seat: 'focal' } as const;
    const passed = facts({
      letter: letter({ recipient: { ...focal, seat: 'leadership' }, insteadOf: focal }),
      insteadOf: { name: 'Bộ Công Thương', outcome: 'bounced', on: '2026-03-23' },
    });
    expect(insteadSentence(passed)).toBe(
      'Thư gửi đầu mối của Bộ Công Thương không tới nơi nhận (ngày 23/03/2026, bị trả lại); ' +
        'kính chuyển Quý cơ quan để chỉ đạo thực hiện.',
    );
    expect(insteadSentence(passed, 'en')).toContain('(23 March 2026, returned as undeliverable)');
  });
});
