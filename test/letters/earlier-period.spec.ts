import { buildFacts } from '../../domain/letter/build-facts';
import type { LetterFacts } from '../../domain/letter/facts';
import { calendarOf } from '../../letters/calendar';
import { letterView } from '../../letters/letter-view';
import { PostedStory } from '../support/posted-story';
import { giveBack, quarterly, report } from '../support/recurring-duty';
import { aTask } from '../support/tasks';

const CALENDAR = {
  domain: 'dondoc.example',
  organizer: { name: 'Theo dõi', address: 'theo-doi@dondoc.example' },
  lang: 'vi',
} as const;

/** A quarterly duty whose first period brought nothing; the second is under way, the first is reported late. */
function life(): PostedStory {
  const story = new PostedStory(aTask({ deadline: quarterly() }), '2026-01-30T09:00:00+07:00');
  story.when('2026-02-02T10:00:00+07:00', { type: 'Acknowledge', promisedOn: null });
  story.when('2026-06-10T10:00:00+07:00', report(1));
  return story.until('2026-06-10T12:00:00+07:00');
}

function lastLetterOf(story: PostedStory): LetterFacts {
  const planned = story.happened('LetterPlanned').at(-1);
  if (planned === undefined) throw new Error('no letter');
  return buildFacts(story.rules, story.assigned(), story.events, planned.letter);
}

describe('the result of an earlier period of a recurring duty', () => {
  it('is confirmed by its number, and stops nothing of the period under way', () => {
    const receipt = lastLetterOf(life());
    expect(receipt.letter.kind).toBe('receipt');
    const { opening, facts } = letterView(receipt, null);
    expect(opening).toContain('Đây là kết quả kỳ 1; lịch nhắc của kỳ 2 không thay đổi.');
    expect(facts).toContainEqual({ label: 'Kỳ báo cáo', value: '1' });
    expect(letterView(receipt, null, 'en').opening).toContain('the reminders of period 2 do not change.');
    expect(calendarOf([receipt], CALENDAR)).toBeNull();
  });

  it('that was sent back is told in the next letter, which is about the period under way', () => {
    const story = life();
    story.when('2026-06-11T10:00:00+07:00', giveBack(1));
    const { facts } = letterView(lastLetterOf(story.until('2026-06-12T12:00:00+07:00')), null);
    expect(facts.find(({ label }) => label === 'Kỳ báo cáo')?.value).toBe(
      'kỳ 2: tháng 6/2026 (chưa có kết quả kỳ 1: tháng 3/2026, ' +
        'kết quả được đề nghị hoàn thiện ngày 11/06/2026: thiếu số liệu)',
    );
  });
});
