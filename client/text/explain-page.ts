import type {
  ExplainedLadder,
  ExplainedRung,
  Explanation,
  Fate,
  NotWanted,
} from '../../domain/explain/explanation';
import { shownDate, shownDateTime } from '../../domain/wording/dates';
import { eventTypeName } from '../../domain/wording/event-type';
import type { Lang, Words } from '../../domain/wording/lang';
import { openingName } from '../../domain/wording/opening';
import { rungName, rungNames } from '../../domain/wording/rungs';
import { rungReason } from '../../domain/wording/rung-reason';
import { letterLines } from './explain-letter';

const FATES: Record<Exclude<Fate, 'sent'>, Words> = {
  planned: { vi: 'sẽ gửi', en: 'will go' },
  'before-start': {
    vi: 'không gửi: ngày nhắc đã qua khi lịch này bắt đầu',
    en: 'no letter: its day was over when this ladder began',
  },
  superseded: { vi: 'không gửi: lịch mới đã thay', en: 'no letter: a new ladder took its place' },
  settled: {
    vi: 'không gửi: việc đã được giải quyết trước giờ gửi',
    en: 'no letter: settled before its hour',
  },
  answered: { vi: 'không gửi: đã có trả lời', en: 'no letter: the lead had answered' },
  'not-wanted': {
    vi: 'không gửi: đã có báo cáo kết quả, tạm dừng hoặc kết thúc',
    en: 'no letter: the result was reported, or the task suspended or closed',
  },
  'told-above': {
    vi: 'báo qua danh sách của nhiệm vụ cấp trên',
    en: "told through the parent task's list",
  },
};

const NOT_WANTED: Record<NotWanted, Words> = {
  reported: { vi: 'không gửi: kết quả đã được báo cáo', en: 'no letter: the result was reported' },
  suspended: { vi: 'không gửi: nhiệm vụ tạm dừng', en: 'no letter: the task was suspended' },
  accepted: { vi: 'không gửi: nhiệm vụ đã hoàn thành', en: 'no letter: the result was accepted' },
  withdrawn: { vi: 'không gửi: nhiệm vụ đã rút', en: 'no letter: the task was withdrawn' },
};

/** Why each letter was or will be sent, moved, merged or skipped, ladder by ladder. */
export function explainPage({ code, ladders }: Explanation, lang: Lang): string {
  const parts = ladders.map((ladder) => [
    headOf(ladder, lang),
    ...ladder.rungs.map((rung) => rungLine(rung, lang)),
  ]);
  return [code, ...parts.map((lines) => lines.join('\n'))].join('\n\n');
}

function headOf(ladder: ExplainedLadder, lang: Lang): string {
  const { version, opening, openedAt, endedAt, due, policyVersion, calendarVersion } = ladder;
  const opened = `${openingName(opening, lang)}, ${shownDate(openedAt, lang)}`;
  const date = (at: string) => shownDate(at, lang);
  return lang === 'en'
    ? `Ladder ${version} (${opened}${endedAt === null ? '' : ` – ended ${date(endedAt)}`})` +
        `${due === null ? ', no date' : `, due ${date(due)}`}; policy ${policyVersion}, calendar ${calendarVersion}`
    : `Lịch nhắc ${version} (${opened}${endedAt === null ? '' : ` – hết ngày ${date(endedAt)}`})` +
        `${due === null ? ', chưa có ngày' : `, hạn ${date(due)}`}; chính sách ${policyVersion}, lịch làm việc ${calendarVersion}`;
}

function rungLine(rung: ExplainedRung, lang: Lang): string {
  const when = shownDateTime(rung.at, lang);
  const sign = rung.fate === 'sent' ? '✓' : rung.fate === 'planned' ? '·' : '–';
  const name = nameOf(rung, lang);
  const why = withoutName(whyOf(rung, lang), name);
  const lines = [`  ${sign} ${when}  ${capital(name)}${why === '' ? '' : `: ${why}`}`];
  lines.push(...letterLines(rung, lang).map((line) => `      ${line}`));
  return lines.join('\n');
}

/** Counted from the opening letter, the days in the name of an overdue reminder are not those that are late. */
function nameOf({ rung, reason }: ExplainedRung, lang: Lang): string {
  if (reason?.rule !== 'overdue' || reason.afterOpening !== true) return rungName(rung, lang);
  return lang === 'en' ? 'overdue reminder' : 'nhắc quá hạn';
}

function whyOf(rung: ExplainedRung, lang: Lang): string {
  const merged =
    rung.mergedWith.length === 0
      ? null
      : `${lang === 'en' ? 'in one letter with' : 'chung một thư với'} ${rungNames(rung.mergedWith, lang)}`;
  const fate = fateWords(rung)?.[lang] ?? null;
  return [ruleOf(rung, lang), fate, merged].filter((part) => part !== null).join('; ');
}

function fateWords({ fate, because }: ExplainedRung): Words | null {
  if (fate === 'sent') return null;
  return because === undefined ? FATES[fate] : NOT_WANTED[because];
}

function ruleOf(rung: ExplainedRung, lang: Lang): string | null {
  const { reason, asked, nominalOn, shiftedBecause } = rung;
  if (reason !== null) return rungReason({ id: rung.rung, reason, nominalOn, shiftedBecause }, lang);
  if (asked === null)
    return lang === 'en'
      ? `planned for ${shownDate(nominalOn, lang)}`
      : `dự kiến ${shownDate(nominalOn, lang)}`;
  const on = shownDateTime(asked.at, lang);
  const note = asked.note === null ? '' : ` (${asked.note})`;
  return `${eventTypeName(asked.event, lang)}, ${on}${note}`;
}

/** A rule that is only the name of the rung says nothing twice. */
function withoutName(why: string, name: string): string {
  return why.startsWith(name) ? why.slice(name.length).replace(/^[:;,] /, '') : why;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
