import type { LetterFacts } from '../domain/letter/facts';
import { dateOf } from '../domain/time/instant';
import { vietnameseDate } from '../domain/wording/dates';
import { dueMeaning } from '../domain/wording/deadline';
import { because } from './because';

const PLANNED_ANEW = 'Lịch nhắc được lập lại theo thời hạn này.';

/** What stands behind an opening when the date is past already; empty when it is not. */
export function pastAlready({ workingDaysLate, deadline, letter }: LetterFacts): string {
  const passed = deadline.due !== null && dateOf(deadline.due) < dateOf(letter.at);
  return workingDaysLate !== null || passed ? ' Thời hạn ghi trong văn bản đã qua khi thư này được gửi.' : '';
}

export function extensionOpening({ deadline, extensionDocument, extensionSigner }: LetterFacts): string {
  const to = deadline.due === null ? 'mốc mới' : dueMeaning(deadline.due);
  const by = extensionDocument === null ? '' : ` theo ${signed(extensionDocument, extensionSigner)}`;
  return `Thời hạn của nhiệm vụ sau đây được điều chỉnh đến ${to}${by}. ${PLANNED_ANEW}`;
}

/** To the standing agency and the secretariat: what is asked, why, and what holds until it is answered. */
export function requestOpening({ lead, extensionRequest: asked, letter }: LetterFacts): string {
  const what =
    asked?.ask === 'withdrawal'
      ? 'cho thôi thực hiện nhiệm vụ sau đây'
      : asked?.ask === 'new-date'
        ? `điều chỉnh thời hạn của nhiệm vụ sau đây đến ${dueMeaning(asked.newDue)}`
        : 'điều chỉnh thời hạn của nhiệm vụ sau đây';
  const by = asked?.document == null ? '' : ` tại văn bản ${asked.document}`;
  return (
    `${lead} đề nghị ${what}${by}.${because(asked?.reason ?? letter.note)}` +
    ' Trong khi chờ quyết định, thời hạn và lịch nhắc hiện hành vẫn được áp dụng.'
  );
}

/** To the lead: the date stays, by which document, signed by whom. */
export function refusalOpening({ decision, deadline, letter }: LetterFacts): string {
  const what = decision?.asked === 'withdrawal' ? 'cho thôi thực hiện' : 'điều chỉnh thời hạn của';
  const document = decision?.document ?? letter.note;
  const by = document === null ? '' : ` theo ${signed(document, decision?.signer)}`;
  const stays =
    deadline.due === null ? 'Nhiệm vụ giữ nguyên.' : `Thời hạn giữ nguyên: ${dueMeaning(deadline.due)}.`;
  return `Đề nghị ${what} nhiệm vụ sau đây không được chấp thuận${by}.${because(decision?.reason ?? null)} ${stays}`;
}

export function resumptionOpening(facts: LetterFacts): string {
  const { suspension } = facts;
  const since =
    suspension == null
      ? 'Nhiệm vụ sau đây'
      : `Nhiệm vụ sau đây, tạm dừng từ ngày ${vietnameseDate(suspension.since)} theo ${suspension.document},`;
  const by = suspension?.resumedBy == null ? '' : ` theo ${suspension.resumedBy}`;
  return `${since} nay được tiếp tục thực hiện${by}. Lịch nhắc được lập lại.${pastAlready(facts)}`;
}

export function reassignmentOpening(facts: LetterFacts): string {
  const { previousLead: before } = facts;
  const instead =
    before == null
      ? ''
      : ` từ ngày ${vietnameseDate(before.on)}, thay ${before.name}, theo ${before.document}`;
  return (
    `Quý cơ quan được giao chủ trì nhiệm vụ sau đây${instead}.` +
    `${because(before?.reason ?? null)}${pastAlready(facts)}`
  );
}

/** To the former lead. */
export function handoverOpening({ lead, previousLead: before, letter }: LetterFacts): string {
  const since = vietnameseDate(before?.on ?? letter.at);
  const document = before?.document ?? letter.note;
  return (
    `Từ ngày ${since}, nhiệm vụ sau đây do ${lead} chủ trì${document === null ? '' : ` theo ${document}`}; ` +
    `Quý cơ quan thôi chủ trì nhiệm vụ này.${because(before?.reason ?? null)}`
  );
}

/** `Công văn số 2100/VPCP-QHQT ngày 20/03/2026, do Phó Thủ tướng … ký` */
export function signed(document: string, signer: string | null | undefined): string {
  return signer == null ? document : `${document}, do ${signer} ký`;
}
