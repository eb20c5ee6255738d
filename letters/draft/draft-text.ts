import type { LetterFacts } from '../../domain/letter/facts';
import type { DirectiveRef } from '../../domain/task';
import { countText } from '../../domain/wording/count';
import { vietnameseDate } from '../../domain/wording/dates';
import { directiveName } from '../../domain/wording/citation';
import { documentName } from '../../domain/wording/document';
import { leadAnswersTo } from '../contacts';
import { within } from '../reader-words';
import type { DraftHead } from './draft-head';
import { BLANK, distinct, draftDay, listed, officialDate, officialName } from './official-words';
import {
  answerBrief,
  answersTold,
  draftDeadline,
  draftStanding,
  lettersBrief,
  lettersTold,
  readersTold,
  stoppedTime,
} from './task-words';

/** More tasks than these go into an annex. */
export const TASKS_IN_BODY = 8;

/** So many letters of one task are named one by one. */
const LETTERS_NAMED = { alone: 6, amongOthers: 2 } as const;

/** What an urging letter says, before its form. */
export interface DraftText {
  /** Behind `V/v`. */
  subject: string;
  /** Paragraphs of the body; `1. …` and `a) …` are numbered as they are written. */
  paragraphs: string[];
  annex: DraftAnnex | null;
}

export interface DraftAnnex {
  title: string;
  columns: string[];
  rows: string[][];
}

/** The letter in words, from nothing but the facts; one task in prose, several as a list, many in an annex. */
export function draftText(facts: readonly LetterFacts[], head: DraftHead): DraftText {
  const annexed = facts.length > TASKS_IN_BODY;
  return {
    subject: subjectOf(facts),
    paragraphs: [...(annexed ? [annexOpening(facts)] : bodyOf(facts)), ...askOf(facts, head)],
    annex: annexed ? annexOf(facts) : null,
  };
}

function subjectOf(facts: readonly LetterFacts[]): string {
  const late = facts.every(({ workingDaysLate }) => workingDaysLate !== null);
  const what = `đôn đốc thực hiện ${facts.length === 1 ? '' : 'các '}nhiệm vụ${late ? ' quá hạn' : ''}`;
  const names = distinct(facts.map(({ directive }) => shortName(directive)));
  return names.length === 1 ? `${what} giao tại ${names.join('')}` : `${what} được giao`;
}

/** `Thông báo kết luận số 56/TB-VPCP` */
function shortName(directive: DirectiveRef): string {
  if (directive.number === null) return `“${directive.shortTitle}”`;
  return directiveName({ ...directive, issuedOn: null });
}

function bodyOf(facts: readonly LetterFacts[]): string[] {
  const [only, ...others] = facts;
  if (only === undefined) return [];
  return others.length === 0 ? oneTask(only, draftDay(facts)) : severalTasks(facts);
}

function oneTask(facts: LetterFacts, day: string): string[] {
  const { directive, coordinating, clause, gist, parent } = facts;
  const lead = within(firstLead(facts));
  const by = directive.conclusionsOf ?? directive.issuer;
  const along = coordinating.length === 0 ? '' : `, phối hợp với ${listed(coordinating.map(within))}`;
  const part =
    parent === undefined ? '' : `, là phần việc thuộc nhiệm vụ do ${within(parent.lead.name)} chủ trì`;
  const place = clause === '' ? '' : ` (mục ${clause})`;
  return [
    `Tại ${officialName(directive)}, ${by} giao ${lead} chủ trì${along} thực hiện nhiệm vụ: ${gist}${place}${part}. ` +
      `${handedOver(facts)}Thời hạn: ${draftDeadline(facts)}.`,
    `Đến ngày ${officialDate(day)}, nhiệm vụ nêu trên ${standingBefore(facts)}chưa được ghi nhận hoàn thành.`,
    urged(facts, LETTERS_NAMED.alone)
      .map((sentence) => `${sentence}.`)
      .join(' '),
    answered(facts),
  ].filter((paragraph) => paragraph !== '');
}

/** `đã quá hạn 5 ngày làm việc và `, `(còn 5 ngày làm việc) `; empty without a date. */
function standingBefore(facts: LetterFacts): string {
  const standing = draftStanding(facts);
  if (standing === null) return '';
  return facts.workingDaysLate === null ? `(${standing}) ` : `${standing} và `;
}

/** The agency to which the document gave the task. */
function firstLead({ lead, history }: LetterFacts): string {
  const change = history.find((line) => line.kind === 'reassigned');
  return change?.kind === 'reassigned' ? change.from : lead;
}

/** Since when another agency leads than the document says, and why; empty where it is the same. */
function handedOver({ lead, previousLead: before }: LetterFacts): string {
  if (before == null) return '';
  const on = officialDate(before.on);
  return `Từ ngày ${on}, nhiệm vụ chuyển ${within(lead)} chủ trì theo ${documentName(before.document)}. `;
}

