import { join } from 'node:path';
import { loadAgencies } from '../../config/load-agencies';
import { loadAnswers } from '../../config/load-answers';
import { loadCalendars } from '../../config/load-calendars';
import { loadDirective } from '../../config/load-directive';
import { loadPolicy } from '../../config/load-policy';
import { instantAt } from '../../domain/time/instant';
import { periods } from '../support/recurring-duty';
import { TaskStory } from '../support/task-story';

const DATA = join(__dirname, '../../data');
const EXAMPLE = join(DATA, 'examples/dinh-ky');

describe('the example of a quarterly duty, with its answers of five years', () => {
  const directory = loadAgencies(DATA);
  const calendar = loadCalendars(DATA);
  const { tasks, warnings } = loadDirective(join(EXAMPLE, 'bao-cao-quy.yaml'), directory, calendar);
  const answers = loadAnswers(join(EXAMPLE, 'answers.yaml'), tasks, directory);
  const [task] = tasks;
  if (!task) throw new Error('the example has no task');
  const rules = { policy: loadPolicy(DATA), calendar, edition: 2 as const };
  const story = new TaskStory(task, instantAt('2026-01-05', '00:00'), undefined, rules);
  const refused = answers.filter(
    ({ at, envelope: { command, id, actor } }) => story.until(at).when(at, command, id, actor) !== null,
  );

  it('is read without a doubt, and none of its answers is refused', () => {
    expect([warnings, refused]).toEqual([[], []]);
  });

  it('ends with its twentieth period, one of them missed, one late and one extended', () => {
    expect(story.state.status).toBe('accepted');
    const lived = periods(story);
    expect(lived).toHaveLength(20);
    expect(lived.filter((line) => !/^\d+ accepted on-time \d{4}-(03|06|09|12)-19$/.test(line))).toEqual([
      '3 accepted late 2026-09-19',
      '6 missed 2027-06-19',
      '8 accepted on-time 2028-01-14',
    ]);
  });
});
