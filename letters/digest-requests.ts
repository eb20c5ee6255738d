import type { LetterFacts } from '../domain/letter/facts';
import { sayIn, type Lang } from '../domain/wording/lang';
import type { AgencyRef } from '../domain/task';
import { answerLabel, answerPlace, asksNothing, contactsOf, type Contact } from './contacts';
import { ASSIGNING, type DigestItem } from './digest-items';
import { taskNumbers } from './digest-words';
import { requestIn } from './letter-view';
import { isLeadItself } from './reader-words';
import type { LetterRequest } from './requests';

/** One request, of those tasks that share it. */
export interface DigestRequest extends LetterRequest {
  /** Which tasks it is about; null when it is all of them. */
  heading: string | null;
}

/** What is asked, each request once, in the order of the tasks. */
export function digestRequests(
  items: readonly DigestItem[],
  addressee: string,
  answerAddressOf: (place: AgencyRef) => string | null,
  lang: Lang,
): DigestRequest[] {
  const asked = new Map<string, { request: LetterRequest; numbers: number[] }>();
  for (const { number, letters } of items) {
    for (const facts of letters) {
      const place = answerPlace(facts);
      const address = place === null ? null : answerAddressOf(place);
      const request = requestIn(generalised(facts, lang), addressee, address, lang);
      const key = JSON.stringify(request);
      const numbers = asked.get(key)?.numbers ?? [];
      asked.set(key, { request, numbers: withNumber(numbers, number) });
    }
  }
  const forAll = asked.size === 1;
  return [...asked.values()].map(({ request, numbers }) => ({
    ...request,
    heading: forAll ? null : headingOf(numbers, lang),
  }));
}

/** Where the answers go, with the tasks where the places differ; who is behind it where nothing is asked. */
export function digestContacts(
  items: readonly DigestItem[],
  answerAddressOf: (place: AgencyRef) => string | null,
  lang: Lang,
): Contact[] {
  const all = items.flatMap(({ number, letters }) => letters.map((facts) => ({ number, facts })));
  const asked = all.filter(({ facts }) => !asksNothing(facts));
  const places = new Map<string, { facts: LetterFacts; place: AgencyRef; numbers: number[] }>();
  for (const { number, facts } of asked.length === 0 ? all : asked) {
    const place = answerPlace(facts);
    if (place === null) continue;
    const numbers = places.get(place.code)?.numbers ?? [];
    places.set(place.code, { facts, place, numbers: withNumber(numbers, number) });
  }
  const several = places.size > 1;
  const contacts = [...places.values()].map(({ facts, place, numbers }) => ({
    label: several ? `${answerLabel(facts, lang)} (${taskNumbers(numbers, lang)})` : answerLabel(facts, lang),
    name: place.name,
    address: answerAddressOf(place),
  }));
  const answered = [...places.values()].map(({ place }) => place);
  return contactsOf((items[0] as DigestItem).facts, contacts, answered, lang);
}

/** A task with two letters has one number. */
function withNumber(numbers: readonly number[], number: number): number[] {
  return numbers.includes(number) ? [...numbers] : [...numbers, number];
}

function headingOf(numbers: readonly number[], lang: Lang): string {
  return sayIn(lang)(`Đối với ${taskNumbers(numbers, lang)}`, `On ${taskNumbers(numbers, lang)}`);
}

/** Without what differs between tasks that are asked the same; each task says it in its own place. */
function generalised(facts: LetterFacts, lang: Lang): LetterFacts {
  const { kind } = facts.letter;
  if (ASSIGNING.includes(kind)) {
    return { ...facts, responsibility: '', deliverable: '', authority: '' };
  }
  if (kind !== 'escalation' || isLeadItself(facts)) return facts;
  return { ...facts, lead: sayIn(lang)('cơ quan chủ trì', 'the lead agency') };
}
