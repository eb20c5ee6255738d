import { z } from 'zod';
import type { WorkingCalendar } from '../../domain/deadline/calendar';
import { line, plainDate } from './fields';

const source = {
  /** The decision that says so, with its number and date; null when none is known. */
  decision: line().nullable(),
  /** What the line rests on where there is no decision, or what is unsure about it. */
  basis: line(600).optional(),
};

const closed = z
  .strictObject({
    from: plainDate,
    to: plainDate,
    name: line(),
    provisional: z.boolean().default(false),
    ...source,
  })
  .refine((days) => days.from <= days.to, { message: 'ends-before-it-starts', path: ['to'] });

const makeUp = z.strictObject({ date: plainDate, insteadOf: plainDate, ...source });

/** One year of the working calendar, `data/calendars/<year>.yaml`. */
export const calendarFile = z.strictObject({
  year: z.int().min(2000).max(2100),
  version: line(40),
  provisional: z.boolean(),
  closed: z.array(closed),
  makeUp: z.array(makeUp).default([]),
});

/** Several years as a task keeps them: what decides, without the decisions behind it. */
export const workingCalendar = z.strictObject({
  version: line(400),
  years: z.array(
    z.strictObject({
      year: z.int().min(2000).max(2100),
      version: line(40),
      provisional: z.boolean(),
      closed: z.array(
        z.strictObject({ from: plainDate, to: plainDate, name: line(), provisional: z.boolean() }),
      ),
      makeUp: z.array(z.strictObject({ date: plainDate, insteadOf: plainDate })),
    }),
  ),
}) satisfies z.ZodType<WorkingCalendar>;

export type CalendarFile = z.infer<typeof calendarFile>;
