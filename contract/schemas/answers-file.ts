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
    role: z.enum(['lead', 'standing-agency', 'secretariat', 'assigning-authority', 'steering-committee']),
    /** Left out: the agency that has the role in the task. */
    name: line().optional(),
  }),
  note: note.optional(),
};

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
    }),
    z.strictObject({ ...when, do: z.literal('complete'), evidence }),
    z.strictObject({ ...when, do: z.literal('accept'), comment: optionalLine(500) }),
    z.strictObject({ ...when, do: z.literal('return'), reason: line(1_000) }),
    z.strictObject({
      ...when,
      do: z.literal('extend'),
      newDue: dueInstant,
      document: line(200),
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
