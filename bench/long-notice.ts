import { join } from 'node:path';
import { readWordings } from '../test/evaluation/labels';
import { longNotice as noticeOfSentences, NOTICE_PAGES } from '../test/evaluation/speed';

export const PAGES = NOTICE_PAGES;

/** A notice of 50 pages out of the labelled sentences of the evaluation, numbered as a notice is. */
export function longNotice(): string {
  const wordings = readWordings(join(__dirname, '../test/evaluation/wordings.jsonl'));
  return noticeOfSentences(wordings.map(({ context, phrase }) => context ?? phrase));
}
