import { z } from 'zod';
import type { Deadline, DeadlineKind } from '../../domain/deadline/deadline';
import { kindMarksSecret, numberMarksSecret, titleMarksSecret } from '../../domain/directive/secrecy';
import { isBefore } from '../../domain/time/instant';
import { isClause, isDirectiveId, parseTaskCode } from '../task-id';
import { dueInstant, line, note, plainDate } from './fields';

const SECRET = 'state-secret';
const SECRECY_LEVELS = ['mật', 'tối mật', 'tuyệt mật'];

/** An agency by its code or by a name of the directory. */
const agency = line();

const header = z
  .strictObject({
    id: z.string().max(80).refine(isDirectiveId, 'directive-id').optional(),
    number: line(80)
      .refine((text) => !numberMarksSecret(text), SECRET)
      .nullable(),
    kind: line(80).refine((text) => !kindMarksSecret(text), SECRET),
    shortTitle: line(200).refine((text) => !titleMarksSecret(text), SECRET),
    security: z
      .string()
      .refine((text) => !SECRECY_LEVELS.includes(text.trim().toLowerCase()), SECRET)
      .refine((text) => ['thường', ...SECRECY_LEVELS].includes(text.trim().toLowerCase()), 'security-level')
      .optional(),
    issuedOn: plainDate.nullable(),
    meetingOn: plainDate.nullable().default(null),
    issuer: line(),
    signer: line().nullable().default(null),
    conclusionsOf: line().nullable().default(null),
    standingAgency: agency,
    office: agency,
    committee: agency,
    secretariat: agency,
    source: z
      .strictObject({ file: line(), sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256') })
      .nullable()
      .default(null),
    note: note.optional(),
  })
  .refine((head) => head.id !== undefined || head.number !== null, { message: 'no-id', path: ['id'] });

/**
 * Only these have a date: of a recurrence the first occurrence, of an event the day the calendar knows for it.
 * The others ask for no day, and a ladder may not be built on one.
 */
const KINDS_WITH_DUE: readonly DeadlineKind[] = ['dated', 'recurring', 'before_event'];

const deadline = z
  .strictObject({
    kind: z.enum(['dated', 'recurring', 'before_event', 'on_schedule', 'immediate', 'standing']),
    phrase: line().nullable().default(null),
    rule: line(60).default('no-wording'),
    due: dueInstant.nullable().default(null),
    lateAfter: dueInstant.nullable().optional(),
    recurrence: line().nullable().default(null),
    alternatives: z.array(z.strictObject({ due: dueInstant.nullable(), rule: line(60) })).default([]),
  })
  .refine(({ due, phrase }) => due === null || phrase !== null, {
    message: 'due-without-phrase',
    path: ['due'],
  })
  .refine(({ kind, due }) => kind !== 'dated' || due !== null, {
    message: 'dated-without-due',
    path: ['kind'],
  })
  .refine(({ kind, due }) => KINDS_WITH_DUE.includes(kind) || due === null, {
    message: 'due-of-undated',
    path: ['due'],
  })
  .refine(({ kind, recurrence }) => kind !== 'recurring' || recurrence !== null, {
    message: 'recurring-without-recurrence',
    path: ['kind'],
  })
  .refine(({ due, lateAfter }) => !lateAfter || due !== null, {
    message: 'late-without-due',
    path: ['lateAfter'],
  })
  .refine(({ due, lateAfter }) => !due || !lateAfter || !isBefore(lateAfter, due), {
    message: 'late-before-due',
    path: ['lateAfter'],
  })
  .transform((read): Deadline => ({ ...read, lateAfter: read.lateAfter ?? read.due }));

const task = z.strictObject({
  clause: z.string().max(20).refine(isClause, 'clause-format'),
  n: z.int().min(1).max(999),
  gist: line(200),
  lead: z.string({ error: (issue) => (Array.isArray(issue.input) ? 'two-leads' : undefined) }).pipe(line()),
  coordinating: z.array(agency).default([]),
  responsibility: line(500).nullable().default(null),
  deliverable: line(300).nullable().default(null),
  authority: line(300).nullable().default(null),
  reportTo: line(200).nullable().default(null),
  deadline,
  sameAs: z.array(line(120).refine((text) => parseTaskCode(text) !== null, 'task-code')).default([]),
  note: note.optional(),
});

/** A directive with its tasks, as a person writes it down. */
export const directiveFile = z.strictObject({
  directive: header,
  /** The day the tasks are taken under follow-up, where it is not the day of issue. */
  assignedOn: plainDate.nullable().default(null),
  tasks: z.array(task).min(1).max(2_000),
});

export type DirectiveFile = z.infer<typeof directiveFile>;
export type TaskEntry = DirectiveFile['tasks'][number];
