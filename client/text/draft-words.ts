import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { DraftTask } from '../../domain/directive/draft/draft';
import { dateOf } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';
import { beforeDateNote, deadlineBrief, dueMeaning, undatedMeaning } from '../../domain/wording/deadline';
import { deadlineRuleName } from '../../domain/wording/deadline-rule';
import { draftDoubtName } from '../../domain/wording/draft-doubt';
import { deadlineDoubtName } from '../../domain/wording/deadline-doubt';
import { taskAgencies } from '../directives/task-agencies';
import { taskDeadline } from '../directives/task-deadline';
import { doubtsOf } from '../directives/task-doubts';
import { kindWords } from './state-words';

type Lang = 'vi' | 'en';

/** The lead's name in the directory, else as the document words it. */
export function leadWords(task: DraftTask, directory: AgencyDirectory): string | null {
  return taskAgencies(task, directory).lead?.name ?? null;
}

/** The deadline in a column: `31/03/2026`, `định kỳ 20/03/2026`, `thường xuyên`. */
export function deadlineColumn(task: DraftTask, lang: Lang): string {
  const deadline = taskDeadline(task);
  const { kind, due, lateAfter } = deadline;
  if (due === null) return lang === 'en' ? kindWords(kind, 'en') : deadlineBrief(deadline);
  const shown = lateAfter ?? due;
  const day = lang === 'en' ? dateOf(shown) : vietnameseDate(shown);
  return kind === 'dated' ? day : `${kindWords(kind, lang)} ${day}`;
}

/** The wording, what it means and by which rule, in one line. */
export function deadlineLine(task: DraftTask, lang: Lang): string {
  const deadline = taskDeadline(task);
  const { phrase, rule, due, recurrence, kind } = deadline;
  if (due === null) {
    const repeats = recurrence === null ? '' : ` ${recurrence}`;
    return lang === 'en'
      ? `${phrase === null ? 'no deadline is written' : `“${phrase}” (${kindWords(kind, 'en')})`}${repeats}`
      : `${undatedMeaning(deadline)}${repeats}`;
  }
  const meaning = lang === 'en' ? due : dueMeaning(due);
  const named = kind === 'dated' ? '' : `${kindWords(kind, lang)}, `;
  const tracked = lang === 'en' ? null : beforeDateNote(deadline);
  const why = tracked ?? deadlineRuleName(rule, lang);
  return `“${phrase}” → ${named}${meaning} (${why})`;
}

/** Everything that a person should look at, one sentence each. */
export function doubtLines(task: DraftTask, directory: AgencyDirectory, lang: Lang): string[] {
  const { doubts, ambiguous, alternatives } = task.deadline ?? {
    doubts: [],
    ambiguous: false,
    alternatives: [],
  };
  const general = doubtsOf(task, directory).filter(
    (doubt) => doubt !== 'deadline-doubtful' || doubts.length === 0,
  );
  const { leadRemarks, coordinatingRemarks } = taskAgencies(task, directory);
  const rejected = doubts.length > 0 || ambiguous ? alternatives : [];
  return [
    ...general.map((doubt) => draftDoubtName(doubt, lang)),
    ...[...leadRemarks, ...coordinatingRemarks].map((remark) => remark[lang]),
    ...doubts.map((doubt) => `${lang === 'en' ? 'deadline' : 'thời hạn'}: ${deadlineDoubtName(doubt, lang)}`),
    ...rejected.map(({ due, rule }) => rejectedWords(due, rule, lang)),
  ];
}

function rejectedWords(due: string | null, rule: string, lang: Lang): string {
  if (lang === 'en') return `rejected reading: ${due ?? 'no date'} (${deadlineRuleName(rule, lang)})`;
  return `cách hiểu đã loại: ${due === null ? 'không ấn định ngày' : dueMeaning(due)} (${deadlineRuleName(rule)})`;
}
