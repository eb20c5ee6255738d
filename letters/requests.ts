import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { sayIn, type Lang } from '../domain/wording/lang';
import { ADDRESS_HINT, askOf, plain, STANDING_REPORT, THREE_ANSWERS, type LetterRequest } from './answers';
import { leadAnswersTo } from './contacts';
import { escalationRequest, extensionRequest, missingDateItems } from './decision-requests';
import { missingClarities } from './fact-rows';
import { unreached } from './history-lines';
import { capital, isLeadItself, isSpokenTo, within, yourAgency } from './reader-words';

export type { LetterRequest };

/** Letters that the lead answers with a result, its progress, or a request. */
const ASKS_FOR_THREE_ANSWERS: readonly LetterKind[] = [
  'reminder',
  'due-today',
  'overdue',
  'promise',
  'resumption',
  'no-acknowledgement',
  'escalation',
];

/** Of the reader who is to act; a copy asks for nothing. */
export function requestOf(facts: LetterFacts, addressee: string, lang: Lang = 'vi'): LetterRequest {
  const to = `${leadAnswersTo(facts).name}${ADDRESS_HINT[lang]}`;
  const reader = within(addressee);
  return passOnRequest(facts, reader, lang) ?? ownRequest(facts, reader, to, lang);
}

/** A letter meant for a lead that cannot be reached: the agency that gets it tells the lead by other means. */
function passOnRequest(facts: LetterFacts, addressee: string, lang: Lang): LetterRequest | null {
  const { letter } = facts;
  if (letter.insteadOf?.name !== facts.lead || isSpokenTo(facts)) return null;
  const lead = within(facts.lead);
  const [inform, informed] = [
    `Đề nghị ${addressee} thông báo cho ${lead} bằng công văn hoặc điện thoại`,
    `${capital(addressee)} is requested to inform ${lead} by official letter or telephone`,
  ];
  const say = sayIn(lang);
  if (letter.kind === 'assignment' || letter.kind === 'reassignment') {
    return {
      sentence: say(`${inform}, để ${lead} trả lời:`, `${informed}, so that ${lead} answers:`),
      items: assignmentItems(facts, lang),
    };
  }
  if (!ASKS_FOR_THREE_ANSWERS.includes(letter.kind)) {
    return plain(say(`${inform} nội dung thư này.`, `${informed} of what this letter says.`));
  }
  return {
    sentence: say(
      `${inform}, để ${lead} trả lời một trong ba nội dung:`,
      `${informed}, so that ${lead} answers with one of the following:`,
    ),
    items: THREE_ANSWERS[lang],
  };
}

function ownRequest(facts: LetterFacts, addressee: string, to: string, lang: Lang): LetterRequest {
  const say = sayIn(lang);
  const reader = capital(addressee);
  switch (facts.letter.kind) {
    case 'assignment':
    case 'reassignment':
      return {
        sentence: say(
          `Đề nghị Quý cơ quan trả lời ${to}:`,
          `Your agency is requested to answer ${to} with the following:`,
        ),
        items: assignmentItems(facts, lang),
      };
    case 'extension':
    case 'extension-refused':
      return plain(
        say(
          `Đề nghị Quý cơ quan tiếp tục thực hiện và báo cáo ${to} khi có kết quả.`,
          `Your agency is requested to continue the task and to report to ${to} when there is a result.`,
        ),
      );
    case 'return':
      return plain(
        say(
          `Đề nghị Quý cơ quan hoàn thiện và báo cáo lại ${to}, kèm số và ngày văn bản.`,
          `Your agency is requested to complete the result and to report again to ${to}, with the number and date of the document.`,
        ),
      );
    case 'reminder':
    case 'due-today':
    case 'overdue':
    case 'promise':
    case 'resumption':
      return {
        sentence: say(
          `Đề nghị Quý cơ quan báo cáo ${to} một trong ba nội dung:`,
          `Your agency is requested to report to ${to} one of the following:`,
        ),
        items: THREE_ANSWERS[lang],
      };
    case 'receipt':
      return plain(
        say(
          'Kết quả đang được xem xét; chưa cần trả lời thư này.',
          'The result is being considered; no reply to this letter is needed.',
        ),
      );
    case 'no-acknowledgement':
      return plain(
        say(
          `Kính đề nghị ${addressee} chỉ đạo xác nhận tiếp nhận nhiệm vụ ` +
            `và cho biết ngày dự kiến hoàn thành, trả lời ${to}.`,
          `${reader} is respectfully requested to have receipt of the task acknowledged ` +
            `and the expected date of completion stated, in reply to ${to}.`,
        ),
      );
    case 'escalation':
      return escalationRequest(facts, addressee, to, lang);
    case 'undeliverable':
      return undeliverableRequest(facts, addressee, lang);
    case 'handover':
      return handoverRequest(facts, lang);
    case 'next-period':
      return plain(
        say(
          `Đề nghị Quý cơ quan thực hiện và báo cáo ${to} kết quả của kỳ này, kèm số và ngày văn bản.`,
          `Your agency is requested to carry out the task and to report to ${to} the result of this period, with the number and date of the document.`,
        ),
      );
    case 'report-request':
      return {
        sentence: say(
          `Đề nghị Quý cơ quan báo cáo ${to}:`,
          `Your agency is requested to report to ${to} the following:`,
        ),
        items: STANDING_REPORT[lang],
      };
    case 'missing-date':
      return {
        sentence: askOf(addressee, lang),
        items: missingDateItems(facts, lang),
      };
    case 'extension-request':
      return extensionRequest(facts, addressee, lang);
    case 'risk':
      if (isLeadItself(facts)) return ownRiskRequest(facts, lang);
      return {
        sentence: say(
          `Kính đề nghị ${addressee} xem xét, theo thẩm quyền:`,
          `${reader} is respectfully requested to consider, within its authority:`,
        ),
        items: [
          say(
            `hỗ trợ ${within(facts.lead)} tháo gỡ khó khăn nêu trên`,
            `helping ${within(facts.lead)} to resolve the difficulties stated above`,
          ),
          say(
            'cho ý kiến về việc điều chỉnh thời hạn, nếu cần',
            'giving its opinion on a change of the deadline, if needed',
          ),
        ],
      };
    case 'children':
      return childrenRequest(facts, addressee, to, lang);
  }
}

