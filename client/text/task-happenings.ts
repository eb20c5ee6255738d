import type { Evidence } from '../../domain/commands';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { compareInstants, type Instant } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { shownDateTime } from '../../domain/wording/dates';
import { eventName } from '../../domain/wording/event-name';
import { outcomeName } from '../../domain/wording/names';
import { rungNames } from '../../domain/wording/rungs';
import { readerWords, returnedWords } from './letter-reader';
import { rightName } from './right-name';
import { roleName } from './role-name';
import type { Lang, Say } from './say';

/** So many letters leave room for the rest of the screen; `-o json` has them all. */
const LETTERS_SHOWN = 8;

type Happening = [at: Instant, text: string];

/** What happened, one dated line each, the oldest first. */
export function happenings(view: TaskView, events: readonly RecordedEvent[], lang: Lang, say: Say): string[] {
  return [...steps(view, events, say), ...decisions(events, lang, say), ...letters(view, lang, say)]
    .sort(([a], [b]) => compareInstants(a, b))
    .map(([at, text]) => `  ${shownDateTime(at, lang)}  ${text}`);
}

/** What the view dates, where the events at hand do not tell it: those of a long life begin with a snapshot. */
function steps(view: TaskView, events: readonly RecordedEvent[], say: Say): Happening[] {
  const { progress, report, cascade } = view;
  const closing = view.status === 'withdrawn' ? 'TaskWithdrawn' : 'CompletionAccepted';
  const closed =
    view.status === 'withdrawn' ? say('rút nhiệm vụ', 'withdrawn') : say('xác nhận hoàn thành', 'accepted');
  const all: [TaskEvent['type'], Instant | null | undefined, string][] = [
    ['TaskAssigned', view.assignedAt, say('giao nhiệm vụ', 'assigned')],
    ['TaskAcknowledged', view.acknowledgedAt, say('đã tiếp nhận', 'acknowledged')],
    ['CascadeOpened', cascade?.openedAt, say('giao xuống cấp dưới', 'cascaded')],
    ['ProgressReported', progress?.at, progress ? progressWords(progress, say) : ''],
    ['CompletionReported', report?.at, report ? reportWords(report, say) : ''],
    [closing, view.closedAt, closed],
  ];
  return all.flatMap(([type, at, text]): Happening[] => {
    if (at == null) return [];
    const told = SHOWN.includes(type) && events.some((one) => one.event.type === type && one.at === at);
    return told ? [] : [[at, text]];
  });
}

function progressWords({ percent, summary }: { percent: number | null; summary: string }, say: Say): string {
  const share = percent === null ? '' : ` (${percent} %)`;
  return `${say('báo cáo tiến độ', 'progress')}${share}: ${summary}`;
}

function reportWords({ evidence }: { evidence: Evidence }, say: Say): string {
  const { document, figure, link } = evidence;
  const proof = [document, figure, link].filter((part) => part !== null).join('; ');
  return `${say('báo cáo hoàn thành', 'completion reported')}: ${proof}`;
}

/** What people answered, asked, decided and changed, with who did; and gaps in the mail. */
const SHOWN: readonly TaskEvent['type'][] = [
  'TaskAcknowledged',
  'ProgressReported',
  'CompletionReported',
  'CompletionAccepted',
  'TaskWithdrawn',
  'RiskReported',
  'ExtensionRequested',
  'ExtensionDecided',
  'DeadlineExtended',
  'TaskSuspended',
  'TaskResumed',
  'LeadReassigned',
  'CoordinatingChanged',
  'PartAcknowledged',
  'ContributionDelivered',
  'DutyDelegated',
  'DelegationEnded',
  'SourceLinked',
  'RulesAdopted',
  'CompletionReturned',
  'PeriodMissed',
  'CommandRefused',
  'RecipientUnreachable',
  'LetterBounced',
  'LetterRedirected',
];

function decisions(events: readonly RecordedEvent[], lang: Lang, say: Say): Happening[] {
  return events.flatMap(({ at, actor, event }): Happening[] => {
    const byHand = event.type === 'TaskEscalated' && event.cause === 'by-hand';
    if (!byHand && !SHOWN.includes(event.type)) return [];
    const by = actor.role === 'system' ? '' : ` (${actor.name}, ${roleName(actor.role)[lang]})`;
    return [[at, `${wordsOf(event, lang, say)}${by}`]];
  });
}

/** In full what a person wrote, and what was refused. */
function wordsOf(event: TaskEvent, lang: Lang, say: Say): string {
  if (event.type === 'ProgressReported') return progressWords(event, say);
  if (event.type === 'CompletionReported' && event.period === undefined) return reportWords(event, say);
  if (event.type !== 'CommandRefused') return eventName(event, lang);
  const right = rightName(event.command)[lang];
  return say(`từ chối, không có quyền ${right}`, `refused, no right to ${right}`);
}

/** The newest letters; the line above them says how many there were before. */
function letters({ letters: sent }: TaskView, lang: Lang, say: Say): Happening[] {
  const newest = sent.slice(-LETTERS_SHOWN).map((letter): Happening => {
    const leadership = letter.seat === 'leadership' ? say('lãnh đạo ', 'leadership of ') : '';
    const rungs = rungNames(letter.rungs, lang);
    const to = `${leadership}${letter.to}${readerWords(letter, lang)}`;
    const outcome = `${outcomeName(letter.outcome, lang)}${returnedWords(letter, lang)}`;
    return [letter.at, `${say('thư', 'letter')} ${rungs} → ${to}: ${outcome}`];
  });
  const earlier = sent.slice(0, -LETTERS_SHOWN);
  const last = earlier.at(-1);
  if (!last) return newest;
  const count = earlier.length;
  const before = say(
    `… và ${count} thư trước`,
    `… and ${count} ${count === 1 ? 'letter' : 'letters'} before`,
  );
  return [[last.at, before], ...newest];
}
