import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { READ_BOUNCES } from '../../contract/bounce-workflow';
import { MAIL_ROUND, POST_OFFICE } from '../../contract/post-office-workflow';
import { RELEASE_ADDRESS } from '../../contract/release-workflow';
import { DIRECTIVE_TASK } from '../../contract/task-workflow';
import { addDays, endOfDay, isoWeekday, startOfDay, type PlainDate } from '../../domain/time/instant';
import { LETTER_SIGNS } from '../../domain/wording/last-letter';
import { officialStatusName, stageName } from '../../domain/wording/status';
import { filterText } from '../tasks/task-rows';

/** A question that operators ask of the list, as a filter of it. */
export interface ReadyView {
  /** Stable; programs know a view by it. */
  name: string;
  vi: string;
  en: string;
  query: string;
}

const { status, due, acknowledged, level, stage, lastLetter, parent, lead } = SEARCH_ATTRIBUTES;

const OF_TASKS = `WorkflowType = ${filterText(DIRECTIVE_TASK)}`;
const OPEN = `${OF_TASKS} AND ExecutionStatus = 'Running'`;

const REPORTED = 'TemporalReportedProblems IS NOT NULL';

/** Workflow tasks that fail again and again: the server itself marks the workflows. */
export const POISONED = `${OPEN} AND ${REPORTED}`;

const ALL_KINDS = [DIRECTIVE_TASK, POST_OFFICE, MAIL_ROUND, READ_BOUNCES, RELEASE_ADDRESS];

/** The same of whatever a worker of dondoc runs: one of older code does not know the post office. */
export const POISONED_OF_ANY_KIND =
  `WorkflowType IN (${ALL_KINDS.map(filterText).join(', ')})` +
  ` AND ExecutionStatus = 'Running' AND ${REPORTED}`;

const NOT_YET = officialStatusName('not-assigned');

/** Tasks whose assignment is on the record, closed ones too. */
export const ASSIGNED = `${OF_TASKS} AND ${status.name} != ${filterText(NOT_YET)}`;

/** The letter that a task sent last has not left yet. */
export const LETTER_UNDERWAY = `${OPEN} AND ${beginsWith(lastLetter.name, LETTER_SIGNS.underway)}`;

/** Asked to answer and silent; a result reported unasked is an answer, too. Tasks of version 0.1 have no stage. */
export const UNACKNOWLEDGED =
  `${OPEN} AND ${acknowledged.name} = false AND ${status.name} != ${filterText(officialStatusName('not-assigned'))}` +
  ` AND (${is(stage.name, stageName('open'))} OR ${stage.name} IS NULL)`;

export const LATE = `${OPEN} AND ${is(status.name, officialStatusName('overdue'))}`;

export const LATE_VIEW: ReadyView = { name: 'late', vi: 'quá hạn', en: 'overdue', query: LATE };

export function lateOf(ministry: string): ReadyView {
  return {
    name: 'late-of-lead',
    vi: `quá hạn: ${ministry}`,
    en: `overdue: ${ministry}`,
    query: `${LATE} AND ${is(lead.name, ministry)}`,
  };
}

/** Every view but those by ministry, in the order in which a morning begins. */
export function otherViews(today: PlainDate): ReadyView[] {
  const monday = addDays(today, 1 - isoWeekday(today));
  const week = `'${startOfDay(monday)}' AND '${endOfDay(addDays(monday, 6))}'`;
  return [
    {
      name: 'due-this-week',
      vi: 'đến hạn trong tuần này',
      en: 'due this week',
      query: `${OPEN} AND ${due.name} BETWEEN ${week}`,
    },
    {
      name: 'no-acknowledgement',
      vi: 'chưa tiếp nhận',
      en: 'not acknowledged',
      query: UNACKNOWLEDGED,
    },
    {
      name: 'level-3',
      vi: 'đã báo cáo Ban Chỉ đạo (cấp 3)',
      en: 'told to the Steering Committee (level 3)',
      query: `${OPEN} AND ${level.name} = 3`,
    },
    {
      name: 'to-accept',
      vi: stageName('reported'),
      en: stageName('reported', 'en'),
      query: `${OPEN} AND ${is(stage.name, stageName('reported'))}`,
    },
    {
      name: 'suspended',
      vi: officialStatusName('suspended'),
      en: officialStatusName('suspended', 'en'),
      query: `${OPEN} AND ${is(status.name, officialStatusName('suspended'))}`,
    },
    {
      name: 'letter-failed',
      vi: 'thư gần nhất không gửi được',
      en: 'the last letter could not be sent',
      query: `${OPEN} AND ${beginsWith(lastLetter.name, LETTER_SIGNS.failed)}`,
    },
    {
      name: 'letter-underway',
      vi: 'thư gần nhất đang chờ gửi',
      en: 'the last letter waits to leave',
      query: LETTER_UNDERWAY,
    },
    {
      name: 'poisoned',
      vi: 'xử lý lỗi liên tục, xem npx dondoc doctor',
      en: 'keeps failing, see npx dondoc doctor',
      query: POISONED,
    },
    {
      name: 'children',
      vi: 'nhiệm vụ cấp dưới',
      en: 'children of cascades',
      query: `${OF_TASKS} AND ${parent.name} IS NOT NULL`,
    },
  ];
}

/** All children of one task, closed ones too, and those of them that are late. */
export function viewsOfParent(code: string): ReadyView[] {
  const children = is(parent.name, code);
  return [
    {
      name: 'children-of',
      vi: `nhiệm vụ cấp dưới của ${code}`,
      en: `children of ${code}`,
      query: `${OF_TASKS} AND ${children}`,
    },
    {
      name: 'late-children-of',
      vi: `nhiệm vụ cấp dưới quá hạn của ${code}`,
      en: `overdue children of ${code}`,
      query: `${LATE} AND ${children}`,
    },
  ];
}

/** Without spaces around the sign: with them the Temporal UI shows, and then edits, only the value's first word. */
function is(attribute: string, value: string): string {
  return `${attribute}=${filterText(value)}`;
}

/** Of this operator the UI keeps one word only; other values begin with a date, so one is enough. */
function beginsWith(attribute: string, sign: string): string {
  return `${attribute} STARTS_WITH ${filterText(sign.replace(/ .*$/, ''))}`;
}
