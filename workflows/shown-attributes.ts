import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { KEYWORD_BYTES, clampBytes } from '../contract/clamp-bytes';
import { SEARCH_ATTRIBUTES } from '../contract/search-attributes';
import { sinceEdition, type TaskRules } from '../domain/decide/decision';
import type { DeadlineKind } from '../domain/deadline/deadline';
import type { TaskView } from '../domain/view';
import { deadlineKindName } from '../domain/wording/deadline-kind';
import { lastLetterBrief } from '../domain/wording/last-letter';
import { officialStatusName, stageName } from '../domain/wording/status';
import { stepAndReason } from '../domain/wording/step-reason';

export interface ShownAttribute {
  pair: SearchAttributeUpdatePair;
  /** It is written with the others when one of them changed, never for its own sake. */
  rides: boolean;
}

/** What lists and pages show of a task without a worker; directive and parent are set at the start. */
export function shownAttributes(view: TaskView, edition: TaskRules['edition']): ShownAttribute[] {
  const first = ofEveryEdition(view).map((pair) => ({ pair, rides: false }));
  // Another upsert would be another command: a history of version 0.1 could not be replayed.
  return sinceEdition({ edition }, 2) ? [...first, ...ofEdition2(view)] : first;
}

/** What is to be written now; remembers it in `written`, the texts by name. */
export function changesSince(
  written: Map<string, string>,
  attributes: readonly ShownAttribute[],
): SearchAttributeUpdatePair[] {
  const changed = attributes.filter(({ pair }) => written.get(pair.key.name) !== textOf(pair.value));
  if (changed.every(({ rides }) => rides)) return [];
  for (const { pair } of changed) written.set(pair.key.name, textOf(pair.value));
  return changed.map(({ pair }) => pair);
}

/** Instants to the second, as version 0.1 compared them: its histories hold no upsert for less. */
function textOf(value: SearchAttributeUpdatePair['value']): string {
  return value === null ? '' : String(value);
}

function ofEveryEdition(view: TaskView): SearchAttributeUpdatePair[] {
  return [
    { key: SEARCH_ATTRIBUTES.status, value: officialStatusName(view.officialStatus) },
    { key: SEARCH_ATTRIBUTES.due, value: dateOrNull(view.due) },
    { key: SEARCH_ATTRIBUTES.lateAfter, value: dateOrNull(view.lateAfter) },
    { key: SEARCH_ATTRIBUTES.nextStep, value: dateOrNull(view.next?.at ?? null) },
    { key: SEARCH_ATTRIBUTES.level, value: view.level },
    { key: SEARCH_ATTRIBUTES.highestLevel, value: view.highestLevel },
    { key: SEARCH_ATTRIBUTES.letters, value: view.lettersAccepted },
    { key: SEARCH_ATTRIBUTES.acknowledged, value: view.acknowledgedAt !== null },
  ];
}

/**
 * Stage, lead and kind change by a command, and lists filter by them: they are written at once. The words
 * about steps and letters change when NextStepAt or LettersAccepted do, but for a letter that did not arrive
 * while nothing else moved; after the last turn nothing would come to take such a change along.
 */
function ofEdition2(view: TaskView): ShownAttribute[] {
  const rides = view.closedAt === null;
  return [
    { pair: { key: SEARCH_ATTRIBUTES.stage, value: stageName(view.status) }, rides: false },
    { pair: { key: SEARCH_ATTRIBUTES.lead, value: keyword(view.task.lead.name) }, rides: false },
    { pair: { key: SEARCH_ATTRIBUTES.kind, value: deadlineKindName(kindInForce(view)) }, rides: false },
    { pair: { key: SEARCH_ATTRIBUTES.nextStepWords, value: keyword(stepAndReason(view)) }, rides },
    { pair: { key: SEARCH_ATTRIBUTES.lastLetter, value: keyword(lastLetterBrief(view.letters)) }, rides },
  ];
}

/** A task whose document set no date is a dated one from the decision on that sets it. */
function kindInForce({ task, due, original }: TaskView): DeadlineKind {
  const { kind } = task.deadline;
  const wasSet = original.due === null && due !== null;
  return wasSet && kind !== 'recurring' && kind !== 'before_event' ? 'dated' : kind;
}

function keyword(text: string): string;
function keyword(text: string | null): string | null;
function keyword(text: string | null): string | null {
  return text === null ? null : clampBytes(text, KEYWORD_BYTES);
}

function dateOrNull(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}
