import type { Person, PersonRole } from '../../domain/actor';
import type { CommandOf, CommandType, HumanCommand } from '../../domain/commands';
import { TRANSITIONS } from '../../domain/transitions';
import { POLICY_2 } from './rules';

export const COMMAND_TYPES = Object.keys(TRANSITIONS) as CommandType[];

/** People of the parties of `aTask`, each acting for its own agency; the issuer and operators have none. */
export const PEOPLE: Record<PersonRole, Person> = {
  lead: { role: 'lead', name: 'Anh Minh', agency: 'moit' },
  coordinating: { role: 'coordinating', name: 'Chị Hoa', agency: 'mof' },
  'standing-agency': { role: 'standing-agency', name: 'Anh Đức', agency: 'mofa' },
  secretariat: { role: 'secretariat', name: 'Chị Lan', agency: 'theo-doi' },
  'assigning-authority': { role: 'assigning-authority', name: 'Phó Thủ tướng' },
  'steering-committee': { role: 'steering-committee', name: 'Ban Chỉ đạo', agency: 'nsc-ii' },
  operator: { role: 'operator', name: 'Người vận hành' },
};

/** One command of every type that `aTask` takes in February 2026, when its status allows it. */
export const SAMPLE_COMMANDS: { [T in CommandType]: CommandOf<T> } = {
  Acknowledge: { type: 'Acknowledge', promisedOn: null },
  ReportProgress: { type: 'ReportProgress', summary: 'đã lấy ý kiến các bộ', percent: 40 },
  ReportRisk: { type: 'ReportRisk', reason: 'chờ ý kiến của hai bộ', expectedOn: '2026-03-10' },
  ReportCompletion: {
    type: 'ReportCompletion',
    evidence: { document: '12/BC-BCT ngày 26/02/2026', link: null, figure: null },
  },
  AcceptCompletion: { type: 'AcceptCompletion', note: null },
  ReturnCompletion: { type: 'ReturnCompletion', reason: 'thiếu số liệu' },
  RequestExtension: {
    type: 'RequestExtension',
    ask: 'new-date',
    newDue: '2026-03-31T23:59:59+07:00',
    reason: 'cần khảo sát thêm',
    document: '15/BCT-ĐB',
  },
  DecideExtension: {
    type: 'DecideExtension',
    decision: 'keep',
    newDue: null,
    document: '90/VPCP-QHQT',
    signer: 'Phó Chủ nhiệm Nguyễn Văn A',
    reason: null,
  },
  ExtendDeadline: {
    type: 'ExtendDeadline',
    newDue: '2026-03-31T23:59:59+07:00',
    document: '88/VPCP-QHQT',
    reason: null,
  },
  Suspend: { type: 'Suspend', reason: 'chờ luật mới', document: '91/VPCP-QHQT' },
  Resume: { type: 'Resume', reason: null, document: null },
  Reassign: {
    type: 'Reassign',
    lead: { code: 'moh', name: 'Bộ Y tế' },
    document: '92/VPCP-QHQT',
    reason: null,
  },
  ChangeCoordinating: {
    type: 'ChangeCoordinating',
    add: [{ code: 'moj', name: 'Bộ Tư pháp' }],
    remove: [],
    document: null,
    reason: null,
  },
  AcknowledgePart: { type: 'AcknowledgePart', agency: 'mof' },
  DeliverContribution: { type: 'DeliverContribution', agency: 'mof', summary: 'số liệu thu', document: null },
  Delegate: {
    type: 'Delegate',
    from: 'moit',
    to: { code: 'vu-da-bien', name: 'Vụ Chính sách thương mại đa biên' },
    until: '2026-02-20',
    reason: 'lãnh đạo đi công tác',
  },
  EndDelegation: { type: 'EndDelegation', from: 'moit', reason: null },
  LinkSource: {
    type: 'LinkSource',
    source: {
      number: '10/TB-VPCP',
      title: 'Kết luận họp giao ban',
      issuedOn: '2026-01-10',
      clause: '5.b(i)',
      taskCode: null,
    },
  },
  AdoptRules: {
    type: 'AdoptRules',
    policy: { ...POLICY_2, version: 'test-policy-3' },
    calendar: null,
    reason: 'chính sách mới có hiệu lực',
  },
  OpenCascade: { type: 'OpenCascade', total: 3, groups: ['các sở'], closeRule: 'by-decision' },
  Escalate: { type: 'Escalate', level: 2, reason: 'cần chỉ đạo' },
  Withdraw: { type: 'Withdraw', reason: 'giao lại', document: null },
};

/** What must have gone before, for the sample to be taken. */
export const NEEDED_BEFORE: Partial<Record<CommandType, HumanCommand>> = {
  DecideExtension: SAMPLE_COMMANDS.RequestExtension,
  EndDelegation: SAMPLE_COMMANDS.Delegate,
};
