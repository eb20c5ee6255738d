import { join } from 'node:path';
import { readWordings } from './labels';
import type { Readers } from './readers';

/** A typed A4 page of a notice holds about 2,400 characters. */
const PAGE = 2_400;
const PAGES = 50;
const RUNS = 5;
const HEAD = 'VĂN PHÒNG CHÍNH PHỦ\nSố: 300/TB-VPCP\nHà Nội, ngày 10 tháng 3 năm 2026\n\nTHÔNG BÁO\n';

export const NOTICE_PAGES = PAGES;

export interface Speed {
  noticeMs: number;
  phraseMs: number;
}

/** Median milliseconds for a notice of 50 pages, made of the own wordings' sentences, and for one phrase. */
export function measureSpeed({ read, draftText }: Pick<Readers, 'read' | 'draftText'>): Speed {
  const wordings = readWordings(join(__dirname, 'wordings.jsonl'));
  const notice = longNotice(wordings.map(({ context, phrase }) => context ?? phrase));
  const readAll = () => wordings.forEach(({ phrase, context, issued }) => read({ phrase, context, issued }));
  return { noticeMs: median(() => draftText(notice)), phraseMs: median(readAll) / wordings.length };
}

/** A notice of 50 pages with a letterhead: without one it would pass for a news report and not be read. */
export function longNotice(sentences: readonly string[]): string {
  return HEAD + noticeOf(sentences, PAGES * PAGE);
}

/** Numbered sections of ten lettered points, as long as asked. */
export function noticeOf(sentences: readonly string[], length: number): string {
  const points: string[] = [];
  for (let size = 0, i = 0; size < length; i += 1) {
    const sentence = (sentences[i % sentences.length] as string).replaceAll('\n', ' ');
    const heading = i % 10 === 0 ? `${i / 10 + 1}. Về nhóm nhiệm vụ thứ ${i / 10 + 1}:\n` : '';
    const point = `${heading}${'abcdeghikl'[i % 10]}) ${sentence}.`;
    points.push(point);
    size += point.length + 1;
  }
  return points.join('\n');
}

function median(work: () => unknown): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] as number;
}
