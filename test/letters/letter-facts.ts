import type { LetterFacts } from '../../domain/letter/facts';
import type { PlannedLetter } from '../../domain/letter/letter';
import { endOfDay, instantAt } from '../../domain/time/instant';

export const FTA = 'Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập';

/** A letter to the lead of the free trade task; what a spec does not care about is filled in. */
export function letter(change: Partial<PlannedLetter> = {}): PlannedLetter {
  const rungs = change.rungs ?? ['T-7'];
  const recipient = change.recipient ?? { agency: 'moit', name: 'Bộ Công Thương', seat: 'focal' as const };
  return {
    key: `nv-56-tb-vpcp-3c-12/v1/${rungs.join('+')}/${recipient.agency}.${recipient.seat}`,
    kind: 'reminder',
    ladderVersion: 1,
    rungs,
    missedRungs: [],
    level: null,
    recipient,
    at: instantAt('2026-03-24', '08:00'),
    note: null,
    ...change,
  };
}

/** The facts of 56/TB-VPCP, clause 3.c, as they stood on 24/03/2026, seven days before the date. */
export function facts(change: Partial<LetterFacts> = {}): LetterFacts {
  return {
    letter: letter(),
    taskId: 'nv-56-tb-vpcp-3c-12',
    taskCode: '56-TB-VPCP/3c-12',
    directive: {
      id: '56-tb-vpcp',
      number: '56/TB-VPCP',
      kind: 'thông báo kết luận',
      shortTitle: 'Kết luận cuộc họp Ban Chỉ đạo quốc gia về hội nhập quốc tế',
      issuedOn: '2026-01-31',
      meetingOn: '2026-01-14',
      issuer: 'Văn phòng Chính phủ',
      signer: 'Nguyễn Sỹ Hiệp',
      conclusionsOf: 'Thủ tướng Chính phủ Phạm Minh Chính',
      sourceSha256: null,
    },
    clause: '3.c',
    sameAs: [],
    gist: FTA,
    lead: 'Bộ Công Thương',
    coordinating: ['Bộ Ngoại giao'],
    responsibility: null,
    deliverable: null,
    authority: null,
    reportTo: null,
    deadline: {
      kind: 'dated',
      phrase: 'hoàn thành trong Quý I/2026',
      rule: 'period-end',
      due: endOfDay('2026-03-31'),
      lateAfter: endOfDay('2026-03-31'),
      recurrence: null,
      alternatives: [],
    },
    originalDue: null,
    extensionDocument: null,
    workingDaysLeft: 5,
    workingDaysLate: null,
    acknowledgedOn: '2026-02-05',
    promisedOn: '2026-03-25',
    lastProgress: null,
    highestLevel: 0,
    history: [],
    answerTo: { code: 'mofa', name: 'Bộ Ngoại giao' },
    secretariat: { code: 'vpcp', name: 'Văn phòng Chính phủ' },
    ...change,
  };
}

/** The same task after it has slipped: every step up to the letter to the Steering Committee. */
export function slipped(change: Partial<LetterFacts> = {}): LetterFacts {
  const at = (date: string) => instantAt(date, '08:00');
  const sent = (date: string, rungs: string[], to: string) =>
    ({ kind: 'letter', at: at(date), rungs, to, outcome: 'accepted' }) as const;
  return facts({
    letter: letter({
      kind: 'escalation',
      rungs: ['L3'],
      level: 3,
      at: at('2026-04-07'),
      recipient: {
        agency: 'nsc-ii',
        name: 'Ban Chỉ đạo quốc gia về hội nhập quốc tế',
        seat: 'focal',
      },
    }),
    workingDaysLeft: null,
    workingDaysLate: 5,
    highestLevel: 3,
    lastProgress: { on: '2026-03-27', summary: 'đã thống nhất lộ trình với GCC, còn ba đối tác' },
    history: [
      { kind: 'assigned', at: instantAt('2026-01-31', '09:00') },
      sent('2026-02-02', ['ASSIGNED'], 'Bộ Công Thương'),
      { kind: 'acknowledged', at: instantAt('2026-02-05', '10:15'), promisedOn: '2026-03-25' },
      sent('2026-03-16', ['T-15'], 'Bộ Công Thương'),
      sent('2026-03-24', ['T-7'], 'Bộ Công Thương'),
      {
        kind: 'progress',
        at: instantAt('2026-03-27', '15:40'),
        summary: 'đã thống nhất lộ trình với GCC, còn ba đối tác',
      },
      sent('2026-03-31', ['D'], 'Bộ Công Thương'),
      { kind: 'escalated', at: at('2026-04-01'), level: 1, cause: 'overdue' },
      sent('2026-04-01', ['O+1'], 'Bộ Công Thương'),
      { kind: 'letter', at: at('2026-04-01'), rungs: ['L1'], to: 'Bộ Công Thương', outcome: 'refused' },
      { kind: 'escalated', at: at('2026-04-03'), level: 2, cause: 'overdue' },
      sent('2026-04-03', ['L2'], 'Bộ Ngoại giao'),
      sent('2026-04-03', ['L2'], 'Văn phòng Chính phủ'),
    ],
    ...change,
  });
}
