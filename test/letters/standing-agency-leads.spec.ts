import { endOfDay } from '../../domain/time/instant';
import type { LetterFacts } from '../../domain/letter/facts';
import { composeMail } from '../../letters/compose';
import { unwrapped } from '../../letters/wrap-text';
import { TEMPLATES } from '../activities/mail-bench';
import type { TaskStory } from '../support/task-story';
import { factsOf } from './facts-of-a-story';
import { at, story } from './stories';

const LEAD = { role: 'lead', name: 'Chị Hà' } as const;

/** Led by the standing agency of its directive: it stands at two places of the ladder. */
function led(): TaskStory {
  const task = story({ lead: { code: 'mofa', name: 'Bộ Ngoại giao' } });
  task.until(at('2026-02-04')).by(LEAD, at('2026-02-04'), { type: 'Acknowledge', promisedOn: null });
  task.until(at('2026-02-06')).by(LEAD, at('2026-02-06'), {
    type: 'RequestExtension',
    ask: 'new-date',
    newDue: endOfDay('2026-03-31'),
    reason: 'chờ ý kiến đối tác',
    document: null,
  });
  task.until(at('2026-02-09')).by(LEAD, at('2026-02-09'), {
    type: 'ReportRisk',
    reason: 'thiếu số liệu',
    expectedOn: null,
  });
  return task.until(at('2026-03-05'));
}

const all = factsOf(led()).filter(({ letter }) => letter.recipient.agency === 'mofa');

function textOf(facts: readonly LetterFacts[], lang: 'vi' | 'en' = 'vi'): string {
  const { text } = composeMail(facts, {
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    answerAddressOf: ({ code }) => `dau-moi@${code}.example`,
    lang,
  });
  return unwrapped(text);
}

function askedBy(rung: string): LetterFacts {
  const found = all.find(({ letter }) => letter.rungs.some((one) => one.startsWith(rung)));
  if (found === undefined) throw new Error(`no letter of ${rung}`);
  return found;
}

describe('a lead that is its own standing agency', () => {
  it('answers to the secretariat, never to itself', () => {
    expect(all.length).toBeGreaterThan(8);
    for (const facts of all) {
      expect(textOf([facts])).not.toMatch(/(?:trả lời|báo cáo(?: lại)?|hỗ trợ|đôn đốc) Bộ Ngoại giao/u);
      expect(textOf([facts], 'en')).not.toMatch(/(?:answer|report(?: again)? to|helping) Bộ Ngoại giao/u);
    }
    expect(textOf([askedBy('ASSIGNED')])).toContain(
      'Đề nghị Quý cơ quan trả lời Đầu mối theo dõi, đôn đốc (',
    );
    expect(textOf([askedBy('D')])).toContain(
      'Nơi nhận trả lời: Đầu mối theo dõi, đôn đốc – dau-moi@theo-doi.example',
    );
  });

  it('is not asked for its opinion on its own request', () => {
    const text = textOf([askedBy('REQ')]);
    expect(text).toContain('để trình Thủ tướng Chính phủ quyết định; không cần trả lời thư này.');
    expect(text).not.toContain('có ý kiến');
    expect(text).toContain('Đầu mối liên hệ: Đầu mối theo dõi, đôn đốc');
  });

  it('is asked to carry the task out when level 2 is told of it, in a digest as well', () => {
    const other = { ...askedBy('L2'), taskId: 'nv-2', taskCode: '99-TB-VPCP/2a-2' };
    for (const text of [textOf([askedBy('L2')]), textOf([askedBy('L2'), other])]) {
      expect(text).toContain('chỉ đạo thực hiện và báo cáo Đầu mối theo dõi, đôn đốc');
      expect(text).not.toContain('cho thôi thực hiện nhiệm vụ');
    }
  });
});
