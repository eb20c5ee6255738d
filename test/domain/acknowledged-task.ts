import type { HumanCommand } from '../../domain/commands';
import { SAMPLE_COMMANDS } from '../support/command-samples';
import { RULES_2 } from '../support/rules';
import { TaskStory } from '../support/task-story';
import { aTask } from '../support/tasks';

export const ASSIGNED = '2026-01-31T00:00:00+07:00';

/** In the middle of the morning, unless another time is said. */
export const on = (day: string, time = '10:00') => `${day}T${time}:00+07:00`;

/** A task due on 28/02/2026, acknowledged on its second day. */
export function acknowledged(over = {}): TaskStory {
  const story = new TaskStory(aTask(over), ASSIGNED, undefined, RULES_2).until(on('2026-02-03'));
  story.when(on('2026-02-03'), SAMPLE_COMMANDS.Acknowledge);
  return story;
}

/** Lets time pass up to the day and gives the command, which must be taken. */
export function take(story: TaskStory, day: string, command: HumanCommand): TaskStory {
  expect(story.until(on(day)).when(on(day), command)).toBeNull();
  return story;
}

/** The letters from that day on. */
export function since(story: TaskStory, day: string): string[] {
  return story.letters().filter((letter) => letter >= day);
}
