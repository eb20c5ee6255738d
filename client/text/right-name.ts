import type { CommandType } from '../../domain/commands';

const RIGHTS: Record<CommandType, { vi: string; en: string }> = {
  Acknowledge: { vi: 'tiếp nhận nhiệm vụ', en: 'acknowledge the task' },
  ReportProgress: { vi: 'báo cáo tiến độ', en: 'report progress' },
  ReportRisk: { vi: 'báo nguy cơ chậm', en: 'report a risk' },
  ReportCompletion: { vi: 'báo cáo hoàn thành', en: 'report completion' },
  AcceptCompletion: { vi: 'xác nhận kết quả', en: 'accept a result' },
  ReturnCompletion: { vi: 'trả lại kết quả', en: 'return a result' },
  RequestExtension: { vi: 'đề nghị gia hạn', en: 'request an extension' },
  DecideExtension: { vi: 'trả lời đề nghị gia hạn', en: 'decide on a request' },
  ExtendDeadline: { vi: 'điều chỉnh thời hạn', en: 'change the deadline' },
  Suspend: { vi: 'tạm dừng nhiệm vụ', en: 'suspend the task' },
  Resume: { vi: 'tiếp tục nhiệm vụ', en: 'resume the task' },
  Reassign: { vi: 'chuyển chủ trì', en: 'reassign the lead' },
  ChangeCoordinating: { vi: 'thay đổi cơ quan phối hợp', en: 'change the coordinating agencies' },
  AcknowledgePart: { vi: 'tiếp nhận phần việc phối hợp', en: 'acknowledge a part' },
  DeliverContribution: { vi: 'gửi kết quả phối hợp', en: 'deliver a contribution' },
  Delegate: { vi: 'ủy quyền', en: 'delegate' },
  EndDelegation: { vi: 'chấm dứt ủy quyền', en: 'end a delegation' },
  LinkSource: { vi: 'ghi thêm văn bản', en: 'link a document' },
  AdoptRules: { vi: 'áp dụng chính sách, lịch mới', en: 'adopt rules' },
  OpenCascade: { vi: 'giao xuống cấp dưới', en: 'cascade the task' },
  Escalate: { vi: 'báo cáo cấp trên', en: 'escalate' },
  Withdraw: { vi: 'rút nhiệm vụ', en: 'withdraw the task' },
};

/** A command as the right to give it: `báo cáo tiến độ`. */
export function rightName(type: CommandType): { vi: string; en: string } {
  return RIGHTS[type];
}
