import type { LetterFacts } from '../domain/letter/facts';
import type { Lang } from '../domain/wording/lang';

type Read = Pick<LetterFacts, 'letter' | 'lead' | 'previousLead'>;

/**
 * Whether the reader is the agency that the letter speaks to: not one that reads along, nor one that gets the
 * letter of an agency that cannot be reached.
 */
export function isSpokenTo(facts: Read): boolean {
  const { copy, insteadOf, recipient } = facts.letter;
  if (copy === true) return false;
  return (
    insteadOf === undefined || insteadOf.agency === recipient.agency || recipient.name === spokenTo(facts)
  );
}

/** How a letter calls that agency: `Quý cơ quan`, or by its name where another reads. */
export function yourAgency(facts: Read, lang: Lang): string {
  if (!isSpokenTo(facts)) return spokenTo(facts);
  return lang === 'en' ? 'your agency' : 'Quý cơ quan';
}

/** Whether the reader leads the task, though the letter is one for those above the lead: it may stand there, too. */
export function isLeadItself({ letter, lead }: Pick<LetterFacts, 'letter' | 'lead'>): boolean {
  const { copy, insteadOf, recipient } = letter;
  return copy !== true && insteadOf === undefined && recipient.seat === 'focal' && recipient.name === lead;
}

/** A name within a sentence: `các bộ, ngành, địa phương`; one that is no group stays as it is. */
export function within(name: string): string {
  return name.replace(/^Các (?=\p{Ll})/u, 'các ');
}

function spokenTo({ letter, lead, previousLead }: Read): string {
  return letter.kind === 'handover' ? (previousLead?.name ?? lead) : lead;
}

const LEADERSHIP = /^Lãnh đạo (?=\S)/u;

/** A mailbox as the record names it: `Lãnh đạo Bộ Công Thương`, in English `the leadership of Bộ Công Thương`. */
export function mailboxWords(name: string, lang: Lang): string {
  return lang === 'en' ? name.replace(LEADERSHIP, 'the leadership of ') : name;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `2nd` */
export function ordinal(count: number): string {
  const teen = count % 100 > 10 && count % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
