import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { conductReview } from '../../client/review/conduct-review';
import { LineReader } from '../../client/review/line-reader';
import { startReview, type Review } from '../../client/review/review';
import { forgetReview, reviewPath, saveReview, takeUpReview } from '../../client/review/review-file';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { readPhrase } from '../../domain/deadline/read-deadlines';
import type { DraftTask } from '../../domain/directive/draft/draft';
import { temporaryFolder } from '../support/temporary-folder';
import { CALENDAR } from '../support/rules';
import { draftTask } from './drafts';

const directory = loadAgencies(packagedDataDir());
const tasks = [draftTask(), draftTask({ n: 2 }), draftTask({ n: 3 })];

/** Types the lines, one after the other, and then goes away. */
async function review(lines: string[], begun: Review = startReview(tasks), lang: 'vi' | 'en' = 'vi') {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = '';
  output.setEncoding('utf8').on('data', (text: string) => (said += text));
  const states: Review[] = [];
  const reader = new LineReader(input, output, false);
  input.end(lines.map((line) => `${line}\n`).join(''));
  const { end, review: after } = await conductReview(begun, reader, {
    lang,
    directory,
    coloured: false,
    readDeadline: (phrase) =>
      readPhrase(phrase, { issuedOn: '2026-02-03', calendar: CALENDAR, beforeDate: 'official' }),
    save: (state) => states.push(state),
  });
  reader.close();
  return { end, after, said, states };
}

const verdicts = ({ items }: Review) => items.map(({ verdict }) => verdict);
const firstTask = ({ items }: Review) => items[0]?.task as DraftTask;

describe('at the terminal', () => {
  it('every task is shown with its quote and taken, left or dropped; every step is saved', async () => {
    const { end, after, said, states } = await review(['nhận', 'd', 'b', 'trùng việc năm trước']);
    expect(end).toBe('finished');
    expect(verdicts(after)).toEqual(['accepted', 'doubtful', 'dropped']);
    expect(after.items[2]?.reason).toBe('trùng việc năm trước');
    expect(states.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(said).toContain('Nhiệm vụ 1/3 · mục 3.c (1) · chưa rà soát');
    expect(said).toContain('[chủ trì: Bộ Công Thương]');
    expect(said).toContain('“trước ngày 31/3/2026” → hết thứ Hai 30/03/2026');
  });

  it('the same in English, with its own letters', async () => {
    const { end, after, said } = await review(['a', 'l', 'd', 'known'], startReview(tasks), 'en');
    expect(end).toBe('finished');
    expect(verdicts(after)).toEqual(['accepted', 'doubtful', 'dropped']);
    expect(said).toContain('Task 2/3');
  });

  it('a deadline typed anew is read at once', async () => {
    const { after, said } = await review(['s 4', 'trước ngày 15/4/2026', 't']);
    expect(firstTask(after).deadline).toMatchObject({
      phrase: 'trước ngày 15/4/2026',
      due: '2026-04-14T23:59:59+07:00',
      lateAfter: '2026-04-15T23:59:59+07:00',
    });
    expect(said).toContain('→ hết thứ Ba 14/04/2026');
    const unread = await review(['s', '4', 'chưa biết', 't']);
    expect(unread.said).toContain('Không đọc được thời hạn nào');
    expect(firstTask(unread.after)).toBe(tasks[0]);
  });

  it('a lead must be in the directory; the nearest names are told', async () => {
    const { after, said } = await review(['s2', 'Bộ Tài chínhh', 's2', 'bộ tài chính', 't']);
    expect(said).toMatch(/Không có cơ quan “Bộ Tài chínhh” trong danh bạ\. Gần nhất: “Bộ Tài chính”/);
    expect(firstTask(after)).toMatchObject({ lead: 'Bộ Tài chính', leadCode: 'mof' });
  });

  it('what `directive add` would refuse is not accepted', async () => {
    const nobody = [draftTask({ lead: null, leadCode: null, leads: [] })];
    const { end, after, said } = await review(['n', 't'], startReview(nobody));
    expect(said).toContain('Chưa nhận được: chưa có cơ quan chủ trì');
    expect({ end, verdicts: verdicts(after) }).toEqual({ end: 'kept', verdicts: ['open'] });
  });

  it('dropping asks for a reason, discarding asks once more, and other words change nothing', async () => {
    const { end, after, said } = await review(['b', '', 'gì đó', 'x', 'không', 'l', 't']);
    expect({ end, verdicts: verdicts(after) }).toEqual({ end: 'kept', verdicts: ['open', 'open', 'open'] });
    expect(said).toContain('Gõ một trong các chữ trong ngoặc vuông');
    expect((await review(['x', 'bỏ'])).end).toBe('discarded');
  });

  it('a person who goes away interrupts it after the last step', async () => {
    const { end, after } = await review(['n', 'b']);
    expect(end).toBe('interrupted');
    expect(verdicts(after)).toEqual(['accepted', 'open', 'open']);
  });
});

describe('the state beside the output', () => {
  const folder = temporaryFolder();
  const path = reviewPath(join(folder.path, 'tb.yaml'));
  afterAll(() => folder.remove());

  it('is taken up where it was left, edits included, and leaves nothing else behind', async () => {
    const { after } = await review(['n', 's 5', 'bảng so sánh', 't']);
    saveReview(path, tasks, after);
    expect(readdirSync(folder.path)).toEqual(['tb.yaml.review.json']);
    const { review: again, resumed } = takeUpReview(path, tasks, false);
    expect(resumed).toBe(true);
    expect(again).toEqual(after);
    expect(again.items[1]?.task.deliverable).toBe('bảng so sánh');
    forgetReview(path);
    expect(existsSync(path)).toBe(false);
    expect(takeUpReview(path, tasks, false)).toEqual({ review: startReview(tasks), resumed: false });
  });

  it('of another reading, or broken, is refused until --yes begins anew', () => {
    saveReview(path, tasks, startReview(tasks));
    const others = [draftTask({ quote: 'Một câu khác.' })];
    expect(() => takeUpReview(path, others, false)).toThrow(/another document or another reading/);
    expect(takeUpReview(path, others, true)).toEqual({ review: startReview(others), resumed: false });
    writeFileSync(path, '{"version":1');
    expect(() => takeUpReview(path, tasks, false)).toThrow(/another document or another reading/);
  });
});
