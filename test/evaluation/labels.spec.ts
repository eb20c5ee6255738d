import { DateTime } from 'luxon';
import { join } from 'node:path';
import { readWordings } from './labels';

const labels = readWordings(join(__dirname, 'wordings.jsonl'));
const wrong = (holds: (label: (typeof labels)[number]) => boolean) =>
  labels.filter((label) => !holds(label)).map(({ id }) => id);

describe('the labelled wordings', () => {
  it('are many, look-alikes among them, and named once', () => {
    expect(labels.length).toBeGreaterThanOrEqual(400);
    expect(labels.filter(({ kind }) => kind === 'none').length).toBeGreaterThanOrEqual(120);
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
  });

  it('stand word for word in their clause', () => {
    expect(wrong(({ phrase, context }) => context?.includes(phrase) === true)).toEqual([]);
  });

  it('have dates that exist', () => {
    const exists = (instant: string | null) => instant === null || DateTime.fromISO(instant).isValid;
    expect(
      wrong(
        ({ issued, strictDue, alternatives }) =>
          exists(issued) &&
          exists(strictDue) &&
          alternatives.every((other) => other === 'null' || exists(other)),
      ),
    ).toEqual([]);
  });

  it('are past at issue only where the note says so', () => {
    const isPast = ({ issued, strictDue }: (typeof labels)[number]) =>
      strictDue !== null && strictDue.slice(0, 10) < String(issued);
    expect(wrong((label) => !isPast(label) || /already past|issue day/.test(label.note))).toEqual([]);
  });

  it('give no date to what sets none', () => {
    const undated = ['none', 'immediate', 'on_schedule', 'open_ended'];
    expect(wrong(({ kind, strictDue }) => !undated.includes(kind) || strictDue === null)).toEqual([]);
  });
});