function severalTasks(facts: readonly LetterFacts[]): string[] {
  const leads = distinct(facts.map(({ lead }) => lead));
  const items = facts.map((task, i) => {
    const { directive, clause, gist } = task;
    const place = [clause === '' ? null : `mục ${clause}`, officialName(directive)].filter(Boolean).join(' ');
    const lead = leads.length === 1 ? '' : ` do ${within(task.lead)} chủ trì`;
    const standing = draftStanding(task);
    const deadline = `Thời hạn: ${draftDeadline(task)}${standing === null ? '' : `; ${standing}`}.`;
    const told = urged(task, LETTERS_NAMED.amongOthers).map((sentence) => ` ${sentence}.`);
    return `${i + 1}. ${gist} (${place})${lead}. ${deadline}${told.join('')} ${answered(task)}`;
  });
  return [`${opening(facts, 'sau đây')}:`, ...items];
}

function annexOpening(facts: readonly LetterFacts[]): string {
  const late = facts.filter(({ workingDaysLate }) => workingDaysLate !== null).length;
  const rest =
    late === facts.length ? ', đều đã quá hạn' : `, trong đó ${countText(late)} nhiệm vụ đã quá hạn`;
  return `${opening(facts, 'nêu tại Phụ lục kèm theo')}${late === 0 ? '' : rest}.`;
}

function opening(facts: readonly LetterFacts[], where: string): string {
  const leads = distinct(facts.map(({ lead }) => lead));
  const whose = leads.length === 1 ? within(leads.join('')) : `${countText(leads.length)} cơ quan`;
  const day = officialDate(draftDay(facts));
  return `Đến ngày ${day}, ${countText(facts.length)} nhiệm vụ ${where} do ${whose} chủ trì chưa được ghi nhận hoàn thành`;
}

/** What has been done so far that the task be done. */
function urged(facts: LetterFacts, named: number): string[] {
  const readers = readersTold(facts);
  const stopped = stoppedTime(facts);
  return [
    ...lettersTold(facts, named),
    readers === null ? null : `Đã báo cáo tình hình tới ${readers}`,
    stopped === null ? null : `Trước đó, ${stopped}`,
  ].filter((sentence) => sentence !== null);
}

function answered(facts: LetterFacts): string {
  const answers = answersTold(facts);
  return answers.length === 0
    ? `Đến nay chưa nhận được trả lời của ${within(facts.lead)}.`
    : `Về phía ${within(facts.lead)}: ${answers.join('; ').replace(/\.+$/u, '')}.`;
}

/** The same three answers that the automatic letters ask for, in writing and by a day. */
function askOf(facts: readonly LetterFacts[], head: DraftHead): string[] {
  const year = draftDay(facts).slice(0, 4);
  const by = head.answerBy === null ? `${BLANK} tháng ${BLANK} năm ${year}` : officialDate(head.answerBy);
  const each =
    facts.length === 1 ? 'theo một trong ba nội dung' : 'về từng nhiệm vụ, theo một trong ba nội dung';
  const places = distinct(facts.map((task) => leadAnswersTo(task).name));
  const whom = listed(head.addressees.map(within));
  return [
    `${head.issuer} đề nghị ${whom} khẩn trương thực hiện và có văn bản trả lời ${each} sau đây, gửi ${listed(places)} chậm nhất ngày ${by} để tổng hợp, báo cáo ${reportedTo(facts)}:`,
    'a) Kết quả thực hiện, kèm số và ngày văn bản;',
    'b) Tiến độ, khó khăn, vướng mắc và ngày dự kiến hoàn thành;',
    'c) Đề nghị điều chỉnh thời hạn, nêu rõ lý do./.',
  ];
}

function reportedTo(facts: readonly LetterFacts[]): string {
  const whom = distinct(
    facts.map(({ parent, reportTo, directive }) => reportTo ?? parent?.lead.name ?? directive.conclusionsOf),
  );
  const [one] = whom;
  return whom.length === 1 && one != null ? one : 'cấp có thẩm quyền';
}

function annexOf(facts: readonly LetterFacts[]): DraftAnnex {
  const leads = distinct(facts.map(({ lead }) => lead));
  const several = leads.length > 1;
  return {
    title: `Nhiệm vụ chưa được ghi nhận hoàn thành đến ngày ${vietnameseDate(draftDay(facts))}`,
    columns: [
      'TT',
      'Nhiệm vụ',
      ...(several ? ['Chủ trì'] : []),
      'Văn bản giao',
      'Thời hạn',
      'Tình trạng thời hạn',
      'Thư đã gửi',
      'Trả lời gần nhất',
    ],
    rows: facts.map((task, i) => [
      String(i + 1),
      task.gist,
      ...(several ? [task.lead] : []),
      `${shortName(task.directive)}${task.clause === '' ? '' : `, mục ${task.clause}`}`,
      draftDeadline(task),
      draftStanding(task) ?? 'không ấn định ngày',
      lettersBrief(task),
      answerBrief(task),
    ]),
  };
}
