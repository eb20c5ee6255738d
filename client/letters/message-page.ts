import { mailboxName } from '../../domain/letter/recipients';
import { shownDateTime } from '../../domain/wording/dates';
import { outcomeName } from '../../domain/wording/names';
import { rungNames } from '../../domain/wording/rungs';
import type { Column } from '../output/printer';
import type { PageRow } from '../text/page-row';
import { sayIn, type Lang, type Say } from '../text/say';
import type { ChosenLetter } from './chosen-letters';
import type { Message } from './messages';

/** The head of the message, then its text as the reader gets it. */
export function messagePage(message: Message, lang: Lang): string {
  const rows = headRows(message, lang);
  const width = Math.max(...rows.map(([name]) => name.length));
  const head = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  return [...head, '', message.composed.text.trimEnd()].join('\n');
}

function headRows({ letters, to, address, at, composed }: Message, lang: Lang): PageRow[] {
  const say = sayIn(lang);
  const noAddress = say('(danh bạ chưa có địa chỉ)', '(no address in the directory)');
  const tasks = letters.map(({ facts }) => `${facts.taskCode} (${rungNames(facts.letter.rungs, lang)})`);
  return [
    [say('Kính gửi', 'To'), `${mailboxName(to)} ${address === null ? noAddress : `<${address}>`}`],
    [say('Tiêu đề', 'Subject'), composed.subject],
    [
      say('Gửi lúc', 'Leaves at'),
      `${shownDateTime(at, lang)} – ${standing(letters[0] as ChosenLetter, lang)}`,
    ],
    ...tasks.map((task, i): PageRow => [i === 0 ? say('Nhiệm vụ', 'Tasks') : '', task]),
    ...attachedRows(composed, say),
  ];
}

function attachedRows({ calendar }: Message['composed'], say: Say): PageRow[] {
  if (calendar === null) return [];
  const words =
    calendar.method === 'CANCEL'
      ? say('gỡ thời hạn khỏi lịch (.ics)', 'takes the deadline off a calendar (.ics)')
      : say('thời hạn cho lịch (.ics)', 'the deadline for a calendar (.ics)');
  return [[say('Kèm theo', 'Attached'), words]];
}

/** Where a letter is between its plan and its reader. */
export function standing({ fate, isAhead }: ChosenLetter, lang: Lang): string {
  const say = sayIn(lang);
  if (isAhead) return say('sẽ gửi nếu không có gì thay đổi', 'will go if nothing changes');
  return fate === null
    ? say('đã lập, chờ gửi', 'written, waits to be sent')
    : outcomeName(fate.outcome, lang);
}

/** The message as programs get it. */
export function messageAnswer({ letters, to, address, at, composed }: Message): MessageAnswer {
  const { subject, text, html, headers, references, calendar } = composed;
  return {
    to: { name: mailboxName(to), mailbox: `${to.agency}.${to.seat}`, address },
    at,
    state: stateOf(letters[0] as ChosenLetter),
    tasks: letters.map(({ facts }) => ({
      taskId: facts.taskId,
      code: facts.taskCode,
      key: facts.letter.key,
      kind: facts.letter.kind,
      rungs: facts.letter.rungs,
    })),
    ...{ subject, text, html, headers, references, calendar },
  };
}

function stateOf({ fate, isAhead }: ChosenLetter): string {
  return isAhead ? 'ahead' : (fate?.outcome ?? 'waiting');
}

export interface MessageAnswer extends Pick<
  Message['composed'],
  'subject' | 'text' | 'html' | 'headers' | 'references' | 'calendar'
> {
  to: { name: string; mailbox: string; address: string | null };
  at: string;
  /** `ahead`, `waiting`, or what became of it. */
  state: string;
  tasks: { taskId: string; code: string; key: string; kind: string; rungs: string[] }[];
}

export const MESSAGE_COLUMNS: Column<MessageAnswer>[] = [
  { key: 'at', vi: 'Gửi lúc', en: 'At', value: (r) => r.at, instant: 'minute' },
  { key: 'to', vi: 'Kính gửi', en: 'To', value: (r) => r.to.name },
  { key: 'address', vi: 'Địa chỉ', en: 'Address', value: (r) => r.to.address },
  { key: 'subject', vi: 'Tiêu đề', en: 'Subject', value: (r) => r.subject },
  { key: 'state', vi: 'Kết quả', en: 'State', value: (r) => r.state },
  { key: 'tasks', vi: 'Nhiệm vụ', en: 'Tasks', value: (r) => r.tasks.map(({ code }) => code).join(' ') },
];
