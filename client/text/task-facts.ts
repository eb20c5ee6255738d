import type { Contribution } from '../../domain/state';
import type { TaskView } from '../../domain/view';
import { shownDate } from '../../domain/wording/dates';
import { beforeDateNote, dueMeaning, undatedMeaning } from '../../domain/wording/deadline';
import { deadlineRuleName } from '../../domain/wording/deadline-rule';
import { recurrenceMeaning } from '../../domain/wording/recurrence';
import type { Lang, Say } from './say';
import { statusWords } from './state-words';
import type { PageRow } from './page-row';

/** Who coordinates, and once one of them has answered, who has not delivered. */
export function coordinatingWords({ contributions }: TaskView, lang: Lang, say: Say): string {
  if (contributions.length === 0) return '';
  const answered = contributions.some((part) => part.acknowledgedAt !== null);
  const names = contributions.map((part) =>
    answered ? `${part.agency.name} (${partWords(part, lang, say)})` : part.agency.name,
  );
  return `; ${say('phối hợp', 'coordinating')} ${names.join(', ')}`;
}

function partWords({ acknowledgedAt, delivered }: Contribution, lang: Lang, say: Say): string {
  if (delivered !== null) {
    const on = shownDate(delivered.at, lang);
    return `✓ ${say(`đã gửi ${on}`, `delivered ${on}`)}`;
  }
  if (acknowledgedAt === null) return `◌ ${say('chưa gửi', 'not delivered')}`;
  const on = shownDate(acknowledgedAt, lang);
  return `◌ ${say(`đã tiếp nhận ${on}, chưa gửi`, `acknowledged ${on}, not delivered`)}`;
}

/** The deadline in force with the rule that gave it and, when it was changed, the first one with its status. */
export function deadlineRows(view: TaskView, lang: Lang, say: Say): PageRow[] {
  const { original, due, task } = view;
  const rows: PageRow[] = [[say('Hạn', 'Due'), dueWords(view, lang, say)]];
  if (task.deadline.recurrence !== null) {
    rows.push([say('Lặp lại', 'Recurs'), recurrenceMeaning(task.deadline.recurrence, lang)]);
  }
  if (original.due === due && original.lateAfter === view.lateAfter) return rows;
  const first =
    original.due === null
      ? undatedMeaning(task.deadline, lang)
      : [dueMeaning(original.due, lang), beforeDateNote(original, lang)].filter(Boolean).join('; ');
  const status = say('theo hạn này', 'against it');
  return [
    ...rows,
    [say('Hạn ban đầu', 'First due'), `${first}; ${status}: ${statusWords(original.officialStatus, lang)}`],
  ];
}

function dueWords(view: TaskView, lang: Lang, say: Say): string {
  const { task, due, lateAfter, extensionDocument } = view;
  if (due === null) return undatedMeaning(task.deadline, lang);
  const rule =
    extensionDocument === null
      ? `${say('quy tắc', 'rule')}: ${deadlineRuleName(task.deadline.rule, lang)}`
      : `${say('điều chỉnh theo', 'changed by')} ${extensionDocument}`;
  const note = beforeDateNote({ due, lateAfter }, lang);
  return [dueMeaning(due, lang), note, rule].filter((part) => part !== null).join('; ');
}
