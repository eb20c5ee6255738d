import type { PostingActivities, TaskActivities } from '../../contract/activity-types';
import { rollUpOf } from '../../domain/roll-up';
import { openTaskHouse, type TaskHouse } from '../support/temporal/task-house';
import { LETTERS_TAKEN } from '../workflows/stub-activities';
import { ModelOffice } from './model-office';

/** A task house whose post office does what the play says. */
export interface ModelHouse extends TaskHouse {
  office: ModelOffice;
}

export async function openModelHouse(): Promise<ModelHouse> {
  let office: ModelOffice | undefined;
  const house = await openTaskHouse((client) => {
    office = new ModelOffice(client);
    return { ...TASK_ACTIVITIES, ...office.activities() } satisfies TaskActivities & PostingActivities;
  });
  if (office === undefined) throw new Error('the house has no post office');
  return { ...house, office };
}

/** Letters that leave by themselves are taken at once; a task that was handed down finds that no child has begun. */
const TASK_ACTIVITIES: TaskActivities = {
  ...LETTERS_TAKEN,
  rollUpChildren: ({ now }) => Promise.resolve(rollUpOf([], now)),
};
