import { workingDaysBetween, type WorkingCalendar } from '../deadline/calendar';
import { rulesInForce, type TaskRules } from '../decide/decision';
import type { RecordedEvent, TaskEvent } from '../events';
import { originalDeadline } from '../period/periods';
import type { AssignedTask } from '../state';
import { dateOf, isAfter } from '../time/instant';
import { levelsBy } from '../decide/levels-reached';
import { historyOf } from './build-history';
import type {
  ChildrenFacts,
  DecisionFacts,
  DelegationFacts,
  LetterFacts,
  MissedFacts,
  PartFacts,
  PeriodFacts,
  SuspensionFacts,
} from './facts';
import type { PlannedLetter } from './letter';
import { mailboxName } from './recipients';

/** What a letter states, read from the task at the moment it leaves. */
export function buildFacts(
  startRules: TaskRules,
  state: AssignedTask,
  events: readonly RecordedEvent[],
  letter: PlannedLetter,
): LetterFacts {
  const { calendar } = rulesInForce(startRules, state);
  const { task } = state;
  const today = dateOf(letter.at);
  const late = state.lateAfter !== null && isAfter(letter.at, state.lateAfter);
  return {
    letter,
    taskId: task.id,
    taskCode: task.code,
    directive: task.directive,
    clause: task.clause,
    sameAs: task.sameAs,
    sources: state.sources,
    ...(task.parent === undefined ? {} : { parent: task.parent }),
    gist: task.gist,
    lead: task.lead.name,
    previousLead: previousLeadOf(events),
    coordinating: task.coordinating.map((agency) => agency.name),
    parts: partsOf(state),
    responsibility: task.responsibility,
    deliverable: task.deliverable,
    authority: task.authority,
    reportTo: task.reportTo,
    delegation: delegationTo(state, letter),
    ...missedIn(state, letter),
    ...meantFor(state, letter),
    deadline: { ...task.deadline, due: state.due, lateAfter: state.lateAfter },
    originalDue: state.extensionDocument === null ? null : originalDeadline(state).due,
    extensionDocument: state.extensionDocument,
    extensionSigner:
      state.extensionDocument === null ? null : (lastOf(events, 'DeadlineExtended')?.event.signer ?? null),
    extensionRequest: state.extensionRequest,
    decision: decisionOf(events),
    suspension: suspensionOf(events),
    risk: state.risk && {
      on: dateOf(state.risk.at),
      reason: state.risk.reason,
      expectedOn: state.risk.expectedOn,
    },
    period: periodOf(state, events),
    children: childrenOf(state, letter, calendar),
    workingDaysLeft:
      state.due === null || late ? null : workingDaysBetween(calendar, today, dateOf(state.due)),
    workingDaysLate:
      state.lateAfter !== null && late ? workingDaysBetween(calendar, dateOf(state.lateAfter), today) : null,
    acknowledgedOn: state.acknowledged === null ? null : dateOf(state.acknowledged.at),
    promisedOn: state.promisedOn,
    lastProgress:
      state.lastProgress === null
        ? null
        : { on: dateOf(state.lastProgress.at), summary: state.lastProgress.summary },
    ...(letter.kind === 'receipt' ? { report: reportOf(events) } : {}),
    highestLevel: highestLevelAt(state, letter),
    history: historyOf(state, events, letter),
    answerTo: task.parties.standingAgency,
    secretariat: task.parties.secretariat,
  };
}

function lastOf<T extends TaskEvent['type']>(
  events: readonly RecordedEvent[],
  type: T,
): RecordedEvent<Extract<TaskEvent, { type: T }>> | undefined {
  const found = events.findLast(({ event }) => event.type === type);
  return found as RecordedEvent<Extract<TaskEvent, { type: T }>> | undefined;
}

function reportOf(events: readonly RecordedEvent[]): NonNullable<LetterFacts['report']> | null {
  const reported = lastOf(events, 'CompletionReported');
  return reported ? { on: dateOf(reported.at), ...reported.event.evidence } : null;
}

/** The letter is prepared before the hour at which its level, and those beside it, are told. */
function highestLevelAt(state: AssignedTask, letter: PlannedLetter): LetterFacts['highestLevel'] {
  const levels = levelsBy(state, letter.at).map(({ level }) => level);
  return levels.reduce<LetterFacts['highestLevel']>((a, b) => (b > a ? b : a), state.highestLevel);
}

function missedIn(
  { letters }: AssignedTask,
  { missedRungs, missedOn, replaces = [] }: PlannedLetter,
): Pick<LetterFacts, 'missed'> {
  if (missedOn === undefined) return {};
  const held = letters.filter((l) => l.held !== undefined && replaces.includes(l.letter.key));
  return {
    missed: missedRungs.map((rung, i): MissedFacts => {
      const before = held.find(({ letter }) => letter.rungs.includes(rung))?.held;
      const on = missedOn[i] as string;
      return before === undefined
        ? { rung, on, because: 'interrupted', response: null }
        : { rung, on, because: 'held', response: before.response };
    }),
  };
}

