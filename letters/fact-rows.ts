import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { citation, sourceCitation } from '../domain/wording/citation';
import { vietnameseDate } from '../domain/wording/dates';
import { beforeDateNote, dueMeaning, undatedMeaning } from '../domain/wording/deadline';
import { periodName } from '../domain/wording/period';
import { rollUpStates, rollUpTroubles } from '../domain/wording/roll-up';
import { timeLeftWords } from '../domain/wording/time-left';
import { signed } from './change-openings';
import { pendingWords, riskWords, statusWords, suspensionWords, toldWords } from './status-words';

export interface FactRow {
  label: string;
  value: string;
}

/** Of a longer series of periods without a result the latest are named, the rest counted. */
const PERIODS_NAMED = 4;

/** Letters whose reader judges how the time was used. */
const JUDGES_THE_TIME: readonly LetterKind[] = ['escalation', 'extension-request', 'risk', 'reassignment'];

/** The checkable facts of a task, in the order in which an official asks for them. */
export function factRows(facts: LetterFacts): FactRow[] {
  // The list of children needs the page.
  const rows =
    facts.letter.kind === 'children'
      ? [...taskRows(facts), row('Thời hạn', deadlineWords(facts)), childrenRow(facts)]
      : allRows(facts);
  return rows.filter((line) => line !== null);
}

function taskRows(facts: LetterFacts): (FactRow | null)[] {
  return [
    row('Nhiệm vụ', facts.gist),
    row('Nguồn', sourceWords(facts)),
    row('Thuộc nhiệm vụ', facts.parent ? `${facts.parent.code}, do ${facts.parent.lead.name} chủ trì` : null),
    row('Chủ trì', leadWords(facts)),
  ];
}

function allRows(facts: LetterFacts): (FactRow | null)[] {
  const { kind } = facts.letter;
  // A former lead is told who leads now; where the task stands is no longer its concern.
  const forLead = kind !== 'handover';
  return [
    ...taskRows(facts),
    row('Phối hợp', coordinatingWords(facts)),
    row('Thời hạn', deadlineWords(facts)),
    row('Cách tính hạn', facts.originalDue === null ? beforeDateNote(facts.deadline) : null),
    row('Kỳ báo cáo', periodWords(facts)),
    row('Sản phẩm', facts.deliverable),
    row('Trách nhiệm', facts.responsibility),
    row('Thẩm quyền', facts.authority),
    row('Chưa nêu rõ trong văn bản', forLead ? missingWords(facts) : null),
    row('Báo cáo kết quả tới', facts.reportTo),
    childrenRow(facts),
    row('Tình trạng', forLead ? statusWords(facts) : null),
    row('Nguy cơ chậm', forLead && kind !== 'risk' ? riskWords(facts) : null),
    row('Đề nghị chờ trả lời', forLead && kind !== 'extension-request' ? pendingWords(facts) : null),
    row('Đã tạm dừng', JUDGES_THE_TIME.includes(kind) ? suspensionWords(facts) : null),
    row('Các cấp đã báo cáo', forLead ? toldWords(facts) : null),
  ];
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

function sourceWords({ directive, clause, sameAs, sources }: LetterFacts): string {
  const further = (sources ?? []).map((source) => sourceCitation(source));
  const linked = (sources ?? []).map(({ taskCode }) => taskCode);
  const same = sameAs.filter((code) => !linked.includes(code));
  const notes = [
    further.length === 0 ? null : `đồng thời ${further.join('; ')}`,
    same.length === 0 ? null : `cùng nội dung với nhiệm vụ ${same.join(', ')}`,
  ].filter((note) => note !== null);
  const source = citation(directive, clause);
  return notes.length === 0 ? source : `${source} (${notes.join('; ')})`;
}

function leadWords({ letter, lead, previousLead: before }: LetterFacts): string {
  // Their openings say it, with the document.
  const said = letter.kind === 'reassignment' || letter.kind === 'handover';
  return before == null || said ? lead : `${lead} (thay ${before.name} từ ngày ${vietnameseDate(before.on)})`;
}

/** `Bộ Tài chính (đã gửi ngày 10/03/2026), Bộ Tư pháp (chưa gửi)` once one of them has answered. */
function coordinatingWords({ coordinating, parts }: LetterFacts): string | null {
  if (parts === undefined || parts.length === 0) return coordinating.join('; ') || null;
  return parts
    .map(({ agency, acknowledgedOn, deliveredOn }) => {
      if (deliveredOn !== null) return `${agency} (đã gửi ngày ${vietnameseDate(deliveredOn)})`;
      if (acknowledgedOn === null) return `${agency} (chưa gửi)`;
      return `${agency} (đã tiếp nhận ngày ${vietnameseDate(acknowledgedOn)}, chưa gửi)`;
    })
    .join('; ');
}

function deadlineWords(facts: LetterFacts): string {
  const { deadline, originalDue, extensionDocument, extensionSigner } = facts;
  if (deadline.due === null) return undatedMeaning(deadline);
  const quoted = deadline.phrase === null ? null : `“${deadline.phrase}”`;
  const left = timeLeftWords({ ...facts, at: facts.letter.at, due: deadline.due });
  const counted = left === null ? dueMeaning(deadline.due) : `${dueMeaning(deadline.due)} (${left})`;
  if (extensionDocument === null) return quoted === null ? counted : `${quoted} → ${counted}`;
  const before = originalDue === null ? 'không ấn định ngày' : dueMeaning(originalDue);
  const first = quoted === null ? before : `${quoted}, ${before}`;
  return `${counted}; điều chỉnh theo ${signed(extensionDocument, extensionSigner)} (hạn ban đầu: ${first})`;
}

function periodWords({ period, deadline: { recurrence } }: LetterFacts): string | null {
  if (period == null) return null;
  const { withoutResult } = period;
  const current = periodName(period, recurrence);
  if (withoutResult.length === 0) return current;
  const named = withoutResult.slice(-PERIODS_NAMED).map((one) => periodName(one, recurrence));
  const more = withoutResult.length - named.length;
  const others = more === 0 ? '' : ` và ${more} kỳ trước đó`;
  return `${current} (chưa có kết quả ${named.join('; ')}${others})`;
}

function missingWords(facts: LetterFacts): string | null {
  const missing = missingClarities(facts);
  return missing.length === 0 ? null : `${missing.join(', ')} – cơ quan chủ trì xác định khi báo cáo`;
}

function childrenRow({ children }: LetterFacts): FactRow | null {
  if (children == null) return null;
  const troubles = rollUpTroubles(children.rollUp);
  const states = rollUpStates(children, children.rollUp);
  return row('Cấp dưới', troubles === null ? states : `${states}; trong đó ${troubles}`);
}
