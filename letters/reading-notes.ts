import type { LetterFacts, MissedFacts } from '../domain/letter/facts';
import type { Recipient } from '../domain/letter/letter';
import { mailboxName } from '../domain/letter/recipients';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { outcomeName } from '../domain/wording/names';
import { rungName, rungNames } from '../domain/wording/rungs';
import { isSpokenTo, mailboxWords, within } from './reader-words';

/** To an agency that works along: why it reads the letter of another. */
export function copySentence({ letter, lead }: LetterFacts, lang: Lang = 'vi'): string | null {
  if (letter.copy !== true) return null;
  return sayIn(lang)(
    `Thư gửi ${within(lead)}; đồng gửi Quý cơ quan, là cơ quan phối hợp, để biết.`,
    `This letter is addressed to ${within(lead)}; your agency, which coordinates, receives a copy for information.`,
  );
}

/** Why a letter comes to this mailbox when it was meant for another. */
export function insteadSentence(facts: LetterFacts, lang: Lang = 'vi'): string | null {
  const { insteadOf } = facts.letter;
  if (insteadOf === undefined) return null;
  const isFocal = insteadOf.seat === 'focal';
  const isNamedSo = /^Đầu mối /u.test(insteadOf.name);
  const name = isFocal ? insteadOf.name.replace(/^Đầu mối /u, '') : mailboxName(insteadOf);
  const focal = isNamedSo ? 'đầu mối ' : 'đầu mối của ';
  const why = whyNot(facts, lang);
  const what = forWhat(facts, insteadOf, lang);
  return sayIn(lang)(
    `Thư gửi ${isFocal ? focal : ''}${within(name)} không tới nơi nhận${why}; kính chuyển Quý cơ quan ${what}.`,
    `The letter to ${isFocal ? `the focal point of ${name}` : mailboxWords(name, lang)} could not be delivered${why}; ` +
      `it is respectfully forwarded to your agency ${what}.`,
  );
}

/** ` (ngày 24/03/2026, bị trả lại)` */
function whyNot({ insteadOf }: LetterFacts, lang: Lang): string {
  if (insteadOf === undefined) return '';
  const outcome = outcomeName(insteadOf.outcome, lang);
  const day = letterDate(insteadOf.on, lang);
  return sayIn(lang)(` (ngày ${day}, ${outcome})`, ` (${day}, ${outcome})`);
}

function forWhat(facts: LetterFacts, insteadOf: Recipient, lang: Lang): string {
  const say = sayIn(lang);
  const { lead, letter } = facts;
  if (insteadOf.agency === letter.recipient.agency) return say('để chỉ đạo thực hiện', 'for action');
  if (isSpokenTo(facts)) return say('để thực hiện', 'for action');
  return insteadOf.name === lead
    ? say(`để thông báo tới ${within(lead)}`, `so that ${within(lead)} can be informed`)
    : say('để xem xét', 'for consideration');
}

/**
 * Why a letter comes later than planned: rungs that should have gone earlier are named, so that a catch-up letter
 * does not pass for a timely one, and the letters whose place it takes are said to be void.
 */
export function missedSentence(facts: LetterFacts, lang: Lang = 'vi'): string | null {
  const { missedRungs, replaces = [] } = facts.letter;
  const named =
    facts.missed === undefined
      ? rungNames(missedRungs, lang, letterDate)
      : facts.missed.map((one) => missedWords(one, lang)).join('; ');
  const missed =
    named === ''
      ? null
      : sayIn(lang)(
          `Thư này gộp cả nội dung lẽ ra đã gửi vào những ngày trước nhưng chưa gửi được: ${named}.`,
          `This letter includes what should have been sent on earlier days and could not be: ${named}.`,
        );
  return [missed, heldSentence(replaces.length, lang)].filter((part) => part !== null).join(' ') || null;
}

/** `nhắc trước 7 ngày (24/03/2026, máy chủ thư không nhận)` */
function missedWords({ rung, on, because }: MissedFacts, lang: Lang): string {
  const say = sayIn(lang);
  const why =
    because === 'held'
      ? say('máy chủ thư không nhận thư', 'the mail server took no letters')
      : say('hệ thống nhắc việc gián đoạn', 'the reminder system was interrupted');
  return `${rungName(rung, lang, letterDate)} (${letterDate(on, lang)}, ${why})`;
}

function heldSentence(count: number, lang: Lang): string | null {
  if (count === 0) return null;
  const one = count === 1;
  return sayIn(lang)(
    `${one ? 'Thư lập trước đó' : `${count} thư lập trước đó`} chưa rời hệ thống vì đường thư bị gián đoạn; ` +
      'thư này thay thế, theo tình hình tại thời điểm gửi.',
    `${one ? 'The letter prepared earlier' : `The ${count} letters prepared earlier`} could not leave ` +
      `because the mail service was interrupted; this letter takes ${one ? 'its' : 'their'} place ` +
      'and states the facts as they now stand.',
  );
}
