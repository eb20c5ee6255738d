import type { DeadlineReading, ReadingContext } from '../../deadline/reading';
import { readPhrase } from '../../deadline/read-deadlines';
import type { AnnexRow } from './annex-table';
import type { FoundAssignment } from './governing';

/** The rows of an annex as assignments; their cells stand in the folded text from `start` on. */
export function annexAssignments(
  rows: readonly AnnexRow[],
  start: number,
  context: ReadingContext,
): { assignments: FoundAssignment[]; text: string } {
  let text = '';
  const assignments = rows.map(({ number, cells }): FoundAssignment => {
    const line = Object.values(cells).join('; ');
    const from = start + text.length;
    text += `${line}\n`;
    const at = (cell: string | undefined) => ({
      text: cell ?? '',
      start: from + Math.max(0, line.indexOf(cell ?? '')),
    });
    const when = cells.when ? readPhrase(cells.when, context) : null;
    return {
      clause: `PL.${number}`,
      subject: at(cells.lead),
      lead: at(cells.lead),
      leadIsInherited: false,
      predicate: at(cells.task),
      quote: { text: line, start: from },
      roles: cells.coordinating
        ? { text: `phối hợp với ${cells.coordinating}`, start: at(cells.coordinating).start }
        : null,
      deadline: when && cells.when ? moved(when, at(cells.when).start) : null,
      deadlineFrom: 'own',
      split: false,
      product: cells.product ? at(cells.product) : null,
      reportTo: cells.reportTo ? at(cells.reportTo) : null,
    };
  });
  return { assignments, text };
}

function moved(reading: DeadlineReading, by: number): DeadlineReading {
  return { ...reading, start: reading.start + by, end: reading.end + by };
}
