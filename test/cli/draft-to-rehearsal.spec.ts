import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalAnswer } from '../../client/rehearsal/rehearsal-answer';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadCalendars } from '../../config/load-calendars';
import { workingDayOnOrBefore } from '../../domain/deadline/calendar';
import { dateOf, endOfDay } from '../../domain/time/instant';
import { labelledBesideCheckout } from '../evaluation/labelled-folders';
import { readLabelled, type TaskLabel } from '../evaluation/labels';
import { workplace, type Workplace } from './dondoc';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from './stack';

const FROM = '2026-01-31';
const TO = '2026-03-31';
/** A provincial letter that names none of the bodies around its tasks. */
const OF_THE_PROVINCE = [
  ...['--standing', 'so-ngoai-vu-t003', '--office', 'vp-ubnd-t003'],
  ...['--committee', 'ubnd-t003', '--secretariat', 'theo-doi-t003'],
];
/** What the labelled documents need to be told, by the number or the name of their index. */
const FLAGS: Record<string, string[]> = {
  '56/TB-VPCP': ['--number', '56/TB-VPCP', '--issued', '31/01/2026'],
  'tb-kl-ngoai-giao-kinh-te-2025': [],
  'cv-ubnd-tinh-thuc-hien-tb-56': ['--issued', '02/02/2026', ...OF_THE_PROVINCE],
};

interface Arrived {
  name: string;
  path: string;
  flags: string[];
  labels: TaskLabel[];
  /** The directive file that is drafted, in the workplace. */
  yaml: string;
}

/** The day on which the letter of the due day goes: that day, or the working day before. */
interface DueLetter {
  day: string;
  leads: readonly string[];
}

function arrivedFrom(folder: string, wanted: (number: string, doc: string) => boolean): Arrived[] {
  const { documents, tasks } = readLabelled(folder);
  return documents
    .filter(({ number, doc }) => wanted(number, doc))
    .map(({ doc, number }) => ({
      name: number,
      path: join(folder, doc),
      flags: FLAGS[number] ?? [],
      labels: tasks.filter((task) => task.doc === doc),
      yaml: doc.replace(/\.txt$/, '.yaml'),
    }));
}

const own = arrivedFrom(join(__dirname, '../evaluation/documents'), (_, doc) => doc.startsWith('01-'));
const labelled = labelledBesideCheckout().flatMap((folder) =>
  arrivedFrom(folder, (number) => number in FLAGS),
);
const documents = [...own, ...labelled];

const directory = loadAgencies(packagedDataDir());
const calendar = loadCalendars(packagedDataDir());

jest.setTimeout(STACK_TIMEOUT_MS);

