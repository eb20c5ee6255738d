import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { compareInstants, type Instant } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { shownDateTime } from '../../domain/wording/dates';
import { eventName } from '../../domain/wording/event-name';
import { outcomeName } from '../../domain/wording/names';
import { rungNames } from '../../domain/wording/rungs';
import { readerWords, returnedWords } from './letter-reader';
import type { Lang, Say } from './say';

/** So many letters leave room for the rest of the screen; `-o json` has them all. */
const LETTERS_SHOWN = 8;

type Happening = [at: Instant, text: string];

/** What happened, one dated line each, the oldest first. */
export function happenings(view: TaskView, events: readonly RecordedEvent[], lang: Lang, say: Say): string[] {
  return [...steps(view, say), ...decisions(events, lang), ...letters(view, lang, say)]
    .sort(([a], [b]) => compareInstants(a, b))
    .map(([at, text]) => `  ${shownDateTime(at, lang)}  ${text}`);
}

function steps(view: TaskView, say: Say): Happening[] {
  const { progress, report, cascade } = view;
  const evidence = report?.evidence;
  const proof = evidence && [evidence.document, evidence.figure, evidence.link].filter(Boolean).join('; ');
  const percent = progress?.percent == null ? '' : ` (${progress.percent} %)`;
  const closed =
    view.status === 'withdrawn' ? say('rút nhiệm vụ', 'withdrawn') : say('xác nhận hoàn thành', 'accepted');
  const all: [Instant | null | undefined, string][] = [
    [view.assignedAt, say('giao nhiệm vụ', 'assigned')],
    [view.acknowledgedAt, say('đã tiếp nhận', 'acknowledged')],
    [cascade?.openedAt, say('giao xuống cấp dưới', 'cascaded')],
    [progress?.at, `${say('báo cáo tiến độ', 'progress')}${percent}: ${progress?.summary}`],
    [report?.at, `${say('báo cáo hoàn thành', 'completion reported')}: ${proof}`],
    [view.closedAt, closed],
  ];
  return all.filter((one): one is Happening => one[0] != null);
}

/** What the view itself does not date: what people asked, decided and changed, with who did; and gaps in the mail. */
const DECISIONS: readonly TaskEvent['type'][] = [
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

function decisions(events: readonly RecordedEvent[], lang: Lang): Happening[] {
  return events.flatMap(({ at, actor, event }): Happening[] => {
    const byHand = event.type === 'TaskEscalated' && event.cause === 'by-hand';
    if (!byHand && !DECISIONS.includes(event.type)) return [];
    const by = actor.role === 'system' ? '' : ` (${actor.name})`;
    return [[at, `${eventName(event, lang)}${by}`]];
  });
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
