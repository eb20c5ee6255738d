import type { HistoryLine, LetterFacts } from '../domain/letter/facts';
import { clip } from '../domain/wording/clip';
import { countText } from '../domain/wording/count';
import { vietnameseDate } from '../domain/wording/dates';
import { dueMeaning } from '../domain/wording/deadline';
import { escalationCause, levelName, outcomeName } from '../domain/wording/names';
import { rungNames } from '../domain/wording/rungs';
import { signed } from './change-openings';

/** A person's own words are quoted up to here; the record keeps them whole. */
const QUOTE_MAX = 160;

export type LetterLine = Extract<HistoryLine, { kind: 'letter' }>;

/** One thing that happened, as a sentence without a full stop. */
export function lineWords(line: HistoryLine, facts: Pick<LetterFacts, 'lead'>): string {
  const lead = ('lead' in line ? line.lead : undefined) ?? facts.lead;
  switch (line.kind) {
    case 'assigned':
      return `Giao nhiệm vụ cho ${lead}`;
    case 'letter':
      return letterWords(line);
    case 'acknowledged':
      return `${lead} xác nhận tiếp nhận${promised(line.promisedOn)}`;
    case 'progress':
      return `${lead} báo cáo tiến độ: ${quote(line.summary)}${promised(line.promisedOn ?? null)}`;
    case 'risk':
      return `${lead} báo trước nguy cơ chậm: ${quote(line.reason)}${expected(line.expectedOn)}`;
    case 'reported':
      return `${lead} báo cáo ${reportedWhat(line.period)}${evidence(line.document)}`;
    case 'accepted':
      return `Xác nhận kết quả kỳ ${line.period}`;
    case 'returned':
      return `Đề nghị hoàn thiện kết quả${line.period === undefined ? '' : ` kỳ ${line.period}`}: ${quote(line.reason)}`;
    case 'requested':
      return line.ask === 'withdrawal'
        ? `${lead} đề nghị cho thôi thực hiện: ${quote(line.reason)}`
        : `${lead} đề nghị điều chỉnh thời hạn đến ${dueMeaning(line.newDue)}: ${quote(line.reason)}`;
    case 'kept':
      return `Không chấp thuận đề nghị, thời hạn giữ nguyên theo ${signed(line.document, line.signer)}${reasoned(line.reason)}`;
    case 'extended':
      return `Điều chỉnh thời hạn đến ${dueMeaning(line.to)} theo ${signed(line.document, line.signer)}`;
    case 'suspended':
      return `Tạm dừng theo ${line.document}: ${quote(line.reason)}`;
    case 'resumed':
      return `Tiếp tục thực hiện${line.document === null ? '' : ` theo ${line.document}`}`;
    case 'reassigned':
      return `Chuyển chủ trì từ ${line.from} sang ${line.to} theo ${line.document}`;
    case 'coordinating':
      return coordinatingWords(line);
    case 'part-acknowledged':
      return `${line.agency} tiếp nhận phần việc phối hợp`;
    case 'contributed':
      return `${line.agency} gửi kết quả phối hợp${evidence(line.document)}`;
    case 'delegated':
      return `${line.from} ủy quyền cho ${line.to} đến hết ngày ${vietnameseDate(line.until)}`;
    case 'cascaded':
      return `Giao xuống cấp dưới, ${countText(line.total)} nhiệm vụ`;
    case 'period-missed':
      return `Kỳ ${line.n} kết thúc, chưa có kết quả`;
    case 'escalated':
      return `Báo cáo ${levelName(line.level)}, lý do: ${escalationCause(line.cause)}`;
  }
}

export function letterWords({ rungs, to, outcome }: LetterLine): string {
  return `Thư gửi ${to} (${rungNames(rungs)}): ${outcomeName(outcome)}`;
}

function coordinatingWords({ added, removed }: Extract<HistoryLine, { kind: 'coordinating' }>): string {
  const parts = [
    added.length === 0 ? null : `thêm ${added.join(', ')}`,
    removed.length === 0 ? null : `thôi ${removed.join(', ')}`,
  ].filter((part) => part !== null);
  return `Thay đổi cơ quan phối hợp: ${parts.join('; ')}`;
}

function reportedWhat(period: number | undefined): string {
  return period === undefined ? 'hoàn thành' : `kết quả kỳ ${period}`;
}

function evidence(document: string | null): string {
  return document === null ? ', chưa nêu số văn bản' : ` tại văn bản ${document}`;
}

function promised(date: string | null): string {
  return date === null ? '' : `, cam kết hoàn thành ngày ${vietnameseDate(date)}`;
}

function expected(date: string | null): string {
  return date === null ? '' : `, dự kiến hoàn thành ngày ${vietnameseDate(date)}`;
}

function reasoned(reason: string | null): string {
  return reason === null ? '' : `: ${quote(reason)}`;
}

function quote(text: string): string {
  return clip(text, QUOTE_MAX);
}
