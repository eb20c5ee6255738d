import { dueMeaning, undatedMeaning } from '../../domain/wording/deadline';
import { vietnameseDate, vietnameseDateTime, weekdayName } from '../../domain/wording/dates';
import { rungNames } from '../../domain/wording/rungs';
import { rungReason } from '../../domain/wording/rung-reason';
import {
  addresseeOf,
  lettersOf,
  shortCode,
  type DirectivePlan,
  type PlannedLetterOf,
  type PlannedTask,
} from '../plan/planned-task';
import { closuresOf } from './day-text';
import { legend } from './legend';
import { markOfStep, MARKS } from './letter-marks';
import { Markup, markup } from './markup';
import { monthSvg } from './month-svg';
import { planMonths, type PlanMonth } from './plan-days';
import { planSummary, planTitle, quietSentence } from './plan-head';
import { PLAN_STYLE } from './plan-style';
import { symbol } from './symbol';

/** The plan as one HTML file: calendar, legend, tasks, and every letter with its reason. */
export function planPage(plan: DirectivePlan): string {
  const { shown, quiet } = planMonths(plan);
  const title = planTitle(plan);
  const silent = quietSentence(quiet);
  const page = markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(PLAN_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${planSummary(plan)}</p>
</header>
<main>
<section aria-label="Chú giải">
<ul class="legend">${legendItems()}</ul>
</section>
<section class="calendar" aria-label="Lịch">
${shown.map(monthFigure)}
</section>
${silent === null ? null : markup`<p class="quiet">${silent}</p>`}
<h2>Nhiệm vụ</h2>
${taskTable(plan.tasks)}
<h2>Các thư theo thứ tự thời gian</h2>
${letterTable(lettersOf(plan))}
</main>
</body>
</html>
`;
  return page.text;
}

function legendItems(): Markup[] {
  return legend().map(
    ({ drawing, meaning }) =>
      markup`<li><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${drawing}</svg>${meaning}</li>`,
  );
}

function monthFigure(month: PlanMonth): Markup {
  const closures = closuresOf(month);
  const caption = closures.length === 0 ? null : markup`<figcaption>${closures.join('; ')}</figcaption>`;
  return markup`<figure>${monthSvg(month)}${caption}</figure>\n`;
}

function taskTable(tasks: readonly PlannedTask[]): Markup {
  const rows = tasks.map(({ task }) => {
    const { deadline } = task;
    const meaning =
      deadline.due === null
        ? undatedMeaning(deadline)
        : `${deadline.phrase === null ? '' : `“${deadline.phrase}” → `}${dueMeaning(deadline.due)}`;
    return markup`<tr><td data-label="Mã" title="${task.code}">${shortCode(task.code)}</td><td data-label="Nhiệm vụ">${task.gist}</td><td data-label="Chủ trì">${task.lead.name}</td><td data-label="Thời hạn">${meaning}</td></tr>\n`;
  });
  return table(['Mã', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], rows);
}

function letterTable(letters: readonly PlannedLetterOf[]): Markup {
  const rows = letters.map(({ task, step }) => {
    const kind = markOfStep(step);
    const sign = markup`<svg viewBox="0 0 24 24" width="20" height="20" role="img" aria-label="${MARKS[kind].letter}">${symbol(kind, 12, 12)}</svg>`;
    const moved = step.shiftedFrom.map((date) => vietnameseDate(date)).join(', ');
    return markup`<tr data-mark="${kind}"><td data-label="Gửi lúc">${weekdayName(step.at)} ${vietnameseDateTime(step.at)}</td><td data-label="Thư">${sign} ${rungNames(step.rungs.map(({ id }) => id))}</td><td data-label="Nhiệm vụ" title="${task.gist}">${shortCode(task.code)}</td><td data-label="Gửi tới">${addresseeOf(step)}</td><td data-label="Dời từ">${moved === '' ? '–' : moved}</td><td data-label="Lý do">${step.rungs.map((rung) => rungReason(rung)).join('; ')}</td></tr>\n`;
  });
  return table(['Gửi lúc', 'Thư', 'Nhiệm vụ', 'Gửi tới', 'Dời từ', 'Lý do'], rows);
}

function table(heads: readonly string[], rows: readonly Markup[]): Markup {
  return markup`<table><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`;
}
