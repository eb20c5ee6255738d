import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import { clarityName } from '../../domain/wording/draft-doubt';
import { taskAgencies } from '../directives/task-agencies';
import { deadlineLine, doubtLines } from '../text/draft-words';
import { markedQuote } from './marked-quote';
import type { Review, ReviewItem, Verdict } from './review';

type Lang = 'vi' | 'en';

const VERDICTS: Record<Verdict, Record<Lang, string>> = {
  open: { vi: 'chưa rà soát', en: 'open' },
  accepted: { vi: '✓ đã nhận', en: '✓ accepted' },
  doubtful: { vi: '… để sau', en: '… left for later' },
  dropped: { vi: '✗ đã bỏ', en: '✗ dropped' },
};

const LABELS: Record<Lang, string[]> = {
  vi: ['Việc', 'Chủ trì', 'Phối hợp', 'Hạn', 'Sản phẩm', 'Báo cáo', 'Chưa nêu', 'Cần xem'],
  en: ['Task', 'Lead', 'With', 'Deadline', 'Product', 'Report to', 'Not said', 'Check'],
};

export interface ScreenOptions {
  lang: Lang;
  coloured: boolean;
  directory: AgencyDirectory;
}

/** One task as the person reviews it: the quote with the words that gave its fields, the fields, the doubts. */
export function taskScreen({ items, position }: Review, item: ReviewItem, options: ScreenOptions): string {
  const { lang, coloured, directory } = options;
  const { task, verdict } = item;
  const [of, clause] = lang === 'en' ? ['Task', 'clause'] : ['Nhiệm vụ', 'mục'];
  const title = `${of} ${position + 1}/${items.length} · ${clause} ${task.clause || '–'} (${task.n}) · ${VERDICTS[verdict][lang]}`;
  const quote = markedQuote(task, lang, coloured);
  return ['', `── ${title} ──`, '', ...quote, '', ...fieldLines(item, lang, directory)].join('\n');
}

function fieldLines({ task }: ReviewItem, lang: Lang, directory: AgencyDirectory): string[] {
  const { lead, coordinating, unknown } = taskAgencies(task, directory);
  const outside = lang === 'en' ? 'not in the directory' : 'ngoài danh bạ';
  const leads = lead && (lead.code === null ? `${lead.name} (${outside})` : lead.name);
  const values = [
    [task.task],
    [leads],
    [[...coordinating, ...unknown.map((name) => `${name} (${outside})`)].join('; ') || null],
    [deadlineLine(task, lang)],
    [task.deliverable],
    [task.reportTo],
    [task.missing.map((clarity) => clarityName(clarity, lang)).join(', ') || null],
    doubtLines(task, directory, lang).map((doubt) => `▲ ${doubt}`),
  ];
  const width = Math.max(...LABELS[lang].map((label) => label.length));
  return values.flatMap((lines, i) =>
    lines.map((line, j) => `  ${(j === 0 ? (LABELS[lang][i] as string) : '').padEnd(width)}  ${line ?? '◌'}`),
  );
}
