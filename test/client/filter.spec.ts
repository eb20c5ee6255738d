import { CliError } from '../../client/cli-error';
import { listQuery } from '../../client/filter/list-query';
import { daysLeft, matches, workingDaysLate } from '../../client/filter/matches';
import { parseFilter } from '../../client/filter/parse-filter';
import type { TaskRow } from '../../client/tasks/task-rows';
import fc from 'fast-check';
import { addDays, dateOf, endOfDay } from '../../domain/time/instant';
import { CALENDAR } from '../support/rules';

const agency = (written: string, where: string) => {
  const names: Record<string, string> = { moit: 'Bộ Công Thương', 'Bộ Công Thương': 'Bộ Công Thương' };
  const name = names[written];
  if (name === undefined) throw new CliError(2, `${where}: không có cơ quan "${written}"`, where);
  return { code: 'moit', name };
};
const parse = (filter: string) => parseFilter(filter, agency);

const TODAY = '2026-04-30';
const NOW = '2026-04-29T10:00:00+07:00';
const BY = { calendar: CALENDAR, now: NOW };

function row(over: Partial<TaskRow> = {}): TaskRow {
  return {
    taskId: 'nv-56-tb-vpcp-3c-1',
    code: '56-TB-VPCP/3c-1',
    directive: '56/TB-VPCP',
    lead: 'Bộ Công Thương',
    gist: 'Lộ trình',
    kind: 'dated',
    due: endOfDay('2026-04-20'),
    lateAfter: endOfDay('2026-04-20'),
    status: 'đang thực hiện, quá hạn',
    officialStatus: 'overdue',
    level: 2,
    highestLevel: 3,
    letters: 7,
    open: true,
    stage: 'open',
    acknowledged: false,
    parent: null,
    nextStepAt: null,
    clockShiftWeeks: 0,
    ...over,
  };
}

