import type { LetterFacts } from '../domain/letter/facts';
import { sayIn, type Lang } from '../domain/wording/lang';
import { askOf, plain, THREE_ANSWERS, type LetterRequest } from './answers';
import { capital, isLeadItself, within } from './reader-words';

const THREE_DECISIONS: Record<Lang, string[]> = {
  vi: [
    'giữ nguyên nhiệm vụ và thời hạn',
    'điều chỉnh thời hạn, nêu ngày mới và số văn bản quyết định',
    'cho thôi thực hiện nhiệm vụ',
  ],
  en: [
    'the task and its deadline stay as they are',
    'the deadline is changed, with the new date and the number of the deciding document',
    'the task is withdrawn',
  ],
};

export function escalationRequest(
  facts: LetterFacts,
  addressee: string,
  to: string,
  lang: Lang,
): LetterRequest {
  const { letter } = facts;
  const lead = within(facts.lead);
  const say = sayIn(lang);
  // Who leads is asked to carry out, wherever else it stands.
  if (letter.level === 1 || isLeadItself(facts)) {
    return {
      sentence: say(
        `Kính đề nghị ${addressee} chỉ đạo thực hiện và báo cáo ${to} một trong ba nội dung:`,
        `${capital(addressee)} is respectfully requested to direct that the task be carried out and to report to ${to} one of the following:`,
      ),
      items: THREE_ANSWERS[lang],
    };
  }
  return {
    sentence: say(
      `Kính đề nghị ${addressee} xem xét, cho ý kiến theo một trong ba hướng:`,
      `${capital(addressee)} is respectfully requested to consider the matter and to direct one of three courses:`,
    ),
    items: [
      say(`đôn đốc ${lead} hoàn thành nhiệm vụ`, `${lead} is urged to complete the task`),
      say(
        'cho điều chỉnh thời hạn, nêu số văn bản quyết định',
        'the deadline is changed, with the number of the deciding document',
      ),
      say('cho thôi thực hiện nhiệm vụ', 'the task is withdrawn'),
    ],
  };
}
export function extensionRequest(facts: LetterFacts, addressee: string, lang: Lang): LetterRequest {
  const { letter, secretariat, parent } = facts;
  const say = sayIn(lang);
  if (isLeadItself(facts)) {
    return plain(
      say(
        `Đề nghị này được chuyển tới ${secretariat.name} để trình ${authorityOf(facts)} quyết định; không cần trả lời thư này.`,
        `The request is passed on to ${secretariat.name}, to be submitted to ${authorityOf(facts)} for a decision; no reply to this letter is needed.`,
      ),
    );
  }
  if (letter.recipient.agency === parent?.lead.code) {
    return {
      sentence: say(
        `Kính đề nghị ${addressee} quyết định theo một trong ba hướng:`,
        `${capital(addressee)} is respectfully requested to decide on one of three courses:`,
      ),
      items: THREE_DECISIONS[lang],
    };
  }
  if (letter.recipient.agency !== secretariat.code) {
    return {
      sentence: say(
        `Kính đề nghị ${addressee} có ý kiến để trình ${authorityOf(facts)} quyết định theo một trong ba hướng:`,
        `${capital(addressee)} is respectfully requested to give its opinion, to be submitted to ${authorityOf(facts)} for a decision on one of three courses:`,
      ),
      items: THREE_DECISIONS[lang],
    };
  }
  const values = say(
    "--keep (hoặc --to NGÀY, --withdraw) --document 'SỐ, NGÀY VĂN BẢN' --signer 'NGƯỜI KÝ'",
    "--keep (or --to DATE, --withdraw) --document 'NUMBER AND DATE' --signer 'SIGNER'",
  );
  return {
    sentence: askOf(addressee, lang),
    items: [
      say(
        `trình ${authorityOf(facts)} quyết định giữ nguyên, điều chỉnh thời hạn hoặc cho thôi thực hiện`,
        `to submit to ${authorityOf(facts)} for a decision: unchanged, another deadline, or withdrawn`,
      ),
      `${recordIt(lang)}: npx dondoc task decide ${facts.taskCode} ${values}`,
    ],
  };
}

/** A date comes from who assigned the task, in writing; the record takes it with one command. */
export function missingDateItems(facts: LetterFacts, lang: Lang): string[] {
  const say = sayIn(lang);
  const values = say("--to NGÀY --document 'SỐ, NGÀY VĂN BẢN'", "--to DATE --document 'NUMBER AND DATE'");
  return [
    say(
      `trình ${authorityOf(facts)} ấn định ngày hoàn thành bằng văn bản`,
      `to submit to ${authorityOf(facts)} that a completion date be set in writing`,
    ),
    `${recordIt(lang)}: npx dondoc task extend ${facts.taskCode} ${values}`,
  ];
}

function recordIt(lang: Lang): string {
  return sayIn(lang)('ghi nhận bằng lệnh', 'to record it with the command');
}

/** Who can set and move the date: for a part of a cascaded task, the lead that handed it down. */
function authorityOf({ parent, directive }: LetterFacts): string {
  return parent?.lead.name ?? directive.conclusionsOf ?? directive.issuer;
}
