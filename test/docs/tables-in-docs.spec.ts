import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTES } from '../../client/documents/note-sentences';
import { LIMITS } from '../../client/documents/limits';
import { REFUSALS } from '../../client/documents/refusal-sentences';
import { REGISTER_LIMITS } from '../../client/registers/limits';
import { loadCalendars } from '../../config/load-calendars';
import { readPhrase } from '../../domain/deadline/read-phrase';
import type { Doubt } from '../../domain/deadline/reading';
import type { LeftOut } from '../../domain/directive/draft/draft';
import { LINK_THRESHOLD } from '../../domain/directive/likeness';
import type { Instant } from '../../domain/time/instant';
import { deadlineDoubtName } from '../../domain/wording/deadline-doubt';
import { deadlineRules } from '../../domain/wording/deadline-rule';
import { draftDoubtName, leftOutReason, type NamedDoubt } from '../../domain/wording/draft-doubt';

const ROOT = join(__dirname, '../..');
const READING = readFileSync(join(ROOT, 'docs/reading.md'), 'utf8');

/** The cells below the head of the table that follows `<!-- table: name -->`. */
function table(name: string): string[][] {
  const after = READING.split(`<!-- table: ${name} -->\n\n`)[1];
  if (after === undefined) throw new Error(`docs/reading.md has no table "${name}"`);
  const lines = (after.split('\n\n')[0] ?? '').split('\n');
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (text: string) => `\`${text}\``;
const codes = (name: string) => table(name).flatMap(([, cell]) => cell?.match(/(?<=`)[\w-]+(?=`)/g) ?? []);

// A doubt that is added to the code is missing here for the compiler, and then in the table.
const DEADLINE_DOUBTS: Record<Doubt, true> = {
  'two-readings': true,
  'past-at-issue': true,
  'year-inferred': true,
  'no-issue-date': true,
  'unknown-event': true,
  'fuzzy-period': true,
  'provisional-calendar': true,
  'impossible-date': true,
  'not-this-task': true,
  'weekday-mismatch': true,
  'first-period-unsure': true,
  'open-tail': true,
};
const TASK_DOUBTS: Record<NamedDoubt, true> = {
  'lead-inherited': true,
  'lead-inferred': true,
  'several-leads': true,
  'lead-unknown': true,
  'lead-former-name': true,
  'lead-local': true,
  'no-lead': true,
  'coordinating-unknown': true,
  'deadline-inherited': true,
  'deadline-shared': true,
  'deadline-doubtful': true,
  'split-from-sentence': true,
  'same-as': true,
};
const LEFT_OUT: Record<LeftOut['why'], true> = {
  assessment: true,
  'general-direction': true,
  'closing-formula': true,
  'no-assignee': true,
  quotation: true,
  reported: true,
};

function keysOf<Key extends string>(record: Record<Key, true>): Key[] {
  return Object.keys(record) as Key[];
}

describe('docs/reading.md says what the code does', () => {
  const calendar = loadCalendars(join(ROOT, 'data'));

  it.each(table('wordings'))('“%s” is read as %s, due %s', (wording, ...written) => {
    const context = { issuedOn: '2026-01-31', calendar, beforeDate: 'official' as const };
    const { kind, due, lateAfter, rule, doubts } = readPhrase(wording ?? '', context);
    const read = [kind, shown(due), shown(lateAfter), code(rule), doubts.map(code).join(' ')];
    expect(read).toEqual(written);
  });

  it('names every rule of reading with its ground', () => {
    const rules = [...deadlineRules()].map(([id, { en, source }]) => [code(id), en, source.en]);
    expect(table('rules')).toEqual(rules);
  });

  it('names every doubt, and every reason to leave something out', () => {
    const deadline = keysOf(DEADLINE_DOUBTS).map((doubt) => [code(doubt), deadlineDoubtName(doubt, 'en')]);
    expect(table('deadline doubts')).toEqual(deadline);
    const task = keysOf(TASK_DOUBTS).map((doubt) => [code(doubt), draftDoubtName(doubt, 'en')]);
    expect(table('task doubts')).toEqual(task);
    expect(table('left out')).toEqual(keysOf(LEFT_OUT).map((why) => [code(why), leftOutReason(why, 'en')]));
  });

  it('gives every limit with the reason beside it', () => {
    expect(table('document limits')).toEqual(limitRows(LIMITS, 'client/documents/limits.ts'));
    expect(table('register limits')).toEqual(limitRows(REGISTER_LIMITS, 'client/registers/limits.ts'));
    expect(READING).toContain(`from ${LINK_THRESHOLD} on`);
  });

  it('knows every code of a refusal and of a note', () => {
    expect(codes('refusals').sort()).toEqual(Object.keys(REFUSALS).sort());
    expect(codes('notes').sort()).toEqual(Object.keys(NOTES).sort());
  });
});

function shown(at: Instant | null): string {
  if (at === null) return '–';
  return at.slice(11, 19) === '23:59:59' ? at.slice(0, 10) : at.slice(0, 16).replace('T', ' ');
}

/** Name, value, and the comment above it in the source. */
function limitRows(limits: object, file: string): string[][] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return Object.entries(limits).map(([name, value]: [string, number]) => {
    const reason = new RegExp(`/\\*\\* ([^*]+) \\*/\\s+${name}:`).exec(source)?.[1];
    return [code(name), limitValue(name, value), reason ?? '–'];
  });
}

function limitValue(name: string, value: number): string {
  if (name.endsWith('Bytes')) return `${value / 1024 / 1024} MiB`;
  if (name === 'heapMegabytes') return `${value} MiB`;
  return name === 'milliseconds' ? `${value / 1000} s` : value.toLocaleString('en-US');
}
