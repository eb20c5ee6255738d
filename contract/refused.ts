import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../domain/refusal';

/** Failure type of a command that the task's rules refuse; the refusal itself is in the details. */
export const REFUSED = 'dondoc.Refused';

export function refusedFailure(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    message: refusal.code,
    type: REFUSED,
    nonRetryable: true,
    details: [refusal],
  });
}

/** The refusal inside an error of an update call, however deep; null when it is something else. */
export function refusalIn(error: unknown): Refusal | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ApplicationFailure && cause.type === REFUSED) {
      return (cause.details?.[0] ?? null) as Refusal | null;
    }
  }
  return null;
}
