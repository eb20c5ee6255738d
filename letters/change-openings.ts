import type { LetterFacts } from '../domain/letter/facts';
import { dateOf } from '../domain/time/instant';
import { letterDate } from '../domain/wording/dates';
import { documentName } from '../domain/wording/document';
import { sayIn, type Lang } from '../domain/wording/lang';
import { because } from './because';
import { dueInSentence } from './due-words';
import { capital, within, yourAgency } from './reader-words';

/** What stands behind an opening when the date is past already; empty when it is not. */
export function pastAlready({ workingDaysLate, deadline, letter }: LetterFacts, lang: Lang = 'vi'): string {
  const passed = deadline.due !== null && dateOf(deadline.due) < dateOf(letter.at);
  if (workingDaysLate === null && !passed) return '';
  return sayIn(lang)(
    ' Thời hạn ghi trong văn bản đã qua khi thư này được gửi.',
    ' The deadline written in the document had passed when this letter was sent.',
  );
}

/** Whether a document gave the task its first date, so that nothing was extended or changed. */
export function isFirstDate({ originalDue, extensionDocument, history }: LetterFacts): boolean {
  const changes = history.filter(({ kind }) => kind === 'extended').length;
  return extensionDocument !== null && originalDue === null && changes <= 1;
}

export function extensionOpening(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { deadline, extensionDocument, extensionSigner } = facts;
  const say = sayIn(lang);
  const to = deadline.due === null ? say('mốc mới', 'a new date') : dueInSentence(deadline.due, lang);
  const by = extensionDocument === null ? '' : under(signed(extensionDocument, extensionSigner, lang), lang);
  const set = isFirstDate(facts)
    ? say(
        `Thời hạn của nhiệm vụ sau đây được ấn định là ${to}${by}.`,
        `The deadline of the task below has been set to ${to}${by}.`,
      )
    : say(
        `Thời hạn của nhiệm vụ sau đây được điều chỉnh đến ${to}${by}.`,
        `The deadline of the task below has been changed to ${to}${by}.`,
      );
  return `${set} ${say('Lịch nhắc được lập lại theo thời hạn này.', 'Reminders will follow this deadline.')}`;
}

/** To the standing agency and the secretariat: what is asked, why, and what holds until it is answered. */
export function requestOpening(
  { lead, extensionRequest: asked, letter }: LetterFacts,
  lang: Lang = 'vi',
): string {
  const say = sayIn(lang);
  const to = asked?.ask === 'new-date' ? dueInSentence(asked.newDue, lang) : null;
  const what =
    asked?.ask === 'withdrawal'
      ? say('cho thôi thực hiện nhiệm vụ sau đây', 'that the task below be withdrawn')
      : to === null
        ? say('điều chỉnh thời hạn của nhiệm vụ sau đây', 'that the deadline of the task below be changed')
        : say(
            `điều chỉnh thời hạn của nhiệm vụ sau đây đến ${to}`,
            `that the deadline of the task below be changed to ${to}`,
          );
  const document = asked?.document == null ? null : documentName(asked.document, lang);
  const by = document === null ? '' : say(` tại ${document}`, ` in ${document}`);
  const meanwhile = say(
    ' Trong khi chờ quyết định, thời hạn và lịch nhắc hiện hành vẫn được áp dụng.',
    ' Until a decision is made, the present deadline and reminders continue to apply.',
  );
  const requests = say(`${lead} đề nghị ${what}${by}`, `${lead} requests${by} ${what}`);
  return `${requests}.${because(asked?.reason ?? letter.note, lang)}${meanwhile}`;
}

/** To the lead: the date stays, by which document, signed by whom. */
export function refusalOpening({ decision, deadline, letter }: LetterFacts, lang: Lang = 'vi'): string {
  const say = sayIn(lang);
  const what =
    decision?.asked === 'withdrawal'
      ? say('cho thôi thực hiện', 'to withdraw')
      : say('điều chỉnh thời hạn của', 'to change the deadline of');
  const document = decision?.document ?? letter.note;
  const decided = document === null ? null : signed(document, decision?.signer, lang);
  const by = decided === null ? '' : say(` theo ${decided}`, ` (${decided})`);
  const due = deadline.due === null ? null : dueInSentence(deadline.due, lang);
  const stays =
    due === null
      ? say('Nhiệm vụ giữ nguyên.', 'The task stands unchanged.')
      : say(`Thời hạn giữ nguyên: ${due}.`, `The deadline stays as it was: ${due}.`);
  const refused = say(
    `Đề nghị ${what} nhiệm vụ sau đây không được chấp thuận${by}.`,
    `The request ${what} the task below has not been granted${by}.`,
  );
  return `${refused}${because(decision?.reason ?? null, lang)} ${stays}`;
}

export function resumptionOpening(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { suspension } = facts;
  const say = sayIn(lang);
  const on = suspension == null ? null : letterDate(suspension.since, lang);
  const since =
    suspension == null
      ? say('Nhiệm vụ sau đây', 'The task below')
      : say(
          `Nhiệm vụ sau đây, tạm dừng từ ngày ${on}${under(suspension.document, lang)},`,
          `The task below, suspended since ${on}${under(suspension.document, lang)},`,
        );
  const by = suspension?.resumedBy == null ? '' : under(suspension.resumedBy, lang);
  const resumes = say('nay được tiếp tục thực hiện', 'is now resumed');
  const anew = say('Lịch nhắc được lập lại.', 'Its reminders have been planned anew.');
  return `${since} ${resumes}${by}. ${anew}${pastAlready(facts, lang)}`;
}

export function reassignmentOpening(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { previousLead: before } = facts;
  const say = sayIn(lang);
  const on = before == null ? null : letterDate(before.on, lang);
  const instead =
    before == null
      ? ''
      : say(
          ` từ ngày ${on}, thay ${within(before.name)},${under(before.document, lang)}`,
          ` as of ${on}, in place of ${within(before.name)},${under(before.document, lang)}`,
        );
  const asked = yourAgency(facts, lang);
  const opening = say(
    `${asked} được giao chủ trì nhiệm vụ sau đây${instead}.`,
    `${capital(asked)} is assigned the lead of the task below${instead}.`,
  );
  return `${opening}${because(before?.reason ?? null, lang)}${pastAlready(facts, lang)}`;
}

/** To the former lead. */
export function handoverOpening(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { lead, previousLead: before, letter } = facts;
  const since = letterDate(before?.on ?? letter.at, lang);
  const document = before?.document ?? letter.note;
  const by = document === null ? '' : under(document, lang);
  const asked = yourAgency(facts, lang);
  const opening = sayIn(lang)(
    `Từ ngày ${since}, nhiệm vụ sau đây do ${within(lead)} chủ trì${by}; ${asked} thôi chủ trì nhiệm vụ này.`,
    `As of ${since}, the task below is led by ${within(lead)}${by}; ${asked} no longer leads it.`,
  );
  return `${opening}${because(before?.reason ?? null, lang)}`;
}

/** `Công văn số 2100/VPCP-QHQT ngày 20/03/2026, do Phó Thủ tướng … ký` */
export function signed(document: string, signer: string | null | undefined, lang: Lang = 'vi'): string {
  const named = documentName(document, lang);
  if (signer == null) return named;
  return sayIn(lang)(`${named}, do ${signer} ký`, `${named}, signed by ${signer}`);
}

function under(document: string, lang: Lang): string {
  const named = documentName(document, lang);
  return sayIn(lang)(` theo ${named}`, ` under ${named}`);
}
