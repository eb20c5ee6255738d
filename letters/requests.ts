import type { LetterFacts } from '../domain/letter/facts';
import { missingClarities } from './fact-rows';
import { unreached } from './history-lines';

/** What is asked of the reader: one sentence, and the ways to answer it. */
export interface LetterRequest {
  sentence: string;
  items: string[];
}

const THREE_ANSWERS = [
  'kết quả thực hiện, kèm số và ngày văn bản',
  'tiến độ, khó khăn vướng mắc và ngày dự kiến hoàn thành',
  'đề nghị điều chỉnh thời hạn, nêu rõ lý do',
];

const STANDING_REPORT = [
  'kết quả thực hiện từ lần báo cáo trước, kèm số liệu và văn bản đã ban hành',
  'khó khăn, vướng mắc và kiến nghị',
];

const THREE_DECISIONS = [
  'giữ nguyên nhiệm vụ và thời hạn',
  'điều chỉnh thời hạn, nêu ngày mới và số văn bản quyết định',
  'cho thôi thực hiện nhiệm vụ',
];

export function requestOf(facts: LetterFacts, addressee: string): LetterRequest {
  const { letter, answerTo } = facts;
  const to = `${answerTo.name} (địa chỉ ở cuối thư)`;
  switch (letter.kind) {
    case 'assignment':
    case 'reassignment':
      return { sentence: `Đề nghị Quý cơ quan trả lời ${to}:`, items: assignmentItems(facts) };
    case 'extension':
    case 'extension-refused':
      return {
        sentence: `Đề nghị Quý cơ quan tiếp tục thực hiện và báo cáo ${to} khi có kết quả.`,
        items: [],
      };
    case 'return':
      return {
        sentence: `Đề nghị Quý cơ quan hoàn thiện và báo cáo lại ${to}, kèm số và ngày văn bản.`,
        items: [],
      };
    case 'reminder':
    case 'due-today':
    case 'overdue':
    case 'promise':
    case 'resumption':
      return { sentence: `Đề nghị Quý cơ quan báo cáo ${to} một trong ba nội dung:`, items: THREE_ANSWERS };
    case 'receipt':
      return { sentence: 'Kết quả đang được xem xét; chưa cần trả lời thư này.', items: [] };
    case 'no-acknowledgement':
      return {
        sentence:
          `Kính đề nghị ${addressee} chỉ đạo xác nhận tiếp nhận nhiệm vụ ` +
          `và cho biết ngày dự kiến hoàn thành, trả lời ${to}.`,
        items: [],
      };
    case 'escalation':
      return escalationRequest(facts, addressee, to);
    case 'undeliverable':
      return {
        sentence: `Đề nghị ${addressee}:`,
        items: [
          'kiểm tra, bổ sung địa chỉ thư của nơi nhận trong danh bạ',
          `thông báo cho ${unreached(facts) ?? 'nơi nhận'} bằng công văn hoặc điện thoại, vì thư tự động chưa tới`,
        ],
      };
    case 'handover':
      return {
        sentence:
          `Đề nghị Quý cơ quan bàn giao hồ sơ và kết quả đã có cho ${facts.lead}. ` +
          'Thư nhắc về nhiệm vụ này không gửi tới Quý cơ quan nữa.',
        items: [],
      };
    case 'next-period':
      return {
        sentence: `Đề nghị Quý cơ quan thực hiện và báo cáo ${to} kết quả của kỳ này, kèm số và ngày văn bản.`,
        items: [],
      };
    case 'report-request':
      return { sentence: `Đề nghị Quý cơ quan báo cáo ${to}:`, items: STANDING_REPORT };
    case 'missing-date':
      return { sentence: `Đề nghị ${addressee}:`, items: missingDateItems(facts) };
    case 'extension-request':
      return extensionRequest(facts, addressee);
    case 'risk':
      return {
        sentence: `Kính đề nghị ${addressee} xem xét, theo thẩm quyền:`,
        items: [
          `hỗ trợ ${facts.lead} tháo gỡ khó khăn nêu trên`,
          'cho ý kiến về việc điều chỉnh thời hạn, nếu cần',
        ],
      };
    case 'children':
      return childrenRequest(facts, addressee, to);
  }
}

