import { markedQuote } from '../../client/review/marked-quote';
import { currentItem, editedTask, reviewStep, startReview, type Review } from '../../client/review/review';
import { reviewedDraft } from '../../client/review/reviewed-draft';
import { BEFORE_31_MARCH, draftOf, draftTask, SENTENCE } from './drafts';

const tasks = [draftTask(), draftTask({ n: 2, doubts: ['lead-inherited'] }), draftTask({ n: 3 })];

describe('a review', () => {
  it('goes from task to task with each decision, and is done behind the last', () => {
    let review = startReview(tasks);
    review = reviewStep(review, { do: 'accept' });
    review = reviewStep(review, { do: 'leave' });
    expect(currentItem(review)?.task.n).toBe(3);
    review = reviewStep(review, { do: 'drop', reason: 'việc đã xong' });
    expect(review.items.map(({ verdict }) => verdict)).toEqual(['accepted', 'doubtful', 'dropped']);
    expect(currentItem(review)).toBeNull();
  });

  it('goes back, not before the first, and a decision made again replaces the one before', () => {
    let review = reviewStep(startReview(tasks), { do: 'drop', reason: 'nhầm' });
    review = reviewStep(reviewStep(review, { do: 'back' }), { do: 'back' });
    expect(review.position).toBe(0);
    expect(currentItem(review)).toMatchObject({ verdict: 'dropped', reason: 'nhầm' });
    review = reviewStep(review, { do: 'accept' });
    expect(review.items[0]).toMatchObject({ verdict: 'accepted', reason: null });
  });

  it('stays at the task that is edited, and leaves the review before it untouched', () => {
    const before = startReview(tasks);
    const after = reviewStep(before, { do: 'edit', change: { field: 'task', value: 'lập danh mục' } });
    expect(after.position).toBe(0);
    expect(currentItem(after)?.task.task).toBe('lập danh mục');
    expect(currentItem(before)?.task.task).toBe('lập danh mục thị trường ưu tiên');
  });

  it('gives a draft in which what was accepted is no longer in doubt and what was dropped is out', () => {
    const doubtful = draftTask({
      doubts: ['deadline-shared'],
      deadline: { ...BEFORE_31_MARCH, ambiguous: true, doubts: ['two-readings'] },
    });
    let review: Review = startReview([doubtful, { ...doubtful, n: 2 }, { ...doubtful, n: 3 }]);
    review = reviewStep(review, { do: 'accept' });
    review = reviewStep(review, { do: 'leave' });
    review = reviewStep(review, { do: 'drop', reason: 'trùng' });
    const { draft, dropped } = reviewedDraft(draftOf([]), review);
    expect(draft.tasks.map(({ n, doubts, deadline }) => [n, doubts, deadline?.doubts])).toEqual([
      [1, [], []],
      [2, ['deadline-shared'], ['two-readings']],
    ]);
    expect(dropped).toEqual([{ clause: '3.c', quote: SENTENCE, reason: 'trùng' }]);
  });
});

describe('an edit', () => {
  it('of the lead settles its doubts; of several named, the others coordinate', () => {
    const leads = [
      { name: 'Bộ Tài chính', code: 'mof' },
      { name: 'Bộ Công Thương', code: 'moit' },
    ];
    const task = draftTask({
      lead: null,
      leadCode: null,
      leadGroup: 'Bộ Tài chính, Bộ Công Thương',
      leads,
      missing: ['who'],
      doubts: ['several-leads', 'deadline-shared'],
    });
    expect(
      editedTask(task, { field: 'lead', agency: { name: 'Bộ Công Thương', code: 'moit' } }),
    ).toMatchObject({
      lead: 'Bộ Công Thương',
      leadCode: 'moit',
      leadGroup: null,
      coordinating: [{ code: 'mof' }, { code: 'mofa' }],
      missing: [],
      doubts: ['deadline-shared'],
    });
  });

  it('of the deadline settles its doubts, brings those of the new reading, and has no words behind it', () => {
    const task = draftTask({ doubts: ['deadline-inherited'] });
    const reading = { ...BEFORE_31_MARCH, doubts: ['year-inferred' as const] };
    const edited = editedTask(task, { field: 'deadline', reading, kind: 'dated' });
    expect(edited.doubts).toEqual(['deadline-doubtful']);
    expect(edited.because.deadline).toBeUndefined();
    expect(edited.because.lead).toBeDefined();
    expect(editedTask(task, { field: 'deadline', reading: null, kind: 'standing' })).toMatchObject({
      deadline: null,
      kind: 'standing',
      doubts: [],
    });
  });

  it('of the product makes it clear, and taking it away does not', () => {
    const task = draftTask({ deliverable: null, missing: ['deliverable', 'authority'] });
    expect(editedTask(task, { field: 'deliverable', value: 'báo cáo' }).missing).toEqual(['authority']);
    expect(editedTask(task, { field: 'deliverable', value: null }).missing).toEqual([
      'deliverable',
      'authority',
    ]);
  });
});

describe('the quote', () => {
  it('has the words of lead, coordinating and deadline in brackets', () => {
    expect(markedQuote(draftTask(), 'vi', false)).toEqual([
      '[chủ trì: Bộ Công Thương] chủ trì, phối hợp với [phối hợp: Bộ Ngoại giao] lập danh mục thị trường ưu tiên, báo cáo Thủ tướng Chính phủ [hạn: trước ngày 31/3/2026].',
    ]);
  });

  it('has them in colour as well where there is colour', () => {
    expect(markedQuote(draftTask(), 'en', true)[0]).toContain('\u001b[36m[lead: Bộ Công Thương]\u001b[39m');
  });

  it('shows words that stand elsewhere in the document beside it', () => {
    const because = { deadline: { text: 'trong Quý I/2026', start: 2, end: 18 } };
    expect(markedQuote(draftTask({ because }), 'vi', false)).toEqual([SENTENCE, '… [hạn: trong Quý I/2026]']);
  });
});
