import fc from 'fast-check';
import { isWorkingDay } from '../../domain/deadline/calendar';
import { planTask } from '../../domain/plan';
import { addDays, endOfDay, instantAt, isBefore, type Instant } from '../../domain/time/instant';
import { CALENDAR, POLICY, dayOf2026 } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';
import { TaskStory } from '../support/task-story';
import type { HumanCommand } from '../../domain/commands';

const assignedAt = fc
  .tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.constantFrom('00:00', '07:59', '08:00', '09:30', '16:59', '20:15'),
  )
  .map(([day, time]) => instantAt(dayOf2026(day), time));
/** From two months before the assignment to half a year after it; a "trước ngày" has its second instant a day later. */
const deadline = fc.record({ dueIn: fc.integer({ min: -60, max: 120 }), beforeDate: fc.boolean() });

function taskDue(assigned: Instant, { dueIn, beforeDate }: { dueIn: number; beforeDate: boolean }) {
  const dueOn = addDays(assigned.slice(0, 10), dueIn);
  const over = beforeDate ? { lateAfter: endOfDay(addDays(dueOn, 1)) } : {};
  return aTask({ deadline: datedUntil(dueOn, over) });
}

describe('what plan foretells is what runs', () => {
  it('letter by letter, for a task that nobody answers', () => {
    fc.assert(
      fc.property(assignedAt, deadline, (assigned, due) => {
        const task = taskDue(assigned, due);
        const until = endOfDay(addDays(assigned.slice(0, 10), 200));
        const plan = planTask(task, POLICY, CALENDAR, assigned, until);
        const foretold = [...plan.letters, ...plan.escalations].map(
          (step) => `${step.at} ${step.rung} ${step.to.agency}.${step.to.seat}`,
        );
        const run = new TaskStory(task, assigned).until(until).happened('LetterPlanned');
        const real = run.map(
          ({ letter }) =>
            `${letter.at} ${letter.rungs.join(',')} ${letter.recipient.agency}.${letter.recipient.seat}`,
        );
        expect(real.sort()).toEqual(foretold.sort());
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('whatever people do and whenever', () => {
  const command: fc.Arbitrary<HumanCommand> = fc.oneof(
    fc.constant({ type: 'Acknowledge' as const, promisedOn: null }),
    fc.constant({ type: 'ReportProgress' as const, summary: 'đang làm', percent: null }),
    fc.constant({
      type: 'ReportCompletion' as const,
      evidence: { document: '1/BC', link: null, figure: null },
    }),
    fc.constant({ type: 'AcceptCompletion' as const, note: null }),
    fc.constant({ type: 'ReturnCompletion' as const, reason: 'thiếu' }),
    fc.integer({ min: 1, max: 120 }).map((days) => ({
      type: 'ExtendDeadline' as const,
      newDue: endOfDay(addDays('2026-03-31', days)),
      document: '2/QĐ',
      reason: null,
    })),
    fc.constantFrom(1 as const, 2 as const, 3 as const).map((level) => ({
      type: 'Escalate' as const,
      level,
      reason: 'gấp',
    })),
    fc.constant({ type: 'Withdraw' as const, reason: 'bỏ', document: null }),
  );
  const script = fc.array(fc.tuple(fc.integer({ min: 0, max: 24 * 14 }), command), { maxLength: 8 });

  it('letters go on working days in letter hours, once a key, one a day to a mailbox by the ladder', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const story = play(steps);
        const letters = story.happened('LetterPlanned').map(({ letter }) => letter);
        expect(new Set(letters.map((l) => l.key)).size).toBe(letters.length);
        for (const { at } of letters) {
          expect(isWorkingDay(CALENDAR, at.slice(0, 10))).toBe(true);
          expect(at.slice(11, 16) >= '08:00' && at.slice(11, 16) < '17:00').toBe(true);
        }
        const scheduled = letters.filter((l) => l.at.slice(11, 16) === '08:00');
        const perDay = scheduled.map(
          (l) => `${l.at} ${l.recipient.agency}.${l.recipient.seat} v${l.ladderVersion}`,
        );
        expect(new Set(perDay).size).toBe(perDay.length);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('nothing but a gap is written between the report and its return, and nothing at all after the end', () => {
    fc.assert(
      fc.property(script, (steps) => {
        let status: 'open' | 'reported' | 'closed' = 'open';
        for (const { event } of play(steps).events) {
          if (event.type === 'LetterPlanned') {
            expect(status === 'open' || event.letter.kind === 'undeliverable').toBe(true);
            expect(status).not.toBe('closed');
          }
          if (event.type === 'CompletionReported') status = 'reported';
          if (event.type === 'CompletionReturned') status = 'open';
          if (event.type === 'CompletionAccepted' || event.type === 'TaskWithdrawn') status = 'closed';
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  function play(steps: [number, HumanCommand][]): TaskStory {
    const story = new TaskStory(
      taskDue('2026-02-02T09:00:00+07:00', { dueIn: 57, beforeDate: false }),
      '2026-02-02T09:00:00+07:00',
    );
    let hours = 0;
    for (const [later, command] of steps) {
      hours += later;
      const at = instantAt(
        addDays('2026-02-02', Math.floor(hours / 24)),
        `${String(hours % 24).padStart(2, '0')}:15`,
      );
      if (isBefore(at, '2026-02-02T09:00:00+07:00')) continue;
      story.until(at).when(at, command);
    }
    return story.until('2026-06-30T12:00:00+07:00');
  }
});
