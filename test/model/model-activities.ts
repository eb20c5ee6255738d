import type { TaskActivities } from '../../contract/activity-types';
import { rollUpOf } from '../../domain/roll-up';
import { LETTERS_TAKEN } from '../workflows/stub-activities';

/** Letters are taken at once; a task that was handed down finds that no child has begun. */
export const MODEL_ACTIVITIES: TaskActivities = {
  ...LETTERS_TAKEN,
  rollUpChildren: ({ now }) => Promise.resolve(rollUpOf([], now)),
};
