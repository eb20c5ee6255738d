import type { HistoryLine, LetterFacts } from '../../domain/letter/facts';
import { msOf } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { vietnameseDate } from '../../domain/wording/dates';
import { dueMeaning } from '../../domain/wording/deadline';
import { escalationCause, levelName, outcomeName } from '../../domain/wording/names';
import { rungNames } from '../../domain/wording/rungs';

/** One page: of a longer history the beginning and the end stay, and how much is left out is said. */
const FIRST_LINES = 4;
const LAST_LINES = 10;
/** A person's own words are quoted up to here; the record keeps them whole. */
const QUOTE_MAX = 160;

type LetterLine = Extract<HistoryLine, { kind: 'letter' }>;

export interface DatedLine {
  /** Null for the line that says how many are left out. */
  date: string | null;
  text: string;
}

/** What happened, in order of time, at most one page of it. */
export function historyLines(facts: LetterFacts): DatedLine[] {
  const lines = [...facts.history]
    .sort((a, b) => msOf(a.at) - msOf(b.at))
    .map((line) => ({ date: vietnameseDate(line.at), text: lineWords(line, facts) }));
  if (lines.length <= FIRST_LINES + LAST_LINES + 1) return lines;
  const leftOut = lines.length - FIRST_LINES - LAST_LINES;
  return [
    ...lines.slice(0, FIRST_LINES),
    { date: null, text: `(lược ${leftOut} dòng; toàn bộ diễn biến lưu trong sổ sự kiện)` },
    ...lines.slice(-LAST_LINES),
  ];
}

/** The letters that did not reach their reader. */
export function undeliveredLines(facts: LetterFacts): DatedLine[] {
  return undelivered(facts)
    .slice(-LAST_LINES)
    .map((line) => ({ date: vietnameseDate(line.at), text: letterWords(line) }));
}

/** Who was not reached, each once: `Bộ Công Thương, Bộ Ngoại giao`; null when no letter says. */
export function unreached(facts: LetterFacts): string | null {
  return [...new Set(undelivered(facts).map(({ to }) => to))].join(', ') || null;
}

function undelivered({ history }: LetterFacts): LetterLine[] {
  return history
    .filter((line) => line.kind === 'letter')
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'no-address');
}

function lineWords(line: HistoryLine, { lead }: LetterFacts): string {
  switch (line.kind) {
    case 'assigned':
      return `Giao nhiệm vụ cho ${lead}`;
    case 'letter':
      return letterWords(line);
    case 'acknowledged':
      return line.promisedOn === null
        ? `${lead} xác nhận tiếp nhận`
        : `${lead} xác nhận tiếp nhận, cam kết hoàn thành ngày ${vietnameseDate(line.promisedOn)}`;
    case 'progress':
      return `${lead} báo cáo tiến độ: ${clip(line.summary, QUOTE_MAX)}`;
    case 'reported':
      return line.document === null
        ? `${lead} báo cáo hoàn thành, chưa nêu số văn bản`
        : `${lead} báo cáo hoàn thành tại văn bản ${line.document}`;
    case 'returned':
      return `Đề nghị hoàn thiện kết quả: ${clip(line.reason, QUOTE_MAX)}`;
    case 'extended':
      return `Điều chỉnh thời hạn đến ${dueMeaning(line.to)} theo ${line.document}`;
    case 'escalated':
      return `Báo cáo ${levelName(line.level)}, lý do: ${escalationCause(line.cause)}`;
  }
}

function letterWords({ rungs, to, outcome }: LetterLine): string {
  return `Thư gửi ${to} (${rungNames(rungs)}): ${outcomeName(outcome)}`;
}
