import type { LetterFacts } from '../../domain/letter/facts';
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

export function requestOf(facts: LetterFacts, addressee: string): LetterRequest {
  const { letter, answerTo } = facts;
  const to = `${answerTo.name} (địa chỉ ở cuối thư)`;
  switch (letter.kind) {
    case 'assignment':
      return { sentence: `Đề nghị Quý cơ quan trả lời ${to}:`, items: assignmentItems(facts) };
    case 'extension':
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
      return { sentence: `Đề nghị Quý cơ quan báo cáo ${to} một trong ba nội dung:`, items: THREE_ANSWERS };
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
  }
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
