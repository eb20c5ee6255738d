import type { RoundReport } from './activity-types';
import type { Instant } from '../domain/time/instant';

/** The workflow types of the post office; frozen once released. */
export const POST_OFFICE = 'postOffice';
export const MAIL_ROUND = 'mailRound';

/** The post office of the real calendar. */
export const LIVE_OFFICE = 'live';

/** Id of the one workflow that runs the live post office. */
export const POST_OFFICE_ID = 'buu-phong';

/** The office that a task's letters wait in: tasks of a rehearsal have a clock, and an office, of their own. */
export function officeOf(clockShiftWeeks: number): string {
  return clockShiftWeeks === 0 ? LIVE_OFFICE : `rehearsal.${clockShiftWeeks}`;
}

export interface PostOfficeInput {
  office: string;
}

/** One round at a moment of the office's clock, for a rehearsal or a person who does not want to wait. */
export interface MailRoundInput {
  office: string;
  now: Instant;
  /** How many letters are known to be on their way to the office: they are waited for. */
  expect?: number;
}

export type MailRoundResult = RoundReport;