/** Of a lead that is its own standing agency. */
function ownRiskRequest(facts: LetterFacts, lang: Lang): LetterRequest {
  const to = `${leadAnswersTo(facts).name}${ADDRESS_HINT[lang]}`;
  return plain(
    sayIn(lang)(
      `Đề nghị Quý cơ quan tháo gỡ khó khăn nêu trên theo thẩm quyền và báo cáo ${to} nội dung cần hỗ trợ, nếu có.`,
      `Your agency is requested to resolve the difficulties stated above within its authority and to report to ${to} where it needs help.`,
    ),
  );
}

function undeliverableRequest(facts: LetterFacts, addressee: string, lang: Lang): LetterRequest {
  const say = sayIn(lang);
  const whom = unreached(facts, lang) ?? say('nơi nhận', 'the addressee');
  return {
    sentence: askOf(addressee, lang),
    items: [
      say(
        'kiểm tra, bổ sung địa chỉ thư của nơi nhận trong danh bạ',
        'to check and complete the address of the addressee in the directory',
      ),
      say(
        `thông báo cho ${whom} bằng công văn hoặc điện thoại, vì thư tự động chưa tới`,
        `to inform ${whom} by official letter or telephone, since the automatic letter has not arrived`,
      ),
    ],
  };
}

function handoverRequest(facts: LetterFacts, lang: Lang): LetterRequest {
  const reader = yourAgency(facts, lang);
  return plain(
    sayIn(lang)(
      `Đề nghị ${reader} bàn giao hồ sơ và kết quả đã có cho ${within(facts.lead)}. ` +
        `Thư nhắc về nhiệm vụ này không gửi tới ${reader} nữa.`,
      `${capital(reader)} is requested to hand over its records and the results so far to ${within(facts.lead)}. ` +
        `Reminders of this task are no longer sent to ${reader}.`,
    ),
  );
}

function childrenRequest(
  { letter, children, answerTo }: LetterFacts,
  addressee: string,
  to: string,
  lang: Lang,
): LetterRequest {
  const say = sayIn(lang);
  // The agency that leads no member of a group itself follows them up, and reports to nobody here.
  if (letter.recipient.agency === answerTo.code) {
    return plain(
      say(
        `Đề nghị ${addressee} đôn đốc các đơn vị nêu trên.`,
        `${capital(addressee)} is requested to urge the units named above.`,
      ),
    );
  }
  return (children?.rollUp.late ?? 0) === 0
    ? plain(
        say(
          `Đề nghị Quý cơ quan tiếp tục theo dõi và báo cáo ${to} khi có kết quả chung.`,
          `Your agency is requested to continue to follow them up and to report to ${to} when there is an overall result.`,
        ),
      )
    : plain(
        say(
          `Đề nghị Quý cơ quan đôn đốc các đơn vị nêu trên và báo cáo ${to} khó khăn vượt thẩm quyền, nếu có.`,
          `Your agency is requested to urge the units named above and to report to ${to} any difficulty beyond its authority.`,
        ),
      );
}

function assignmentItems(facts: LetterFacts, lang: Lang): string[] {
  const say = sayIn(lang);
  const missing = missingClarities(facts, lang).join(', ');
  return [
    say(
      'xác nhận tiếp nhận nhiệm vụ và đầu mối thực hiện',
      'an acknowledgement of the task, and who is in charge of it',
    ),
    facts.deadline.due === null
      ? say(
          'kế hoạch hoặc ngày dự kiến hoàn thành, vì văn bản không ấn định ngày',
          'a plan or the expected date of completion, since the document sets no date',
        )
      : say(
          'ngày dự kiến hoàn thành, hoặc đề nghị điều chỉnh thời hạn kèm lý do',
          'the expected date of completion, or a request to change the deadline with its reasons',
        ),
    ...(missing === ''
      ? []
      : [say(`nội dung văn bản chưa nêu rõ: ${missing}`, `what the document does not state: ${missing}`)]),
  ];
}