function meantFor(
  { extraRungs }: AssignedTask,
  { insteadOf, rungs }: PlannedLetter,
): Pick<LetterFacts, 'insteadOf'> {
  const redirects = extraRungs.find((extra) => rungs.includes(extra.id) && extra.redirects)?.redirects;
  if (insteadOf === undefined || redirects === undefined) return {};
  const { outcome, on } = redirects;
  return { insteadOf: { name: mailboxName(insteadOf), outcome, on } };
}

/** For whom the reader reads: a deputy is told so. */
function delegationTo(
  { delegations, task }: AssignedTask,
  { recipient, at }: PlannedLetter,
): DelegationFacts | null {
  if (recipient.seat !== 'focal' || recipient.agency === task.lead.code) return null;
  const today = dateOf(at);
  const found = delegations.find(({ to, until }) => to.code === recipient.agency && until >= today);
  return found ? { from: found.from.name, until: found.until } : null;
}

function previousLeadOf(events: readonly RecordedEvent[]): NonNullable<LetterFacts['previousLead']> | null {
  const handedOver = lastOf(events, 'LeadReassigned');
  if (!handedOver) return null;
  const { from, document, reason } = handedOver.event;
  return { name: from.name, on: dateOf(handedOver.at), document, reason };
}

function partsOf({ task, contributions }: AssignedTask): PartFacts[] {
  if (contributions.length === 0) return [];
  return task.coordinating.map(({ code, name }) => {
    const part = contributions.find(({ agency }) => agency.code === code);
    return {
      agency: name,
      acknowledgedOn: part?.acknowledgedAt == null ? null : dateOf(part.acknowledgedAt),
      deliveredOn: part?.delivered == null ? null : dateOf(part.delivered.at),
    };
  });
}

function decisionOf(events: readonly RecordedEvent[]): DecisionFacts | null {
  const decided = lastOf(events, 'ExtensionDecided');
  if (!decided) return null;
  const { document, signer, reason, decision } = decided.event;
  const asked = lastOf(
    events.filter(({ seq }) => seq < decided.seq),
    'ExtensionRequested',
  );
  return { decision, on: dateOf(decided.at), document, signer, reason, asked: asked?.event.ask ?? null };
}

function suspensionOf(events: readonly RecordedEvent[]): SuspensionFacts | null {
  const suspended = lastOf(events, 'TaskSuspended');
  if (!suspended) return null;
  const resumed = lastOf(events, 'TaskResumed');
  const ended = resumed !== undefined && resumed.seq > suspended.seq ? resumed : null;
  const thisPeriod = lastOf(events, 'PeriodOpened')?.seq ?? 0;
  if (ended !== null && ended.seq < thisPeriod) return null;
  return {
    since: dateOf(suspended.at),
    reason: suspended.event.reason,
    document: suspended.event.document,
    until: ended && dateOf(ended.at),
    resumedBy: ended?.event.document ?? null,
  };
}

function periodOf({ periods }: AssignedTask, events: readonly RecordedEvent[]): PeriodFacts | null {
  const current = periods.at(-1);
  if (!current) return null;
  const opened = current.n === 1 ? undefined : lastOf(events, 'PeriodOpened')?.at;
  const without = periods.filter(
    ({ n, report, status }) => n < current.n && report === null && status !== 'waived',
  );
  return {
    n: current.n,
    due: current.due,
    ...(opened === undefined ? {} : { openedAt: opened }),
    withoutResult: without.map(({ n, due }) => ({ n, due })),
  };
}

/** As `lookAtChildren` names the rung of the list. */
const CHILDREN_RUNG = 'CHILDREN#';

function childrenOf(
  { cascade }: AssignedTask,
  { rungs }: PlannedLetter,
  calendar: WorkingCalendar,
): ChildrenFacts | null {
  if (cascade === null || cascade.rollUp === null) return null;
  const { total, closeRule } = cascade;
  const { lateChildren, ...rollUp } = cascade.rollUp;
  const asOf = dateOf(rollUp.asOf);
  // The list goes in a letter of another name, too, when both are due in one morning.
  const named = rungs.some((rung) => rung.startsWith(CHILDREN_RUNG)) ? lateChildren : [];
  const late = named.map((child) => ({
    ...child,
    workingDaysLate: workingDaysBetween(calendar, dateOf(child.lateAfter), asOf),
  }));
  return { total, closeRule, rollUp, late };
}
