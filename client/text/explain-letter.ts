import type { ExplainedLetter, ExplainedReader, ExplainedRung } from '../../domain/explain/explanation';
import { shownDateTime } from '../../domain/wording/dates';
import { outcomeName } from '../../domain/wording/names';
import { readerReason } from '../../domain/wording/reader-reason';
import { letterResponse } from '../../domain/wording/letter-response';
import { readerWords, returnedWords } from './letter-reader';
import type { Lang } from './say';
import { mailboxWords } from './mailbox-words';

/** Below a rung: each letter with its reader, why that one, and what became of it; or whom it will go to. */
export function letterLines({ fate, letters, readers, missed }: ExplainedRung, lang: Lang): string[] {
  const sent = letters.map((letter) => letterLine(letter, missed, lang));
  return fate === 'planned' && readers.length > 0 ? [...sent, `→ ${readersWords(readers, lang)}`] : sent;
}

function readersWords(readers: readonly ExplainedReader[], lang: Lang): string {
  return readers.map(({ to, why }) => `${mailboxWords(to, lang)} (${readerReason(why, lang)})`).join('; ');
}

function letterLine(letter: ExplainedLetter, missed: boolean, lang: Lang): string {
  const reader = letter.why === null ? readerWords(letter, lang) : ` (${readerReason(letter.why, lang)})`;
  const late = missed ? (lang === 'en' ? ' (caught up)' : ' (gửi bù)') : '';
  const outcome = `${outcomeName(letter.outcome, lang)}${returnedWords(letter, lang)}${late}`;
  const answer = answerOf(letter);
  const said = answer === null ? null : letterResponse(answer, lang);
  const notes = [said, heldWords(letter, lang), digestWords(letter, lang)].filter((note) => note !== null);
  return [
    `${shownDateTime(letter.at, lang)} → ${mailboxWords(letter.to, lang)}${reader}: ${outcome}`,
    ...notes,
  ].join(' – ');
}

/** The last answer of the mail server also where the letter was held up. */
function answerOf({ response, heldUp, replacedBy }: ExplainedLetter): string | null {
  return response ?? (replacedBy === null ? (heldUp?.response ?? null) : null);
}

function heldWords({ heldUp, replacedBy }: ExplainedLetter, lang: Lang): string | null {
  if (replacedBy !== null) return lang === 'en' ? `see ${replacedBy}` : `xem thư ${replacedBy}`;
  if (heldUp === null) return null;
  const at = shownDateTime(heldUp.until, lang);
  return lang === 'en' ? `a current letter goes ${at}` : `thư thay sẽ gửi ${at}`;
}

function digestWords({ digest, key }: ExplainedLetter, lang: Lang): string | null {
  if (digest === undefined || digest === key) return null;
  return lang === 'en' ? `in the digest ${digest}` : `trong thư gộp ${digest}`;
}
