import { join } from 'node:path';
import { readWordings } from '../test/evaluation/labels';
import { noticeOf } from '../test/evaluation/speed';

/** A typed A4 page of a notice holds about 2,400 characters. */
const PAGE_CHARACTERS = 2_400;
export const PAGES = 50;

/** A notice of 50 pages out of the labelled sentences of the evaluation, numbered as a notice is. */
export function longNotice(): string {
  const wordings = readWordings(join(__dirname, '../test/evaluation/wordings.jsonl'));
  const head = 'VĂN PHÒNG CHÍNH PHỦ\nSố: 300/TB-VPCP\nHà Nội, ngày 10 tháng 3 năm 2026\n\nTHÔNG BÁO\n';
  return (
    head +
    noticeOf(
      wordings.map(({ context, phrase }) => context ?? phrase),
      PAGES * PAGE_CHARACTERS,
    )
  );
}
