import type { Deadline } from '../../domain/deadline/deadline';
import type { Task } from '../../domain/task';
import { endOfDay, type PlainDate } from '../../domain/time/instant';

export function datedUntil(date: PlainDate, over: Partial<Deadline> = {}): Deadline {
  const due = endOfDay(date);
  return {
    kind: 'dated',
    phrase: `trước hết ngày ${date}`,
    rule: 'test',
    due,
    lateAfter: due,
    recurrence: null,
    alternatives: [],
    ...over,
  };
}

export const UNDATED: Deadline = {
  kind: 'standing',
  phrase: null,
  rule: 'none',
  due: null,
  lateAfter: null,
  recurrence: null,
  alternatives: [],
};

/** A task of an invented notice, led by one ministry and followed up by another. */
export function aTask(over: Partial<Task> = {}): Task {
  return {
    id: 'nv-99-tb-vpcp-2a-1',
    code: '99-TB-VPCP/2a-1',
    directive: {
      id: '99-tb-vpcp',
      number: '99/TB-VPCP',
      kind: 'thông báo kết luận',
      shortTitle: 'Kết luận họp thử nghiệm',
      issuedOn: '2026-01-31',
      meetingOn: '2026-01-28',
      issuer: 'Văn phòng Chính phủ',
      signer: null,
      conclusionsOf: 'Thủ tướng Chính phủ',
      sourceSha256: null,
    },
    clause: '2.a',
    gist: 'Lập báo cáo tổng hợp kiến nghị',
    lead: { code: 'moit', name: 'Bộ Công Thương' },
    coordinating: [{ code: 'mof', name: 'Bộ Tài chính' }],
    responsibility: null,
    deliverable: 'báo cáo',
    authority: null,
    reportTo: 'Thủ tướng Chính phủ',
    deadline: datedUntil('2026-02-28'),
    sameAs: [],
    parties: {
      standingAgency: { code: 'mofa', name: 'Bộ Ngoại giao' },
      office: { code: 'vpcp', name: 'Văn phòng Chính phủ' },
      committee: { code: 'nsc-ii', name: 'Ban Chỉ đạo quốc gia về hội nhập quốc tế' },
      secretariat: { code: 'theo-doi', name: 'Đầu mối theo dõi, đôn đốc' },
    },
    ...over,
  };
}
