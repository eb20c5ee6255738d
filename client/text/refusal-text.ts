import type { Refusal } from '../../domain/refusal';
import { dateOf } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';
import { rightName } from './right-name';
import { roleName } from './role-name';

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
    case 'new-due-in-next-period':
      return {
        vi: `Hạn mới phải trước hạn của kỳ sau (${vietnameseDate(refusal.nextDue)}); gia hạn không dời các kỳ sau.`,
        en: `The new date must be before that of the next period (${dateOf(refusal.nextDue)}); an extension moves no other period.`,
      };
    case 'no-right':
      return noRight(refusal);
    case 'suspended':
      return {
        vi: `Nhiệm vụ đang tạm dừng từ ngày ${vietnameseDate(refusal.since)}; tiếp tục bằng: task resume.`,
        en: `The task is suspended since ${dateOf(refusal.since)}; take it up again with: task resume.`,
      };
    case 'not-suspended':
      return { vi: 'Nhiệm vụ không ở trạng thái tạm dừng.', en: 'The task is not suspended.' };
    case 'no-request':
      return {
        vi: 'Không có đề nghị gia hạn nào đang chờ trả lời; điều chỉnh trực tiếp bằng: task extend.',
        en: 'No request for an extension is waiting; change the date directly with: task extend.',
      };
    case 'request-pending':
      return {
        vi: `Đề nghị ngày ${vietnameseDate(refusal.requestedAt)} chưa được trả lời (task decide).`,
        en: `The request of ${dateOf(refusal.requestedAt)} is not answered yet (task decide).`,
      };
    case 'expected-in-the-past':
      return {
        vi: `Ngày dự kiến ${vietnameseDate(refusal.expectedOn)} đã qua.`,
        en: `The expected date ${refusal.expectedOn} is past.`,
      };
    case 'already-lead':
      return {
        vi: `${refusal.agency} đang chủ trì nhiệm vụ này.`,
        en: `${refusal.agency} leads this task already.`,
      };
    case 'not-coordinating':
      return {
        vi: `"${refusal.agency}" không phải là cơ quan phối hợp của nhiệm vụ này.`,
        en: `"${refusal.agency}" is not a coordinating agency of this task.`,
      };
    case 'part-already-acknowledged':
      return {
        vi: `${refusal.agency} đã tiếp nhận phần việc ngày ${vietnameseDate(refusal.at)}.`,
        en: `${refusal.agency} acknowledged its part on ${dateOf(refusal.at)}.`,
      };
    case 'nothing-changes':
      return { vi: 'Yêu cầu này không làm thay đổi gì.', en: 'This would change nothing.' };
    case 'no-such-party':
      return {
        vi: `"${refusal.agency}" không chủ trì, cũng không phối hợp nhiệm vụ này.`,
        en: `"${refusal.agency}" neither leads nor coordinates this task.`,
      };
    case 'delegation-in-the-past':
      return {
        vi: `Ngày hết ủy quyền ${vietnameseDate(refusal.until)} đã qua.`,
        en: `The last day of the delegation, ${refusal.until}, is past.`,
      };
    case 'no-delegation':
      return {
        vi: `"${refusal.agency}" không có ủy quyền nào còn hiệu lực.`,
        en: `"${refusal.agency}" has no delegation in force.`,
      };
    case 'already-linked':
      return { vi: 'Văn bản và mục này đã được ghi.', en: 'This document and clause are linked already.' };
    case 'rules-in-force-already':
      return {
        vi: 'Nhiệm vụ đang theo đúng chính sách và lịch này.',
        en: 'The task follows this policy and calendar already.',
      };
    case 'cascaded-already':
      return {
        vi: `Nhiệm vụ đã được giao xuống ${refusal.total} đơn vị.`,
        en: `The task is cascaded to ${refusal.total} units already.`,
      };
    case 'children-open':
      return {
        vi: `Còn ${refusal.open}/${refusal.total} nhiệm vụ cấp dưới chưa kết thúc; nhiệm vụ này chỉ kết thúc cùng nhiệm vụ cấp dưới cuối cùng.`,
        en: `${refusal.open} of ${refusal.total} children are open; this task closes with the last of them.`,
      };
    case 'no-such-period':
      return { vi: `Không có kỳ ${refusal.period}.`, en: `There is no period ${refusal.period}.` };
    case 'period-closed':
      return { vi: `Kỳ ${refusal.period} đã kết thúc.`, en: `Period ${refusal.period} is closed.` };
    case 'invalid-input':
      return {
        vi: `Giá trị chưa đúng ở trường ${refusal.field}: ${refusal.problem}.`,
        en: `Invalid value in field ${refusal.field}: ${refusal.problem}.`,
      };
  }
}

/** The same of a command that was given: one that was no right of the actor stays on the record of the task. */
export function givenRefusalText(refusal: Refusal): { vi: string; en: string } {
  const { vi, en } = refusalText(refusal);
  if (refusal.code !== 'no-right') return { vi, en };
  return {
    vi: `${vi} Yêu cầu đã được ghi vào sổ sự kiện.`,
    en: `${en} The request is on the record.`,
  };
}

function noRight({ right, role, why, allowed }: Extract<Refusal, { code: 'no-right' }>): {
  vi: string;
  en: string;
} {
  const { vi, en } = rightName(right);
  if (why === 'other-agency') {
    return {
      vi: `Không đủ quyền ${vi}: ${roleName(role).vi} này không có phần trong nhiệm vụ.`,
      en: `No right to ${en}: this ${roleName(role).en} has no part in the task.`,
    };
  }
  return {
    vi: `Không đủ quyền ${vi} với tư cách ${roleName(role).vi}; quyền này của ${allowed.map((r) => roleName(r).vi).join(', ')}.`,
    en: `No right to ${en} as ${roleName(role).en}; it is the right of ${allowed.map((r) => roleName(r).en).join(', ')}.`,
  };
}
