import type { LetterFacts } from '../domain/letter/facts';
import { citation } from '../domain/wording/citation';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import type { FactRow } from './fact-rows';
import { reportedPeriod } from './follow-up-openings';

/** What a receipt confirms, and nothing that presses: the task and the result as it was reported. */
export function receiptRows(facts: LetterFacts, lang: Lang): FactRow[] {
  const say = sayIn(lang);
  const { report } = facts;
  const rows: [string, string | null][] = [
    [say('Nhiệm vụ', 'Task'), facts.gist],
    [say('Nguồn', 'Source'), citation(facts.directive, facts.clause, lang, letterDate)],
    [say('Chủ trì', 'Lead'), facts.lead],
    [say('Kỳ báo cáo', 'Reporting period'), reportedPeriod(facts)?.toString() ?? null],
    [say('Ngày báo cáo', 'Reported on'), report == null ? null : letterDate(report.on, lang)],
    [say('Văn bản', 'Document'), report?.document ?? null],
    [say('Số liệu', 'Figure'), report?.figure ?? null],
    [say('Địa chỉ tài liệu', 'Link'), report?.link ?? null],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
