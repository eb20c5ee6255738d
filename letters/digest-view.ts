import type { LetterFacts } from '../domain/letter/facts';
import type { AgencyRef } from '../domain/task';
import { sayIn, type Lang } from '../domain/wording/lang';
import { addresseeOf } from './contacts';
import { DIGEST_GROUPS, type DigestGroup, type DigestItem } from './digest-items';
import { digestContacts, digestRequests, type DigestRequest } from './digest-requests';
import { digestSubject } from './digest-subject';
import { digestRow, digestTask, type DigestRow, type DigestTask } from './digest-task';
import { countedTasks, digestDay, groupHeading, standings, taskNumbers, tasks } from './digest-words';
import { automaticSentence, readingNotes, type FrameView } from './letter-view';
import { deputySentence } from './openings';
import { capital, within } from './reader-words';

/** A colour for the form to give, beside the words. */
export type Tone = 'late' | 'today' | 'calm';

export interface DigestView extends FrameView {
  groups: { heading: string; tone: Tone; tasks: DigestTask[] }[];
  /** Those for which there is no room in full; each is named. */
  rest: { heading: string; rows: DigestRow[] } | null;
  requests: DigestRequest[];
}

export interface DigestOptions {
  answerAddressOf: (place: AgencyRef) => string | null;
  lang: Lang;
  /** How many tasks are told in full. */
  inFull: number;
}

/** A digest in words, before its form. */
export function digestView(items: readonly DigestItem[], options: DigestOptions): DigestView {
  const { answerAddressOf, lang, inFull } = options;
  const { facts } = items[0] as DigestItem;
  const addressee = addresseeOf(facts, lang);
  return {
    lang,
    subject: digestSubject(items, addressee, lang),
    addressee,
    opening: digestOpening(items, lang),
    notes: notesOf(items, lang),
    groups: groupsOf(items, inFull, lang),
    rest: restOf(items.slice(inFull), lang),
    requests: digestRequests(items, addressee, answerAddressOf, lang),
    contacts: digestContacts(items, answerAddressOf, lang),
    automatic: automaticSentence(lang),
  };
}

function groupsOf(items: readonly DigestItem[], inFull: number, lang: Lang): DigestView['groups'] {
  return DIGEST_GROUPS.flatMap((group) => {
    const all = items.filter((item) => item.group === group);
    const told = all.filter(({ number }) => number <= inFull);
    if (told.length === 0) return [];
    const heading = groupHeading(group, all, lang);
    return [{ heading, tone: toneOf(group), tasks: told.map((item) => digestTask(item, lang)) }];
  });
}

function toneOf(group: DigestGroup): Tone {
  if (group === 'escalated' || group === 'late') return 'late';
  return group === 'due-today' ? 'today' : 'calm';
}

function restOf(items: readonly DigestItem[], lang: Lang): DigestView['rest'] {
  if (items.length === 0) return null;
  const heading = sayIn(lang)(
    `${capital(
      taskNumbers(
        items.map(({ number }) => number),
        lang,
      ),
    )}, nêu tóm tắt`,
    `${capital(
      taskNumbers(
        items.map(({ number }) => number),
        lang,
      ),
    )}, in brief`,
  );
  return { heading, rows: items.map((item) => digestRow(item, lang)) };
}

/** How many tasks, where they stand, and where to find what is asked. */
function digestOpening(items: readonly DigestItem[], lang: Lang): string {
  const say = sayIn(lang);
  const day = digestDay(items, lang);
  const count = tasks(items.length, lang);
  if (items.every(({ group }) => group === 'receipt')) {
    return say(
      `Đã nhận báo cáo kết quả của ${count} sau đây.`,
      `Reports on the results of the ${count} below have been received.`,
    );
  }
  if (items.every(({ group }) => group === 'copy')) {
    return say(
      `Thư này thông tin tới Quý cơ quan tình hình đến ngày ${day} của ${count} mà Quý cơ quan phối hợp thực hiện.`,
      `This letter informs your agency of ${count} that it helps to carry out, as of ${day}.`,
    );
  }
  return `${standingSentence(items, day, lang)} ${say('Nội dung đề nghị ở cuối thư.', 'What is asked stands at the end.')}`;
}

/** Of the tasks that the letter is about; the reader may have others, of which nothing is to be said that day. */
function standingSentence(items: readonly DigestItem[], day: string, lang: Lang): string {
  const say = sayIn(lang);
  const counts = standings(items, lang);
  const asOf = say(`, theo tình hình đến ngày ${day}`, `, as of ${day}`);
  const { letter, secretariat } = (items[0] as DigestItem).facts;
  if (items.some(({ group }) => group === 'escalated')) {
    const reported = countedTasks(counts, lang, `${leadsOf(items, lang)}${asOf}`);
    return say(`Kính báo cáo về ${reported}.`, `This letter reports on ${reported}.`);
  }
  const counted = countedTasks(counts, lang, asOf);
  return letter.recipient.agency === secretariat.code
    ? say(`Thư này về ${counted}.`, `This letter is about ${counted}.`)
    : say(`Thư này gửi Quý cơ quan về ${counted}.`, `This letter to your agency is about ${counted}.`);
}

/** ` của 5 cơ quan chủ trì`, for who reads about tasks of several. */
function leadsOf(items: readonly DigestItem[], lang: Lang): string {
  const [only, ...others] = new Set(items.map(({ facts }) => facts.lead));
  const say = sayIn(lang);
  if (others.length === 0) {
    const who = within(only ?? '');
    return say(` do ${who} chủ trì`, `, led by ${who}`);
  }
  return say(` của ${others.length + 1} cơ quan chủ trì`, `, of ${others.length + 1} lead agencies`);
}

/** Each note once, with the tasks that it is about where it is not about all. */
function notesOf(items: readonly DigestItem[], lang: Lang): string[] {
  const numbers = new Map<string, number[]>();
  for (const { number, letters } of items) {
    for (const note of new Set(letters.flatMap((facts) => allNotes(facts, lang)))) {
      numbers.set(note, [...(numbers.get(note) ?? []), number]);
    }
  }
  return [...numbers].map(([note, about]) =>
    about.length === items.length ? note : `${capital(taskNumbers(about, lang))}: ${note}`,
  );
}

function allNotes(facts: LetterFacts, lang: Lang): string[] {
  const deputy = deputySentence(facts, lang);
  return deputy === null ? readingNotes(facts, lang) : [deputy, ...readingNotes(facts, lang)];
}
