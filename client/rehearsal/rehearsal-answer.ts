import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { OfficialStatus } from '../../domain/official-status';
import type { PlainDate } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { officialStatusName, stageName } from '../../domain/wording/status';
import type { Column } from '../output/printer';
import { DUE_COLUMNS, whoseColumns } from '../output/task-columns';
import { briefStatusWords, statusWords } from '../text/state-words';

interface RehearsedLetter {
  taskId: string;
  rung: string;
  at: string;
  to: string;
  seat: string;
  outcome: string;
}

interface RehearsedTask {
  taskId: string;
  code: string;
  lead: string;
  gist: string;
  kind: DeadlineKind;
  due: string | null;
  lateAfter: string | null;
  officialStatus: OfficialStatus;
  stage: string;
  letters: number;
  highestLevel: number;
}

export interface RehearsalAnswer {
  from: PlainDate;
  to: PlainDate;
  letters: RehearsedLetter[];
  escalations: RehearsedLetter[];
  /** Messages that carried them, as the ledger knows; null where it cannot be opened. */
  messages: number | null;
  statuses: RehearsedTask[];
  links: { tasks: string | null; inbox: string | null };
}

const ESCALATION = /(^|,)(ACK|[LH]\d)/;

export const REHEARSAL_COLUMNS: Column<RehearsedTask>[] = [
  ...whoseColumns(34),
  ...DUE_COLUMNS,
  {
    key: 'status',
    vi: 'Tình trạng',
    en: 'Status',
    value: (r) => officialStatusName(r.officialStatus),
    text: (r, lang) => statusWords(r.officialStatus, lang),
    brief: (r, lang) => briefStatusWords(r.officialStatus, lang),
    alarming: (r) => r.officialStatus === 'overdue',
  },
  { key: 'letters', vi: 'Thư', en: 'Letters', value: (r) => r.letters, align: 'right' },
  {
    key: 'level',
    vi: 'Cấp cao nhất',
    en: 'Highest level',
    value: (r) => (r.highestLevel === 0 ? null : `L${r.highestLevel}`),
  },
];

/** What a rehearsal answers with `-o json`. */
export function rehearsalAnswer(
  views: readonly TaskView[],
  from: PlainDate,
  to: PlainDate,
  { messages, links }: Pick<RehearsalAnswer, 'messages' | 'links'>,
): RehearsalAnswer {
  const all = views.flatMap(({ taskId, letters }) =>
    letters.map(({ at, rungs, to: name, seat, outcome }) => ({
      taskId,
      rung: rungs.join(','),
      at,
      to: name,
      seat,
      outcome,
    })),
  );
  const byTime = [...all].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    from,
    to,
    letters: byTime.filter((letter) => !ESCALATION.test(letter.rung)),
    escalations: byTime.filter((letter) => ESCALATION.test(letter.rung)),
    messages,
    statuses: views.map((view) => ({
      taskId: view.taskId,
      code: view.code,
      lead: view.task.lead.name,
      gist: view.task.gist,
      kind: view.task.deadline.kind,
      due: view.due,
      lateAfter: view.lateAfter,
      officialStatus: view.officialStatus,
      stage: stageName(view.status),
      letters: view.letters.filter((l) => l.outcome === 'accepted').length,
      highestLevel: view.highestLevel,
    })),
    links,
  };
}
