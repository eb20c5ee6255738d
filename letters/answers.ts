import { sayIn, type Lang, type Words } from '../domain/wording/lang';
import { capital } from './reader-words';

/** What is asked of the reader: one sentence, and the ways to answer it. */
export interface LetterRequest {
  sentence: string;
  items: string[];
}

/** Behind the name of whom to answer; for the form to take away where there is no address. */
export const ADDRESS_HINT: Words = {
  vi: ' (địa chỉ ở cuối thư)',
  en: ' (address at the end of this letter)',
};

/** What a lead that is reminded can answer. */
export const THREE_ANSWERS: Record<Lang, string[]> = {
  vi: [
    'kết quả thực hiện, kèm số và ngày văn bản',
    'tiến độ, khó khăn vướng mắc và ngày dự kiến hoàn thành',
    'đề nghị điều chỉnh thời hạn, nêu rõ lý do',
  ],
  en: [
    'the result, with the number and date of the document',
    'progress, difficulties and the expected date of completion',
    'a request to change the deadline, stating the reasons',
  ],
};

/** What a standing duty reports. */
export const STANDING_REPORT: Record<Lang, string[]> = {
  vi: [
    'kết quả thực hiện từ khi được giao hoặc từ lần báo cáo trước, kèm số liệu và văn bản đã ban hành',
    'khó khăn, vướng mắc và kiến nghị',
  ],
  en: [
    'results since the task was assigned or since the previous report, with figures and the documents issued',
    'difficulties and proposals',
  ],
};

export function plain(sentence: string): LetterRequest {
  return { sentence, items: [] };
}

export function askOf(addressee: string, lang: Lang): string {
  return sayIn(lang)(`Đề nghị ${addressee}:`, `${capital(addressee)} is requested:`);
}
