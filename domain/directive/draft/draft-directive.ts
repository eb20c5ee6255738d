import type { WorkingCalendar } from '../../deadline/calendar';
import { readDeadlines } from '../../deadline/read-deadlines';
import type { DeadlineReading } from '../../deadline/reading';
import { addDays, dateOf, type PlainDate } from '../../time/instant';
import type { AgencyDirectory } from '../agency-directory';
import { withoutAnnexes } from './annex-table';
import { annexAssignments } from './annex-task';
import { asTask } from './as-task';
import { lastNamed } from './chapeau';
import { clauseName } from './clause-name';
import { clauseTree } from './clause-tree';
import type { DirectiveDraft, DraftHeader } from './draft';
import { headerOf } from './header';
import { itemsOf } from './items';
import { NameIndex } from './name-index';
import { isNews } from './news';
import { operativePart } from './operative-part';
import { foldedText, paragraphsOf } from './paragraphs';
import { NOTHING_GOVERNS, type Governing } from './governing';
import { walk } from './walk';
import { impliedBody } from './implied-body';

export interface DraftOptions {
  directory: AgencyDirectory;
  calendar: WorkingCalendar;
  beforeDate: 'strict' | 'official';
  /** What is known from elsewhere wins over what the document says. */
  number?: string | null;
  issuedOn?: PlainDate | null;
}

/** Reads a directive as it arrived and drafts its tasks; nothing in the text is executed or fetched. */
export function draftDirective(text: string, options: DraftOptions): DirectiveDraft {
  const { body, rows } = withoutAnnexes(text.normalize('NFC'));
  const paragraphs = paragraphsOf(body);
  const folded = foldedText(paragraphs);
  const part = operativePart(itemsOf(paragraphs));
  const read = headerOf(paragraphs, part.tail);
  const directive: DraftHeader = {
    ...read,
    number: options.number ?? read.number,
    issuedOn: options.issuedOn ?? read.issuedOn,
    issuer: read.issuer && (options.directory.find(read.issuer)?.name ?? read.issuer),
  };
  if (isNews(paragraphs)) {
    return { directive: { ...directive, kind: 'tin' }, news: true, tasks: [], leftOut: [], text: folded };
  }
  const names = new NameIndex(options.directory);
  const writtenOn = directive.issuedOn ?? directive.meetingOn;
  const context = { issuedOn: writtenOn, calendar: options.calendar, beforeDate: options.beforeDate };
  const deadlines = readDeadlines(folded, context)
    .filter((reading) => !isLongPast(reading, writtenOn))
    .map((reading) => (directive.issuedOn === null ? withoutIssueDate(reading) : reading));
  const implied = impliedBody(directive.title ?? '', options.directory);
  const reader = { names, deadlines, text: folded, implied: implied !== null };
  const found = walk(clauseTree(part.items), governingOf(part.governing, names), reader);
  const annex = annexAssignments(rows, folded.length + 1, context);
  const counts = new Map<string, number>();
  const tasks = [...found.assignments, ...annex.assignments].map((one) => {
    const clause = clauseName(one.clause);
    const n = (counts.get(clause) ?? 0) + 1;
    counts.set(clause, n);
    return asTask(one, clause, n, names, implied);
  });
  return {
    directive,
    news: false,
    tasks,
    leftOut: found.leftOut,
    text: annex.text === '' ? folded : `${folded}\n${annex.text}`,
  };
}

/** Notices do set dates that were past by some days when they came out; what is past by months is history. */
const HISTORY_AFTER_DAYS = 60;

function isLongPast({ due, recurrence }: DeadlineReading, writtenOn: PlainDate | null): boolean {
  return (
    due !== null &&
    recurrence === null &&
    writtenOn !== null &&
    dateOf(due) < addDays(writtenOn, -HISTORY_AFTER_DAYS)
  );
}

const COUNTS_FROM_ISSUE = /^(?:days|working-days|weeks|months|years|hours)-after$/u;

/** The day of the meeting tells the year; it is not the day from which "kể từ ngày ban hành" counts. */
function withoutIssueDate(reading: DeadlineReading): DeadlineReading {
  if (!COUNTS_FROM_ISSUE.test(reading.rule) || reading.due === null || reading.recurrence !== null)
    return reading;
  return {
    ...reading,
    due: null,
    lateAfter: null,
    ambiguous: true,
    doubts: [...reading.doubts, 'no-issue-date'],
    alternatives: [{ due: reading.due, rule: reading.rule }, ...reading.alternatives],
  };
}

function governingOf(words: { text: string; start: number } | null, names: NameIndex): Governing {
  const named = words ? lastNamed(words.text, names) : null;
  if (!words || !named) return NOTHING_GOVERNS;
  const lead = { text: words.text.slice(named.start, named.end), start: words.start + named.start };
  return { ...NOTHING_GOVERNS, listed: true, lead };
}
