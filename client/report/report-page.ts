import type { Totals } from '../../domain/report/totals';
import type { Answered, Told, TrackingRow } from '../../domain/report/tracking-row';
import { shownDate, shownDateTime } from '../../domain/wording/dates';
import type { Lang, Words } from '../../domain/wording/lang';
import { outcomeName } from '../../domain/wording/names';
import { rungNames } from '../../domain/wording/rungs';
import { officialStatusName } from '../../domain/wording/status';
import { mailboxWords } from '../text/mailbox-words';

const STATUSES = ['done-on-time', 'done-late', 'in-progress', 'overdue', 'suspended', 'withdrawn'] as const;

const ANSWERS: Record<Answered['what'], Words> = {
  acknowledged: { vi: 'tiếp nhận', en: 'acknowledged' },
  progress: { vi: 'báo cáo tiến độ', en: 'reported progress' },
  risk: { vi: 'báo nguy cơ chậm', en: 'reported a risk' },
  requested: { vi: 'đề nghị điều chỉnh thời hạn', en: 'requested an extension' },
  reported: { vi: 'báo cáo hoàn thành', en: 'reported completion' },
};

/** `Tính đến …: 14 nhiệm vụ; hoàn thành đúng hạn 4; …` */
export function totalsLine(totals: Totals, asOf: string, lang: Lang): string {
  const parts = STATUSES.filter((status) => totals[status] > 0).map(
    (status) => `${officialStatusName(status, lang)} ${totals[status]}`,
  );
  const head =
    lang === 'en'
      ? `As of ${shownDateTime(asOf, lang)}: ${totals.all} tasks`
      : `Tính đến ${shownDateTime(asOf, lang)}: ${totals.all} nhiệm vụ`;
  return [head, ...parts].join('; ');
}

/** A late task with who was told and who answered, in the order of time: what stands up in a dispute. */
export function lateTaskLines(row: TrackingRow, lang: Lang): string {
  const due = row.lateAfter === null ? '–' : shownDate(row.lateAfter, lang);
  const first =
    row.originalDue !== null && row.originalDue !== row.due
      ? lang === 'en'
        ? ` (first ${shownDate(row.originalDue, lang)})`
        : ` (hạn đầu ${shownDate(row.originalDue, lang)})`
      : '';
  const late =
    lang === 'en'
      ? `${row.workingDaysLate} working days late`
      : `quá hạn ${row.workingDaysLate} ngày làm việc`;
  const happened = [
    ...row.told.map((told) => [told.at, toldLine(told, lang)] as const),
    ...row.answered.map((answer) => [answer.at, answerLine(answer, lang)] as const),
  ].sort(([a], [b]) => Date.parse(a) - Date.parse(b));
  return [
    `▲ ${row.code} · ${row.lead} · ${row.gist}`,
    `  ${lang === 'en' ? 'due' : 'hạn'} ${due}${first}, ${late}`,
    ...happened.map(([at, text]) => `    ${shownDateTime(at, lang)}  ${text}`),
  ].join('\n');
}

function toldLine({ to, rungs, outcome }: Told, lang: Lang): string {
  return `→ ${mailboxWords(to, lang)}: ${rungNames(rungs, lang)} – ${outcomeName(outcome, lang)}`;
}

function answerLine({ what, text }: Answered, lang: Lang): string {
  const detail = text === null ? '' : `: ${what === 'acknowledged' ? shownDate(text, lang) : text}`;
  return `← ${ANSWERS[what][lang]}${detail}`;
}