describe('the filter of the lists', () => {
  describe('is read', () => {
    it('as conditions that must all hold', () => {
      expect(parse('late>5 and lead=moit')).toEqual([
        { field: 'late', operator: '>', value: 5 },
        { field: 'lead', operator: '=', value: 'Bộ Công Thương' },
      ]);
      expect(parse('  level >= 2 AND status != done-late and acknowledged=no ')).toEqual([
        { field: 'level', operator: '>=', value: 2 },
        { field: 'status', operator: '!=', value: 'done-late' },
        { field: 'acknowledged', operator: '=', value: false },
      ]);
    });

    it('with names of several words, quoted or not, in any spelling of Unicode', () => {
      const expected = [
        { field: 'lead', operator: '=', value: 'Bộ Công Thương' },
        { field: 'due', operator: '<=', value: 7 },
      ];
      expect(parse('lead = Bộ Công Thương and due<=7')).toEqual(expected);
      expect(parse("lead='Bộ Công Thương'and due<=7")).toEqual(expected);
      expect(parse('lead="Bộ Công Thương" and due<=7'.normalize('NFD'))).toEqual(expected);
    });

    it('with words of either hyphen', () => {
      expect(parse('kind=before-event')).toEqual([{ field: 'kind', operator: '=', value: 'before_event' }]);
    });
  });

  describe('that is wrong is pointed to', () => {
    it.each([
      ['lat>5', 1, 'không có trường "lat"', 'Có phải ý bạn là "late"?'],
      ['late>5 and stats=overdue', 12, 'không có trường "stats"', 'status'],
      ['late>nhiều', 6, '"nhiều" không phải là số nguyên', ''],
      ['late 5', 6, 'sau "late" cần một trong các dấu', ''],
      ['late>', 6, 'thiếu giá trị', ''],
      ['lead="Bộ', 6, 'thiếu giá trị', 'đóng nháy'],
      ['lead>moit', 5, 'chỉ dùng = hoặc !=', ''],
      ['status=overdu', 8, 'không có giá trị "overdu"', 'Có phải ý bạn là "overdue"?'],
      ['acknowledged=maybe', 14, 'nhận yes hoặc no', ''],
      ['late>5 or level=3', 8, 'chỉ nối với nhau bằng "and"', '--query'],
      ['lead=moit level=3', 16, 'chỉ nối với nhau bằng "and"', ''],
      ['', 1, 'cần tên một trường', 'late>5'],
      ['late>5 and', 6, '"5 and" không phải là số nguyên', ''],
      ['lead=bộ gì đó', 0, '--filter:6: không có cơ quan', ''],
    ])('%s', (filter, column, sentence, more) => {
      let problem: unknown = null;
      try {
        parse(filter);
      } catch (error) {
        problem = error;
      }
      const { exitCode, vi } = problem as CliError;
      expect(exitCode).toBe(2);
      expect(vi).toContain(sentence);
      expect(vi).toContain(more);
      if (column === 0) return;
      const [first, shown, sign] = vi.split('\n');
      expect(first).toMatch(new RegExp(`^--filter:${column}: `));
      expect(shown).toBe(`    ${filter}`);
      expect(sign?.indexOf('^')).toBe(4 + column - 1);
    });
  });

  describe('is asked of the server as far as it can tell', () => {
    const query = (filter: string) => listQuery(parse(filter), TODAY);

    it('late: overdue, and past the date for at least so many calendar days', () => {
      expect(query('late>5')).toBe(
        "(TaskStatus = 'đang thực hiện, quá hạn' AND (Rehearsal = true OR (LateAfter <= '2026-04-24T23:59:59+07:00')))",
      );
      expect(query('late<5')).toBe("(TaskStatus = 'đang thực hiện, quá hạn')");
    });

    it('due: open, and due within the days', () => {
      expect(query('due<=7')).toBe(
        "(ExecutionStatus = 'Running' AND (Rehearsal = true OR (DueAt >= '2026-04-30T00:00:00+07:00' AND DueAt <= '2026-05-07T23:59:59+07:00')))",
      );
    });

    it('all other fields as they are', () => {
      expect(query('lead=moit and level>=2 and acknowledged!=yes and stage=reported')).toBe(
        "(LeadAgency = 'Bộ Công Thương') AND (EscalationLevel >= 2) AND (Acknowledged = false) AND (Stage = 'đã báo cáo, chờ xác nhận')",
      );
      expect(query('directive != "1\' OR 1"')).toBe(
        "(DirectiveNumber != '1\\' OR 1' OR DirectiveNumber IS NULL)",
      );
    });
  });

  it('never loses a task at the server that its row would let through', () => {
    const operator = fc.constantFrom('=', '!=', '>', '>=', '<', '<=');
    const day = fc.integer({ min: -60, max: 60 }).map((n) => endOfDay(addDays(dateOf(NOW), n)));
    const figure = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(operator, figure, day, (op, n, at) => {
        const query = (filter: string) => listQuery(parse(filter), dateOf(NOW)) ?? '';
        const within = (text: string, name: string) =>
          [...text.matchAll(new RegExp(`${name} (<=|>=) '([^']+)'`, 'g'))].every(([, side, bound]) =>
            side === '<=' ? at <= (bound as string) : at >= (bound as string),
          );
        const late = `late${op}${n}`;
        // Nothing is overdue before its date, but in a rehearsal, which the query lets through.
        if (at <= NOW && matches(row({ lateAfter: at }), parse(late), BY))
          expect(within(query(late), 'LateAfter')).toBe(true);
        const due = `due${op}${n}`;
        const open = row({ due: at, officialStatus: 'in-progress' });
        if (matches(open, parse(due), BY)) expect(within(query(due), 'DueAt')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  describe('is finished on the rows', () => {
    const holds = (filter: string, over: Partial<TaskRow> = {}) => matches(row(over), parse(filter), BY);

    it('counts working days late: the days off of 25-27/4 are none', () => {
      expect(workingDaysLate(row(), BY)).toBe(6);
      expect([holds('late>5'), holds('late>6'), holds('late=6'), holds('late!=6')]).toEqual([
        true,
        false,
        true,
        false,
      ]);
    });

    it('counts nothing for a task that is not overdue, and no days left for one that is past its day', () => {
      expect(holds('late>=0', { officialStatus: 'in-progress' })).toBe(false);
      expect(holds('late<5', { officialStatus: 'done-late' })).toBe(false);
      expect(daysLeft(row(), BY)).toBeNull();
      expect(holds('due<100')).toBe(false);
      const soon = { officialStatus: 'in-progress' as const, due: endOfDay('2026-05-04') };
      expect(daysLeft(row(soon), BY)).toBe(5);
      expect([holds('due<=5', soon), holds('due<5', soon)]).toEqual([true, false]);
      expect(holds('due<=5', { ...soon, open: false })).toBe(false);
      expect(holds('due<=5', { due: null })).toBe(false);
    });

    it('counts a rehearsed task by its own calendar', () => {
      expect(workingDaysLate(row({ clockShiftWeeks: -1 }), BY)).toBe(2);
    });

    it('compares words', () => {
      expect(holds('level=2 and letters<8 and stage=open and kind=dated and parent!=X/1-1')).toBe(true);
      expect(holds('acknowledged=yes')).toBe(false);
      expect(holds('parent=56-tb-vpcp/3C-9', { parent: '56-TB-VPCP/3c-9' })).toBe(true);
      expect(holds('status!=overdue')).toBe(false);
    });
  });
});
