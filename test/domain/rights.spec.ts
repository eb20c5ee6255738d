import { PERSON_ROLES, type Person } from '../../domain/actor';
import type { CommandOf, CommandType, HumanCommand } from '../../domain/commands';
import { mayTakeBounces } from '../../domain/post/bounce-right';
import { mayRelease } from '../../domain/post/release-right';
import type { Refusal } from '../../domain/refusal';
import { TRANSITIONS } from '../../domain/transitions';
import { COMMAND_TYPES, NEEDED_BEFORE, PEOPLE, SAMPLE_COMMANDS } from '../support/command-samples';
import { RULES, RULES_2 } from '../support/rules';
import { CLERK, TaskStory } from '../support/task-story';
import { aTask } from '../support/tasks';

const ASSIGNED = '2026-02-02T08:00:00+07:00';
const BEFORE = '2026-02-02T10:00:00+07:00';
const NOW = '2026-02-03T10:00:00+07:00';

/** The status in which the table takes the command, and how a task comes there. */
const WAY_TO_TAKING: Partial<Record<CommandType, HumanCommand>> = {
  AcceptCompletion: SAMPLE_COMMANDS.ReportCompletion,
  ReturnCompletion: SAMPLE_COMMANDS.ReportCompletion,
  Resume: SAMPLE_COMMANDS.Suspend,
};

function taskFor(type: CommandType, rules = RULES_2): TaskStory {
  const story = new TaskStory(aTask(), ASSIGNED, undefined, rules).until(BEFORE);
  for (const step of [NEEDED_BEFORE[type], WAY_TO_TAKING[type]]) if (step) story.when(BEFORE, step);
  return story;
}

/** A coordinating agency delegates its own part, nobody else's. */
function sampleFor(type: CommandType, { role }: Person): HumanCommand {
  const sample = SAMPLE_COMMANDS[type];
  return role === 'coordinating' && sample.type === 'Delegate' ? { ...sample, from: 'mof' } : sample;
}

const pairs = COMMAND_TYPES.flatMap((type) => PERSON_ROLES.map((role) => [role, type] as const));
const entitled = pairs.filter(([role, type]) => TRANSITIONS[type].by.includes(role));
const others = pairs.filter(([role, type]) => !TRANSITIONS[type].by.includes(role));

describe('who may give which command, as domain/transitions.ts says', () => {
  it('every command is somebody’s right, and nobody has every right but the secretariat', () => {
    for (const type of COMMAND_TYPES) expect(TRANSITIONS[type].by.length).toBeGreaterThan(0);
    const all = PERSON_ROLES.filter((role) => COMMAND_TYPES.every((t) => TRANSITIONS[t].by.includes(role)));
    expect(all).toEqual(['secretariat']);
  });

  it.each(entitled)('%s: %s, by whom says for which agency it acts and by whom does not', (role, type) => {
    const [known, unnamed] = [PEOPLE[role], { role, name: 'Không nêu cơ quan' }];
    const command = sampleFor(type, known);
    // Whoever ends the delegation of a coordinating agency must find one.
    const given = role === 'coordinating' && type === 'EndDelegation' ? { ...command, from: 'mof' } : command;
    for (const person of [known, unnamed]) {
      const story = taskFor(type);
      if (given !== command) story.when(BEFORE, { ...SAMPLE_COMMANDS.Delegate, from: 'mof' });
      expect(story.by(person, NOW, given)).toBeNull();
    }
  });

  it.each(others)('%s: not %s; the refusal is on the record, once', (role, type) => {
    const story = taskFor(type);
    const person = PEOPLE[role];
    const before = story.events.length;
    const refusal: Refusal = {
      code: 'no-right',
      right: type,
      role,
      why: 'role',
      allowed: TRANSITIONS[type].by,
    };
    expect(story.by(person, NOW, sampleFor(type, person), 'not-mine')).toEqual(refusal);
    expect(story.events.slice(before)).toMatchObject([
      {
        at: NOW,
        actor: person,
        commandId: 'not-mine',
        event: { type: 'CommandRefused', command: type, refusal },
      },
    ]);
    expect(story.by(person, NOW, sampleFor(type, person), 'not-mine')).toEqual(refusal);
    expect(story.events).toHaveLength(before + 1);
  });

  it.each(COMMAND_TYPES)('%s: anybody, in a task of version 0.1: it checked no rights', (type) => {
    for (const role of PERSON_ROLES) {
      expect(taskFor(type, RULES).by(PEOPLE[role], NOW, SAMPLE_COMMANDS[type])).toBeNull();
    }
  });
});

