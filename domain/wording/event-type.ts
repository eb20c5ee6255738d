import type { TaskEvent } from '../events';
import type { Lang, Words } from './lang';

type AskingEvent = Extract<TaskEvent, { rung?: unknown; letterAt?: unknown }>['type'];

/** The events that ask for a letter outside the ladder. */
const ASKING: Record<AskingEvent, Words> = {
  TaskEscalated: { vi: 'theo yêu cầu báo cáo cấp trên', en: 'asked for by hand' },
  RecipientUnreachable: { vi: 'vì thư không tới nơi nhận', en: 'a letter did not arrive' },
  LetterRedirected: {
    vi: 'vì nơi nhận của thư trước không nhận được',
    en: 'the reader of an earlier letter cannot be reached',
  },
  RiskReported: { vi: 'vì cơ quan chủ trì báo nguy cơ chậm', en: 'the lead reported a risk' },
  CompletionReported: { vi: 'vì có báo cáo hoàn thành', en: 'completion was reported' },
  ExtensionRequested: { vi: 'vì có đề nghị điều chỉnh thời hạn', en: 'an extension was requested' },
  ExtensionDecided: { vi: 'vì đề nghị được trả lời', en: 'the request was decided' },
  LeadReassigned: { vi: 'vì đổi cơ quan chủ trì', en: 'the lead changed' },
  ChildrenRolledUp: { vi: 'vì có việc trễ ở cấp dưới', en: 'tasks below are late' },
};

/** Why an event asked for a letter, e.g. `vì đổi cơ quan chủ trì`; an event of another make is named as it is. */
export function eventTypeName(type: string, lang: Lang = 'vi'): string {
  return ASKING[type as AskingEvent]?.[lang] ?? type;
}
