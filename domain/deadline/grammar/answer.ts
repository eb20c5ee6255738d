import type { Instant } from '../../time/instant';
import type { Doubt, DeadlineReading, ReadingKind } from '../reading';

/** What words say, before they are given their place in the text. */
export type Answer = Omit<DeadlineReading, 'phrase' | 'start' | 'end'>;

export function undated(kind: ReadingKind, rule: string, doubts: Doubt[] = []): Answer {
  return {
    kind,
    due: null,
    lateAfter: null,
    recurrence: null,
    rule,
    ambiguous: doubts.length > 0,
    doubts,
    alternatives: [],
  };
}

export function dated(due: Instant, rule: string): Answer {
  return {
    kind: 'dated',
    due,
    lateAfter: due,
    recurrence: null,
    rule,
    ambiguous: false,
    doubts: [],
    alternatives: [],
  };
}

export function withDoubt(answer: Answer, doubt: Doubt, ambiguous = true): Answer {
  return {
    ...answer,
    ambiguous: answer.ambiguous || ambiguous,
    doubts: answer.doubts.includes(doubt) ? answer.doubts : [...answer.doubts, doubt],
  };
}

/** Keeps what was read as a rejected reading and answers that the words set no deadline. */
export function rejected(answer: Answer, rule: string, doubts: Doubt[] = []): Answer {
  const kept = answer.due === null ? answer.alternatives : [{ due: answer.due, rule: answer.rule }];
  return { ...undated('none', rule, doubts), alternatives: kept };
}