describe('rights are those of the task’s own parties', () => {
  const stranger = { name: 'Cán bộ bộ khác', agency: 'moh' };
  const open = () => new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until(BEFORE);

  it.each(['lead', 'coordinating', 'standing-agency', 'secretariat', 'steering-committee'] as const)(
    'a %s of another agency has none',
    (role) => {
      for (const type of COMMAND_TYPES.filter((t) => TRANSITIONS[t].by.includes(role))) {
        const story = taskFor(type);
        expect(story.by({ role, ...stranger }, NOW, SAMPLE_COMMANDS[type])).toMatchObject({
          code: 'no-right',
          why: 'other-agency',
        });
        expect(story.happened('CommandRefused')).toHaveLength(1);
      }
    },
  );

  it('a coordinating agency speaks for its own part only', () => {
    const task = aTask({
      coordinating: [
        { code: 'mof', name: 'Bộ Tài chính' },
        { code: 'moj', name: 'Bộ Tư pháp' },
      ],
    });
    const story = new TaskStory(task, ASSIGNED, undefined, RULES_2).until(BEFORE);
    const contribution = (agency: string): CommandOf<'DeliverContribution'> => ({
      ...SAMPLE_COMMANDS.DeliverContribution,
      agency,
    });
    expect(story.by(PEOPLE.coordinating, NOW, contribution('moj'))).toMatchObject({ why: 'other-agency' });
    expect(story.by(PEOPLE.coordinating, NOW, contribution('mof'))).toBeNull();
    expect(story.by(PEOPLE.coordinating, NOW, SAMPLE_COMMANDS.Delegate)).toMatchObject({
      why: 'other-agency',
    });
  });

  it('a lead delegates itself and ends its own delegation, not another’s', () => {
    const story = open();
    const ofFinance = { ...SAMPLE_COMMANDS.Delegate, from: 'mof' };
    expect(story.by(PEOPLE.lead, NOW, ofFinance)).toMatchObject({ why: 'other-agency' });
    expect(story.when(NOW, ofFinance)).toBeNull();
    expect(story.by(PEOPLE.lead, NOW, { type: 'EndDelegation', from: 'mof', reason: null })).toMatchObject({
      why: 'other-agency',
    });
  });

  it('a deputy acts for the lead until the end of the last day, and no longer', () => {
    const deputy: Person = { role: 'lead', name: 'Vụ phó', agency: 'vu-da-bien' };
    const progress = SAMPLE_COMMANDS.ReportProgress;
    const story = open();
    expect(story.by(deputy, NOW, progress)).toMatchObject({ why: 'other-agency' });
    expect(story.by(PEOPLE.lead, NOW, SAMPLE_COMMANDS.Delegate)).toBeNull();
    expect(story.by(deputy, '2026-02-20T23:59:59+07:00', progress)).toBeNull();
    expect(story.by(deputy, '2026-02-21T00:00:00+07:00', progress)).toMatchObject({ why: 'other-agency' });
    expect(story.by(PEOPLE.lead, '2026-02-21T00:00:00+07:00', progress)).toBeNull();
  });

  it('after a reassignment they are the new lead’s', () => {
    const story = open();
    story.when(NOW, SAMPLE_COMMANDS.Reassign);
    expect(story.by(PEOPLE.lead, NOW, SAMPLE_COMMANDS.Acknowledge)).toMatchObject({ why: 'other-agency' });
    const newLead: Person = { role: 'lead', ...stranger };
    expect(story.by(newLead, NOW, SAMPLE_COMMANDS.Acknowledge)).toBeNull();
  });
});

describe('a refusal for want of a right', () => {
  it('comes before what the status says, and stays the answer to its id', () => {
    const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until(BEFORE);
    const accept = SAMPLE_COMMANDS.AcceptCompletion;
    expect(story.by(PEOPLE.lead, NOW, accept, 'a')).toMatchObject({ code: 'no-right' });
    expect(story.by(CLERK, NOW, accept, 'a')).toMatchObject({ code: 'no-right', role: 'lead' });
    expect(story.by(CLERK, NOW, accept, 'b')).toEqual({ code: 'not-reported' });
  });

  it('is recorded a hundred times in a task: more would be a loop', () => {
    const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until(BEFORE);
    for (let i = 0; i < 120; i += 1) {
      expect(story.by(PEOPLE.lead, NOW, SAMPLE_COMMANDS.Withdraw)).toMatchObject({ code: 'no-right' });
    }
    expect(story.happened('CommandRefused')).toHaveLength(100);
  });

  it('moves neither status nor dates nor letters', () => {
    const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until(BEFORE);
    const { refusals: _, lastSeq: __, ...before } = story.state as typeof story.state & { refusals: unknown };
    story.by(PEOPLE.lead, NOW, SAMPLE_COMMANDS.Withdraw);
    expect(story.state).toMatchObject(before);
  });
});

describe('an address that returned letters', () => {
  it.each(PERSON_ROLES)('is closed and released by %s only where that is its office', (role) => {
    expect(mayRelease({ role })).toBe(role === 'secretariat' || role === 'operator');
    expect(mayTakeBounces({ role })).toBe(mayRelease({ role }));
  });
});
