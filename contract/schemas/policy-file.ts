import { z } from 'zod';
import { LETTER_KINDS } from '../../domain/letter/letter';
import type { Policy } from '../../domain/policy/policy';
import { line, timeOfDay } from './fields';

const workingDays = z.int().min(1).max(250);
const level = z.literal([1, 2, 3]);
const audience = z.enum([
  'lead',
  'lead-leadership',
  'standing-agency',
  'government-office',
  'steering-committee',
  'secretariat',
]);

const letterKinds = z.array(z.enum(LETTER_KINDS));

const letters = z
  .strictObject({
    at: timeOfDay,
    until: timeOfDay,
    resendUnknownAfterMinutes: z.int().min(1).max(1_440),
    readyMinutesBefore: z.int().min(3).max(240).optional(),
    digest: z.strictObject({ alone: letterKinds }).optional(),
    copyToCoordinating: letterKinds.optional(),
    receipt: z.boolean().optional(),
  })
  .refine(({ at, until }) => at < until, { message: 'ends-before-it-starts', path: ['until'] });

const reminders = z.strictObject({
  onAssignment: z.boolean(),
  daysBefore: z.array(z.int().min(1).max(365)).refine(isDescending, 'not-descending'),
  onDueDay: z.boolean(),
  overdue: z.strictObject({ firstAfterWorkingDays: workingDays, thenEveryWorkingDays: workingDays }),
});

const escalationLevels = z
  .array(
    z.strictObject({
      level,
      afterWorkingDays: workingDays,
      to: z.array(audience).min(1),
      repeatEveryWeeks: z.int().min(1).max(52).nullable(),
    }),
  )
  .refine((rules) => isDescending(rules.map((rule) => rule.level).reverse()), 'levels-not-ascending')
  .refine(
    (rules) => isDescending(rules.map((rule) => rule.afterWorkingDays).reverse()),
    'levels-not-ascending',
  );

/** The numbers of the reminder and escalation ladders, `data/policies/*.yaml`. */
export const policyFile = z.strictObject({
  version: line(40),
  letters,
  reminders,
  escalation: z.strictObject({
    levels: escalationLevels,
    noAcknowledgement: z.strictObject({ withinWorkingDays: workingDays, level }),
  }),
  followUps: z
    .strictObject({
      promise: z.strictObject({ onDay: z.boolean(), afterWorkingDays: workingDays }),
      standing: z.strictObject({ reportEveryMonths: z.int().min(1).max(12) }),
      missingDate: z.strictObject({ everyWeeks: z.int().min(1).max(52) }),
      children: z.strictObject({ digestEveryWorkingDays: workingDays }),
    })
    .optional(),
  beforeDate: z.enum(['strict', 'official']),
}) satisfies z.ZodType<Policy>;

function isDescending(numbers: number[]): boolean {
  return numbers.every((number, i) => i === 0 || number < (numbers[i - 1] as number));
}
