import { z } from 'zod';
import { dueInstant, line, note, plainDate, timeOfDay } from './fields';

const optionalLine = (most: number) => line(most).nullable().default(null);

const when = {
  on: plainDate,
  at: timeOfDay,
  /** One task by its code; or `tasks`: several, or all that have no due instant. */
  task: line(120).optional(),
  tasks: z.union([z.literal('all-undated'), z.array(line(120)).min(1)], 'tasks-form').optional(),
  except: z.array(line(120)).default([]),
  by: z.strictObject({
    role: z.enum([
      'lead',
      'coordinating',
      'standing-agency',
      'secretariat',
      'assigning-authority',
      'steering-committee',
    ]),
    /** Left out: the agency that has the role in the task. */
    name: line().optional(),
  }),
  note: note.optional(),
};

/** An agency by its code or by a name of the directory. */
const agency = line();

/** An earlier period of a recurring duty; left out: the current one. */
const period = z.int().min(1).optional();

const evidence = z
  .strictObject({ document: optionalLine(200), link: optionalLine(500), figure: optionalLine(300) })
  .refine((given) => Object.values(given).some((part) => part !== null), 'no-evidence');

const answer = z
  .discriminatedUnion('do', [
    z.strictObject({ ...when, do: z.literal('acknowledge'), promisedOn: plainDate.nullable().default(null) }),
    z.strictObject({
      ...when,
      do: z.literal('progress'),
      summary: line(1_000),
      percent: z.int().min(0).max(100).nullable().default(null),
      promisedOn: plainDate.optional(),
    }),
    z.strictObject({
      ...when,
      do: z.literal('risk'),
      reason: line(1_000),
      expectedOn: plainDate.nullable().default(null),
    }),
    z.strictObject({ ...when, do: z.literal('complete'), evidence, period }),
    z.strictObject({ ...when, do: z.literal('accept'), comment: optionalLine(500), period }),
    z.strictObject({ ...when, do: z.literal('return'), reason: line(1_000), period }),
    z.strictObject({
      ...when,
      do: z.literal('request'),
      /** Left out: the lead asks that the task be taken back. */
      newDue: dueInstant.optional(),
      reason: line(1_000),
      document: optionalLine(200),
    }),
    z
      .strictObject({
        ...when,
        do: z.literal('decide'),
        decision: z.enum(['keep', 'new-date', 'withdraw']),
        newDue: dueInstant.optional(),
        document: line(200),
        signer: line(200),
        reason: optionalLine(1_000),
      })
      .refine(({ decision, newDue }) => (decision === 'new-date') === (newDue !== undefined), {
        message: 'new-due-with-new-date',
        path: ['newDue'],
      }),
    z.strictObject({ ...when, do: z.literal('suspend'), reason: line(1_000), document: line(200) }),
    z.strictObject({
      ...when,
      do: z.literal('resume'),
      reason: optionalLine(1_000),
      document: optionalLine(200),
    }),
    z.strictObject({
      ...when,
      do: z.literal('reassign'),
      lead: agency,
      document: line(200),
      reason: optionalLine(1_000),
    }),
    z.strictObject({
      ...when,
      do: z.literal('contribute'),
      agency,
      summary: line(1_000),
      document: optionalLine(200),
    }),
    z.strictObject({
      ...when,
      do: z.literal('extend'),
      newDue: dueInstant,
      document: line(200),
      signer: line(200).optional(),
      reason: optionalLine(1_000),
    }),
    z.strictObject({
      ...when,
      do: z.literal('escalate'),
      level: z.literal([1, 2, 3]),
      reason: line(1_000),
    }),
    z.strictObject({ ...when, do: z.literal('withdraw'), reason: line(1_000), document: optionalLine(200) }),
  ])
  .refine(({ task, tasks }) => (task === undefined) !== (tasks === undefined), {
    message: 'task-or-tasks',
    path: ['task'],
  })
  .refine(({ tasks, except }) => except.length === 0 || tasks === 'all-undated', {
    message: 'except-without-all',
    path: ['except'],
  });

/** The answers that a rehearsal plays, each on its day. */
export const answersFile = z.strictObject({ note: note.optional(), answers: z.array(answer).min(1) });

export type AnswerEntry = z.infer<typeof answer>;