function childrenRequest(
  { letter, children, answerTo }: LetterFacts,
  addressee: string,
  to: string,
): LetterRequest {
  // The agency that leads no member of a group itself follows them up, and reports to nobody here.
  if (letter.recipient.agency === answerTo.code) {
    return { sentence: `Đề nghị ${addressee} đôn đốc các đơn vị nêu trên.`, items: [] };
  }
  const sentence =
    (children?.rollUp.late ?? 0) === 0
      ? `Đề nghị Quý cơ quan tiếp tục theo dõi và báo cáo ${to} khi có kết quả chung.`
      : `Đề nghị Quý cơ quan đôn đốc các đơn vị nêu trên và báo cáo ${to} khó khăn vượt thẩm quyền, nếu có.`;
  return { sentence, items: [] };
}

/** A date comes from who assigned the task, in writing; the record takes it with one command. */
function missingDateItems(facts: LetterFacts): string[] {
  return [
    `trình ${authorityOf(facts)} ấn định ngày hoàn thành bằng văn bản`,
    `ghi nhận bằng lệnh: npx dondoc task extend ${facts.taskCode} --to NGÀY --document 'SỐ, NGÀY VĂN BẢN'`,
  ];
}

function extensionRequest(facts: LetterFacts, addressee: string): LetterRequest {
  const { letter, secretariat, parent } = facts;
  if (letter.recipient.agency === parent?.lead.code) {
    return {
      sentence: `Kính đề nghị ${addressee} quyết định theo một trong ba hướng:`,
      items: THREE_DECISIONS,
    };
  }
  if (letter.recipient.agency !== secretariat.code) {
    return {
      sentence: `Kính đề nghị ${addressee} có ý kiến để trình ${authorityOf(facts)} quyết định theo một trong ba hướng:`,
      items: THREE_DECISIONS,
    };
  }
  return {
    sentence: `Đề nghị ${addressee}:`,
    items: [
      `trình ${authorityOf(facts)} quyết định giữ nguyên, điều chỉnh thời hạn hoặc cho thôi thực hiện`,
      `ghi nhận bằng lệnh: npx dondoc task decide ${facts.taskCode} --keep (hoặc --to NGÀY, --withdraw) --document 'SỐ, NGÀY VĂN BẢN' --signer 'NGƯỜI KÝ'`,
    ],
  };
}

/** Who can set and move the date: for a part of a cascaded task, the lead that handed it down. */
function authorityOf({ parent, directive }: LetterFacts): string {
  return parent?.lead.name ?? directive.conclusionsOf ?? directive.issuer;
}

function assignmentItems(facts: LetterFacts): string[] {
  const missing = missingClarities(facts);
  const { due } = facts.deadline;
  return [
    'xác nhận tiếp nhận nhiệm vụ và đầu mối thực hiện',
    due === null
      ? 'ngày dự kiến hoàn thành, vì văn bản không ấn định ngày'
      : 'ngày dự kiến hoàn thành, hoặc đề nghị điều chỉnh thời hạn kèm lý do',
    ...(missing.length === 0 ? [] : [`nội dung văn bản chưa nêu rõ: ${missing.join(', ')}`]),
  ];
}

function escalationRequest({ letter, lead }: LetterFacts, addressee: string, to: string): LetterRequest {
  if (letter.level === 1) {
    return {
      sentence: `Kính đề nghị ${addressee} chỉ đạo thực hiện và báo cáo ${to} một trong ba nội dung:`,
      items: THREE_ANSWERS,
    };
  }
  return {
    sentence: `Kính đề nghị ${addressee} xem xét, cho ý kiến theo một trong ba hướng:`,
    items: [
      `đôn đốc ${lead} hoàn thành nhiệm vụ`,
      'cho điều chỉnh thời hạn, nêu số văn bản quyết định',
      'cho thôi thực hiện nhiệm vụ',
    ],
  };
}