describe('documents as they arrive, drafted, added and rehearsed', () => {
  let place: Workplace;
  let stack: StartedStack;
  const wouldStart = new Map<Arrived, string[]>();

  beforeAll(async () => {
    place = workplace();
    const starting = startStack(place.path);
    for (const one of documents) {
      const drafted = await place.dondoc(['directive', 'draft', one.path, ...one.flags, '--out', one.yaml]);
      expect({ name: one.name, code: drafted.code, said: drafted.stderr }).toMatchObject({ code: 0 });
    }
    stack = await starting;
  });
  afterAll(async () => {
    await stack.stop();
    place.remove();
  });

  if (labelled.length === 0)
    it.skip('the labelled documents: there are none beside this checkout', () => undefined);

  it('has the own document, and the three labelled ones where there are any', () => {
    expect(own).toHaveLength(1);
    expect([0, Object.keys(FLAGS).length]).toContain(labelled.length);
  });

  it.each(documents)('$name: `add` takes the draft as it is, every task of it', async (one) => {
    const { code, stdout } = await place.dondoc(['directive', 'add', one.yaml, '--dry-run', '-o', 'json']);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as { wouldStart: string[]; warnings: unknown[] };
    expect(answer.warnings).toEqual([]);
    expect(answer.wouldStart.length).toBe((fileOf(one).match(/^ {2}- clause:/gm) ?? []).length);
    wouldStart.set(one, answer.wouldStart);
  });

  it.each(documents)('$name: `plan` has a letter on every due day of the labels', async (one) => {
    const { code, stdout } = await place.dondoc([
      'directive',
      'plan',
      one.yaml,
      '--from',
      FROM,
      '-o',
      'json',
    ]);
    expect(code).toBe(0);
    const { letters } = JSON.parse(stdout) as { letters: { rung: string; at: string; to: string }[] };
    expectDueLetters(letters, dueLettersOf(one, '2026-12-31'));
  });

  it('rehearses them all together: workflows, the letters of the due days, nobody unknown written to', async () => {
    const files = documents.map(({ yaml }) => yaml);
    const { code, stdout, stderr } = await place.dondoc([
      ...['rehearse', ...files, '--from', FROM, '--to', TO, '-o', 'json'],
    ]);
    expect({ code, problems: stderr.split('\n').filter((line) => /^[✗⚠]/u.test(line)) }).toEqual({
      code: 0,
      problems: [],
    });
    const { statuses, letters, escalations } = JSON.parse(stdout) as RehearsalAnswer;
    expect(statuses.map((row) => row.code).sort()).toEqual([...wouldStart.values()].flat().sort());
    const listed = await place.dondoc(['task', 'list', '-o', 'json']);
    const known = (JSON.parse(listed.stdout) as { taskId: string }[]).map(({ taskId }) => taskId);
    expect(known.sort()).toEqual(statuses.map(({ taskId }) => taskId).sort());

    for (const one of documents) {
      const codes = wouldStart.get(one) ?? [];
      const ids = statuses.filter((row) => codes.includes(row.code)).map(({ taskId }) => taskId);
      expectDueLetters(
        letters.filter(({ taskId }) => ids.includes(taskId)),
        dueLettersOf(one, TO),
      );
    }

    const sent = [...letters, ...escalations];
    const unknown = sent.filter(({ to }) => directory.find(to) === null);
    expect(unknown).toEqual([]);
    const undelivered = sent.filter(({ outcome }) => outcome !== 'accepted');
    expect(undelivered.filter(({ outcome }) => outcome !== 'no-address')).toEqual([]);
    const contacts = directory.agencies.flatMap((agency) => Object.values(agency.contacts));
    const delivered = inbox();
    expect(delivered.filter((address) => !contacts.includes(address))).toEqual([]);
    expect(delivered).toHaveLength(sent.length - undelivered.length);
  });

  it('points out in `add` and `plan` a date that somebody changed beside its wording, and keeps it', async () => {
    const [one] = own as [Arrived];
    writeFileSync(join(place.path, 'sua.yaml'), fileOf(one).replace(/due: 2026-03-31\b/, 'due: 2026-03-13'));
    const warning =
      /⚠ sua\.yaml:\d+:\d+ {2}tasks\[2\]\.deadline\.due: “chậm nhất ngày 31 tháng 3 năm 2026” đọc là hết 31\/03\/2026, tệp ghi hết 13\/03\/2026; giữ theo tệp\./;
    const add = await place.dondoc(['directive', 'add', 'sua.yaml', '--dry-run']);
    expect(add.code).toBe(0);
    expect(add.stderr).toMatch(warning);
    expect(add.stdout).toContain('hạn 13/03/2026');
    const plan = await place.dondoc(['directive', 'plan', 'sua.yaml', '-o', 'json']);
    expect(plan.code).toBe(0);
    expect(plan.stderr).toMatch(warning);
    expect(JSON.parse(plan.stdout)).toMatchObject({
      warnings: [{ field: 'tasks[2].deadline.due', code: 'due-other-than-wording' }],
    });
  });

  function fileOf({ yaml }: Arrived): string {
    return readFileSync(join(place.path, yaml), 'utf8');
  }

  /** The envelope of every letter that the mail server took. */
  /** The mailbox of every letter that came, also of those that came together as one message. */
  function inbox(): string[] {
    const index = readFileSync(join(place.path, '.dondoc', 'inbox', 'index.jsonl'), 'utf8');
    const lines = index.trim().split('\n');
    return lines.flatMap((line) => {
      const { to, headers } = JSON.parse(line) as {
        to: { address: string }[];
        headers: Record<string, string>;
      };
      const letters = (headers['X-Dondoc-Key'] ?? '').split(/\s+/);
      return letters.flatMap(() => to.map(({ address }) => address));
    });
  }
});

/** What the labels ask for until that day. */
function dueLettersOf({ labels }: Arrived, until: string): DueLetter[] {
  return labels.flatMap(({ expectedDue, leads }) => {
    if (expectedDue === null || expectedDue > endOfDay(until)) return [];
    return [{ day: workingDayOnOrBefore(calendar, dateOf(`${expectedDue.slice(0, 19)}+07:00`)), leads }];
  });
}

/** As many letters of a due day as the labels ask for, each on its day to its lead. */
function expectDueLetters(
  letters: readonly { rung: string; at: string; to: string }[],
  wanted: readonly DueLetter[],
): void {
  const found = letters
    .filter(({ rung }) => rung.split(',').includes('D'))
    .map(({ at, to }) => ({ day: dateOf(at), to }));
  const missing = wanted.filter(({ day, leads }) => {
    const at = found.findIndex((letter) => letter.day === day && leads.includes(letter.to));
    if (at >= 0) found.splice(at, 1);
    return at < 0;
  });
  expect({ missing, unasked: found }).toEqual({ missing: [], unasked: [] });
}
