import type { Refusal } from '../../domain/refusal';
import { dateOf } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';

/** A refusal in a sentence: what stands against it and, where there is one, the way on. */
export function refusalText(refusal: Refusal): { vi: string; en: string } {
  switch (refusal.code) {
    case 'not-assigned-yet':
      return { vi: 'Nhiệm vụ chưa đến ngày giao.', en: 'The task is not assigned yet.' };
    case 'closed': {
      const on = vietnameseDate(refusal.at);
      return refusal.status === 'accepted'
        ? {
            vi: `Nhiệm vụ đã hoàn thành và được xác nhận ngày ${on}.`,
            en: `The task was completed and accepted on ${dateOf(refusal.at)}.`,
          }
        : { vi: `Nhiệm vụ đã được rút ngày ${on}.`, en: `The task was withdrawn on ${dateOf(refusal.at)}.` };
    }
    case 'already-acknowledged':
      return {
        vi: `Nhiệm vụ đã được tiếp nhận ngày ${vietnameseDate(refusal.at)}; báo cáo tiếp bằng: task progress.`,
        en: `The task was acknowledged on ${dateOf(refusal.at)}; report further with: task progress.`,
      };
    case 'awaiting-acceptance':
      return {
        vi: `Kết quả đã được báo cáo ngày ${vietnameseDate(refusal.reportedAt)} và đang chờ xác nhận (task accept hoặc task return).`,
        en: `The result was reported on ${dateOf(refusal.reportedAt)} and waits for acceptance (task accept or task return).`,
      };
    case 'not-reported':
      return {
        vi: 'Chưa có báo cáo hoàn thành để xác nhận hoặc trả lại (task complete trước).',
        en: 'No completion has been reported that could be accepted or returned (task complete first).',
      };
    case 'promised-in-the-past':
      return {
        vi: `Ngày cam kết ${vietnameseDate(refusal.promisedOn)} đã qua.`,
        en: `The promised date ${refusal.promisedOn} is past.`,
      };
    case 'no-evidence':
      return {
        vi: 'Báo cáo hoàn thành cần ít nhất một minh chứng: --document, --link hoặc --figure.',
        en: 'A completion needs at least one piece of evidence: --document, --link or --figure.',
      };
    case 'missing-text':
      return {
        vi: `Thiếu nội dung bắt buộc: ${refusal.field}.`,
        en: `Required text is missing: ${refusal.field}.`,
      };
    case 'percent-out-of-range':
      return {
        vi: `Tiến độ ${refusal.percent} không nằm trong khoảng 0–100.`,
        en: `Progress ${refusal.percent} is not within 0–100.`,
      };
    case 'new-due-not-later':
      return {
        vi: `Hạn mới phải sau hạn hiện tại (${vietnameseDate(refusal.currentDue)}).`,
        en: `The new date must be after the current one (${dateOf(refusal.currentDue)}).`,
      };
    case 'new-due-in-the-past':
      return {
        vi: `Hạn mới ${vietnameseDate(refusal.newDue)} đã qua.`,
        en: `The new date ${dateOf(refusal.newDue)} is past.`,
      };
    case 'invalid-input':
      return {
        vi: `Giá trị chưa đúng ở trường ${refusal.field}: ${refusal.problem}.`,
        en: `Invalid value in field ${refusal.field}: ${refusal.problem}.`,
      };
  }
}
