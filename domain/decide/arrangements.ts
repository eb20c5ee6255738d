import type { CommandOf } from '../commands';
import { letterTimeFrom } from '../policy/ladder';
import { canonicalJson } from '../canonical-json';
import { isBefore, type Instant } from '../time/instant';
import type { LiveTask } from './decide';
import { refuses, takes, type Decision, type TaskRules } from './decision';
import { isBlank } from './is-blank';
import { ladderBasis, openLadder } from './open-ladder';
import { openRungs } from './steps';

type Arrangement = CommandOf<'LinkSource' | 'AdoptRules' | 'OpenCascade' | 'Escalate'>;

/** What is arranged around the work: further sources, other rules, children, and the levels above. */
export function decideArrangement(
  rules: TaskRules,
  state: LiveTask,
  command: Arrangement,
  now: Instant,
): Decision {
  switch (command.type) {
    case 'Escalate':
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      return takes({
        type: 'TaskEscalated',
        level: command.level,
        cause: 'by-hand',
        rung: `H${command.level}#${state.extraCount + 1}`,
        reason: command.reason,
        letterAt: letterTimeFrom(rules.policy, rules.calendar, now),
      });
    case 'LinkSource': {
      const { number, clause } = command.source;
      const known = state.sources.some((source) => source.number === number && source.clause === clause);
      if (known) return refuses({ code: 'already-linked' });
      return takes({ type: 'SourceLinked', source: command.source });
    }
    case 'AdoptRules':
      return decideAdoption(rules, state, command, now);
    case 'OpenCascade':
      if (state.cascade) {
        const { total } = state.cascade;
        return refuses({ code: 'cascaded-already', total });
      }
      return takes({
        type: 'CascadeOpened',
        total: command.total,
        groups: command.groups,
        closeRule: command.closeRule,
        ...(command.membersSha256 === undefined ? {} : { membersSha256: command.membersSha256 }),
      });
  }
}

/**
 * The ladder goes on under the new rules from now: what the old ones brought stays, and nothing is made up
 * for but what was due already and waits for letter hours.
 */
function decideAdoption(
  rules: TaskRules,
  state: LiveTask,
  { policy, calendar, reason }: CommandOf<'AdoptRules'>,
  now: Instant,
): Decision {
  if (isBlank(reason)) return refuses({ code: 'missing-text', field: 'reason' });
  const newPolicy = policy !== null && !same(policy, rules.policy) ? policy : null;
  const newCalendar = calendar !== null && !same(calendar, rules.calendar) ? calendar : null;
  if (newPolicy === null && newCalendar === null) return refuses({ code: 'rules-in-force-already' });
  const adopted = {
    ...rules,
    policy: newPolicy ?? rules.policy,
    calendar: newCalendar ?? rules.calendar,
  };
  const recorded = { type: 'RulesAdopted', policy: newPolicy, calendar: newCalendar, reason } as const;
  if (state.status !== 'open') return takes(recorded);
  const first = openRungs(rules, state, now)[0]?.at ?? now;
  const basis = { ...ladderBasis(state), since: isBefore(first, now) ? first : now };
  return takes(recorded, openLadder(adopted, state.ladder.version + 1, basis));
}

function same(a: object, b: object): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
