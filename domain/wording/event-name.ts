import type { TaskEvent } from '../events';
import { mailboxName } from '../letter/recipients';
import { clip } from './clip';
import { countText } from './count';
import { shownDate } from './dates';
import type { Lang, Words } from './lang';
import { escalationCause, outcomeName } from './names';

const DECISIONS: Record<'keep' | 'new-date' | 'withdraw', Words> = {
  keep: { vi: 'giữ thời hạn', en: 'date kept' },
  'new-date': { vi: 'hạn mới', en: 'new date' },
  withdraw: { vi: 'rút nhiệm vụ', en: 'task withdrawn' },
};

/** What happened, in few words: `báo cáo cấp 2 (quá hạn)`, `báo cáo hoàn thành · 1234/BCT-ĐB`. */
export function eventName(event: TaskEvent, lang: Lang = 'vi'): string {
  const say = (vi: string, en: string): string => (lang === 'en' ? en : vi);
  const day = (at: string): string => shownDate(at, lang);
  switch (event.type) {
    case 'TaskAssigned':
      return say('giao nhiệm vụ', 'assigned');
    case 'LadderOpened':
      return event.version === 1
        ? say('lập lịch nhắc', 'reminders planned')
        : say(`lập lại lịch nhắc lần ${event.version}`, `reminders planned anew, version ${event.version}`);
    case 'TaskAcknowledged':
      return event.promisedOn === null
        ? say('tiếp nhận', 'acknowledged')
        : say(`tiếp nhận, cam kết ${day(event.promisedOn)}`, `acknowledged, promised ${event.promisedOn}`);
    case 'ProgressReported':
      return `${say('tiến độ', 'progress')}: ${brief(event.summary)}`;
    case 'RiskReported':
      return `${say('báo trước nguy cơ chậm', 'risk reported')}: ${brief(event.reason)}`;
    case 'CompletionReported':
      return `${say('báo cáo hoàn thành', 'completion reported')}${ofPeriod(event.period, lang)}${event.evidence.document === null ? '' : ` · ${brief(event.evidence.document)}`}`;
    case 'CompletionAccepted':
      return `${say('xác nhận kết quả', 'result accepted')}${ofPeriod(event.period, lang)}`;
    case 'CompletionReturned':
      return `${say('trả lại kết quả', 'result returned')}${ofPeriod(event.period, lang)}: ${brief(event.reason)}`;
    case 'ExtensionRequested':
      return event.ask === 'withdrawal'
        ? `${say('đề nghị rút nhiệm vụ', 'withdrawal requested')}: ${brief(event.reason)}`
        : `${say('đề nghị gia hạn đến', 'extension requested to')} ${day(event.newDue)}: ${brief(event.reason)}`;
    case 'ExtensionDecided':
      return `${say('trả lời đề nghị', 'request decided')}: ${DECISIONS[event.decision][lang]} · ${brief(event.document)}`;
    case 'DeadlineExtended':
      return `${say('gia hạn đến', 'deadline moved to')} ${day(event.to)} · ${brief(event.document)}`;
    case 'DeadlinePassed':
      return say('hết hạn, chuyển quá hạn', 'deadline passed, overdue');
    case 'TaskEscalated':
      return `${say('báo cáo cấp', 'reported to level')} ${event.level} (${escalationCause(event.cause, lang)})`;
    case 'TaskWithdrawn':
      return `${say('rút nhiệm vụ', 'withdrawn')}: ${brief(event.reason)}`;
    case 'TaskSuspended':
      return `${say('tạm dừng', 'suspended')} · ${brief(event.document)}`;
    case 'TaskResumed':
      return say('tiếp tục nhiệm vụ', 'resumed');
    case 'LeadReassigned':
      return `${say('chuyển chủ trì', 'lead reassigned')}: ${clip(event.from.name, 30)} → ${clip(event.to.name, 30)}`;
    case 'CoordinatingChanged':
      return say('thay đổi cơ quan phối hợp', 'coordinating agencies changed');
    case 'PartAcknowledged':
      return `${say('phối hợp tiếp nhận', 'part acknowledged')}: ${brief(event.agency.name)}`;
    case 'ContributionDelivered':
      return `${say('phối hợp gửi kết quả', 'contribution delivered')}: ${brief(event.agency.name)}`;
    case 'DutyDelegated':
      return `${say('ủy quyền', 'delegated')}: ${clip(event.from.name, 30)} → ${clip(event.to.name, 30)} ${say('đến hết', 'to the end of')} ${day(event.until)}`;
    case 'DelegationEnded':
      return say('chấm dứt ủy quyền', 'delegation ended');
    case 'SourceLinked':
      return `${say('ghi thêm văn bản', 'document linked:')} ${event.source.number ?? clip(event.source.title, 30)}, ${say('mục', 'clause')} ${event.source.clause}`;
    case 'RulesAdopted':
      return adoptedWords(event)[lang];
    case 'CascadeOpened':
      return say(
        `giao xuống ${countText(event.total)} đơn vị`,
        `cascaded to ${countText(event.total, 'en')} units`,
      );
    case 'ChildrenRolledUp': {
      const { accepted, started, late } = event.rollUp;
      return say(
        `tổng hợp cấp dưới: ${countText(accepted)}/${countText(started)} hoàn thành, ${countText(late)} quá hạn`,
        `children: ${countText(accepted, 'en')}/${countText(started, 'en')} completed, ${countText(late, 'en')} overdue`,
      );
    }
    case 'PeriodOpened':
      return say(
        `mở kỳ ${event.n}, hạn ${day(event.due)}`,
        `period ${event.n} opened, due ${day(event.due)}`,
      );
    case 'PeriodMissed':
      return event.reason === 'suspended'
        ? say(`kỳ ${event.n} không phải báo cáo, do tạm dừng`, `period ${event.n} not owed, suspended`)
        : say(`kỳ ${event.n} không có kết quả`, `period ${event.n} without a result`);
    case 'CommandRefused':
      return say('từ chối yêu cầu không đúng quyền', 'command refused, no right');
    case 'LetterPlanned':
      return say('lập thư', 'letter planned');
    case 'LetterSettled':
      return event.fate.outcome === 'accepted'
        ? say('thư đã gửi', 'letter sent')
        : `${say('thư', 'letter')}: ${outcomeName(event.fate.outcome, lang)}`;
    case 'LetterResendPlanned':
      return say('hẹn gửi lại thư', 'letter to be sent again');
    case 'RecipientUnreachable':
      return `${say('không gửi được tới', 'not reachable:')} ${event.recipient.name}`;
    case 'LetterHeldUp':
      return say('thư không gửi được trong ngày', 'letter not sent that day');
    case 'LetterBounced':
      return say('thư bị trả lại', 'letter returned');
    case 'LetterRedirected':
      return `${say('chuyển thư tới', 'letter redirected to')} ${mailboxName(event.to)}`;
  }
}

/** Several events in one line; the same name is said once, with its count: `thư đã gửi (2)`. */
export function eventNames(events: readonly TaskEvent[], lang: Lang = 'vi'): string {
  const counts = new Map<string, number>();
  for (const event of events) {
    const name = eventName(event, lang);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`)).join('; ');
}

/** A person's own words and the numbers of documents are quoted up to here. */
function brief(text: string): string {
  return clip(text, 40);
}

function ofPeriod(period: number | undefined, lang: Lang): string {
  if (period === undefined) return '';
  return lang === 'en' ? `, period ${period}` : ` kỳ ${period}`;
}

function adoptedWords({ policy, calendar }: Extract<TaskEvent, { type: 'RulesAdopted' }>): Words {
  const vi = [policy && 'chính sách', calendar && 'lịch làm việc'].filter(Boolean).join(', ');
  const en = [policy && 'policy', calendar && 'working calendar'].filter(Boolean).join(' and ');
  return { vi: `áp dụng ${vi} mới`, en: `new ${en} adopted` };
}
