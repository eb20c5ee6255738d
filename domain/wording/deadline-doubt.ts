import type { Doubt } from '../deadline/reading';

const DOUBTS: Record<Doubt, { vi: string; en: string }> = {
  'two-readings': {
    vi: 'câu chữ có thể hiểu theo hai cách',
    en: 'the words can be read two ways',
  },
  'past-at-issue': {
    vi: 'thời hạn đã qua khi văn bản được ban hành; giữ nguyên như văn bản ghi',
    en: 'already past when the document was issued; kept as written',
  },
  'year-inferred': {
    vi: 'văn bản không ghi năm; lấy lần đầu tiên không sớm hơn ngày ban hành',
    en: 'no year is written; the first one not before the day of issue',
  },
  'no-issue-date': {
    vi: 'không biết ngày ban hành nên chưa tính được',
    en: 'the day of issue is not known, so nothing can be counted from it',
  },
  'unknown-event': {
    vi: 'phụ thuộc vào một sự kiện chưa biết ngày',
    en: 'depends on an event whose day is not known',
  },
  'fuzzy-period': {
    vi: 'khoảng thời gian ước chừng, hiểu theo Điều 146 Bộ luật Dân sự hoặc theo quy ước',
    en: 'an approximate time, read after article 146 of the Civil Code or by convention',
  },
  'provisional-calendar': {
    vi: 'tính qua năm chưa có lịch nghỉ chính thức',
    en: 'counted through a year whose calendar is not decided',
  },
  'impossible-date': {
    vi: 'ngày, tháng, quý hoặc giờ này không có thật',
    en: 'no calendar or clock has this date or time',
  },
  'not-this-task': {
    vi: 'câu chữ có thể nói về việc khác, không phải thời hạn của nhiệm vụ',
    en: 'the words may describe something else than the end of the task',
  },
  'weekday-mismatch': {
    vi: 'thứ trong tuần không khớp với ngày',
    en: 'the weekday and the date do not agree',
  },
  'first-period-unsure': {
    vi: 'chưa rõ kỳ nào là kỳ đầu tiên',
    en: 'it is not clear which period is the first',
  },
  'open-tail': {
    vi: 'có mốc đầu tiên, sau đó tiếp tục thực hiện',
    en: 'a first date, and a duty that goes on after it',
  },
};

/** Why a reading needs a person's eye. */
export function deadlineDoubtName(doubt: Doubt, lang: 'vi' | 'en' = 'vi'): string {
  return DOUBTS[doubt][lang];
}
