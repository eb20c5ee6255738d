import type { CommandPreview } from '../../domain/preview-command';
import { isAssigned, type AssignedTask, type TaskState } from '../../domain/state';
import type { ChangedStep, StepChange, StepToCome } from '../../domain/steps-to-come';
import { dateOf } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';
import { rungName } from '../../domain/wording/rungs';
import type { CommandContext } from '../context';
import type { Column } from '../output/printer';
import type { Lang } from '../text/say';
import { mailboxWords } from '../text/mailbox-words';

type Taken = Extract<CommandPreview, { taken: true }>;

const CHANGES: Record<StepChange, { vi: string; en: string }> = {
  'falls-away': { vi: '− bỏ', en: '− falls away' },
  added: { vi: '+ thêm', en: '+ added' },
  moved: { vi: '→ dời', en: '→ moves' },
  readdressed: { vi: '↪ đổi nơi nhận', en: '↪ other reader' },
  kept: { vi: '= giữ', en: '= stays' },
};

const COLUMNS: Column<ChangedStep>[] = [
  {
    key: 'change',
    vi: 'Thay đổi',
    en: 'Change',
    value: (r) => r.change,
    text: (r, lang) => CHANGES[r.change][lang],
  },
  { key: 'rung', vi: 'Thư', en: 'Letter', value: (r) => r.rung, text: (r, lang) => rungName(r.rung, lang) },
  { key: 'before', vi: 'Trước', en: 'Before', value: (r) => r.before?.at ?? null, instant: 'minute' },
  { key: 'after', vi: 'Sau', en: 'After', value: (r) => r.after?.at ?? null, instant: 'minute' },
  {
    key: 'to',
    vi: 'Nơi nhận',
    en: 'To',
    value: (r) => ((r.after ?? r.before) as StepToCome).to.join('; '),
    text: (r, lang) =>
      ((r.after ?? r.before) as StepToCome).to.map((name) => mailboxWords(name, lang)).join('; '),
    yields: { order: 1, atLeast: 16 },
    width: 48,
  },
];

/** What a command would do: the letters that fall away, come, move or go to somebody else. */
export function printPreview({ print }: CommandContext, preview: Taken): void {
  const { before, after, steps, calledBack, repeated } = preview;
  const changed = steps.filter(({ change }) => change !== 'kept');
  const kept = steps.length - changed.length;
  print.rows(changed, COLUMNS, {
    dryRun: true,
    repeated,
    before: outline(before),
    after: outline(after),
    steps,
    calledBack: calledBack.map(({ key, rungs, recipient }) => ({ key, rungs, to: recipient })),
  });
  if (!print.isText) return;
  print.note(
    `Hạn: ${dueText(before, 'vi')} → ${dueText(after, 'vi')}. ${changed.length} thư thay đổi, ${kept} thư giữ nguyên.`,
    `Due: ${dueText(before, 'en')} → ${dueText(after, 'en')}. ${changed.length === 1 ? '1 letter changes' : `${changed.length} letters change`}, ${kept} stay.`,
  );
  if (calledBack.length > 0) {
    print.note(
      `${calledBack.length} thư đang gửi dở sẽ được rút lại.`,
      `${calledBack.length} letters on their way are called back.`,
    );
  }
  if (repeated) {
    print.note(
      'Yêu cầu với mã này đã được ghi nhận trước đó; gửi lại không thay đổi gì.',
      'A command with this id was taken before; given again it changes nothing.',
    );
  }
  print.note('Chỉ xem trước, chưa thực hiện gì.', 'Only a preview: nothing was done.');
}

function outline(state: TaskState): object | null {
  if (!isAssigned(state)) return null;
  const { status, due, lateAfter, level, task } = state;
  return { status, due, lateAfter, level, lead: task.lead, coordinating: task.coordinating };
}

function dueText(state: TaskState, lang: Lang): string {
  const { due, status } = state as AssignedTask;
  const day = due === null ? '–' : lang === 'en' ? dateOf(due) : vietnameseDate(due);
  if (status === 'suspended') return `${day} (${lang === 'en' ? 'suspended' : 'tạm dừng'})`;
  if (status === 'withdrawn') return lang === 'en' ? 'withdrawn' : 'rút nhiệm vụ';
  return day;
}
