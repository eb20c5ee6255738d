import type { LetterFacts } from '../../domain/letter/facts';
import { isBefore } from '../../domain/time/instant';
import { citation } from '../../domain/wording/citation';
import { vietnameseDate } from '../../domain/wording/dates';
import { beforeDateNote, dueMeaning, undatedMeaning } from '../../domain/wording/deadline';
import { timeLeftWords } from '../../domain/wording/time-left';

export interface FactRow {
  label: string;
  value: string;
}

/** The checkable facts of a task, in the order in which an official asks for them. */
export function factRows(facts: LetterFacts): FactRow[] {
  return [
    row('Nhiệm vụ', facts.gist),
    row('Nguồn', sourceWords(facts)),
    row('Chủ trì', facts.lead),
    row('Phối hợp', facts.coordinating.join('; ') || null),
    row('Thời hạn', deadlineWords(facts)),
    row('Cách tính hạn', facts.originalDue === null ? beforeDateNote(facts.deadline) : null),
    row('Sản phẩm', facts.deliverable),
    row('Trách nhiệm', facts.responsibility),
    row('Thẩm quyền', facts.authority),
    row('Chưa nêu rõ trong văn bản', missingWords(facts)),
    row('Báo cáo kết quả tới', facts.reportTo),
    row('Tình trạng', statusWords(facts)),
    row('Các cấp đã báo cáo', toldWords(facts)),
  ].filter((line) => line !== null);
}

/** The clarities that the document leaves open, by name. */
export function missingClarities({ deliverable, responsibility, authority }: LetterFacts): string[] {
  return [
    deliverable === null ? 'sản phẩm' : null,
    responsibility === null ? 'trách nhiệm' : null,
    authority === null ? 'thẩm quyền' : null,
  ].filter((name) => name !== null);
}

function row(label: string, value: string | null): FactRow | null {
  return value === null ? null : { label, value };
}

function sourceWords({ directive, clause, sameAs }: LetterFacts): string {
  const source = citation(directive, clause);
  return sameAs.length === 0 ? source : `${source} (cùng nội dung với nhiệm vụ ${sameAs.join(', ')})`;
}

function deadlineWords(facts: LetterFacts): string {
  const { deadline, originalDue, extensionDocument } = facts;
  if (deadline.due === null) return undatedMeaning(deadline);
  const quoted = deadline.phrase === null ? null : `“${deadline.phrase}”`;
  const left = timeLeftWords({ ...facts, at: facts.letter.at, due: deadline.due });
  const counted = left === null ? dueMeaning(deadline.due) : `${dueMeaning(deadline.due)} (${left})`;
  if (extensionDocument === null) return quoted === null ? counted : `${quoted} → ${counted}`;
  const before = originalDue === null ? 'không ấn định ngày' : dueMeaning(originalDue);
  const first = quoted === null ? before : `${quoted}, ${before}`;
  return `${counted}; điều chỉnh theo ${extensionDocument} (hạn ban đầu: ${first})`;
}

function missingWords(facts: LetterFacts): string | null {
  const missing = missingClarities(facts);
  return missing.length === 0 ? null : `${missing.join(', ')} – cơ quan chủ trì xác định khi báo cáo`;
}

function statusWords(facts: LetterFacts): string {
  const { letter, acknowledgedOn, promisedOn, lastProgress, history } = facts;
  const promise = promisedOn === null ? '' : `, cam kết hoàn thành ngày ${vietnameseDate(promisedOn)}`;
  const received =
    acknowledgedOn === null
      ? letter.kind === 'assignment' && facts.workingDaysLate === null
        ? 'chờ tiếp nhận'
        : 'chưa xác nhận tiếp nhận'
      : `đã tiếp nhận ngày ${vietnameseDate(acknowledgedOn)}${promise}`;
  const returned = history.findLast((line) => line.kind === 'returned' || line.kind === 'reported');
  const answer =
    returned?.kind === 'returned'
      ? `kết quả được đề nghị hoàn thiện ngày ${vietnameseDate(returned.at)}`
      : lastProgress === null
        ? letter.kind === 'assignment'
          ? null
          : 'chưa có báo cáo tiến độ'
        : `tiến độ báo cáo ngày ${vietnameseDate(lastProgress.on)}: ${lastProgress.summary}`;
  return [received, answer].filter((part) => part !== null).join('; ');
}

/** Levels told before this letter, each with the day on which it was told first and how often since. */
function toldWords({ letter, history }: LetterFacts): string | null {
  const told = new Map<number, { on: string; times: number }>();
  for (const line of history) {
    if (line.kind !== 'escalated' || !isBefore(line.at, letter.at)) continue;
    const known = told.get(line.level);
    told.set(line.level, known ? { ...known, times: known.times + 1 } : { on: line.at, times: 1 });
  }
  if (told.size === 0) return null;
  return [...told]
    .sort(([a], [b]) => a - b)
    .map(([level, { on, times }]) =>
      times === 1
        ? `cấp ${level} ngày ${vietnameseDate(on)}`
        : `cấp ${level} từ ngày ${vietnameseDate(on)} (${times} lần)`,
    )
    .join('; ');
}
