import type { LetterFacts } from '../../domain/letter/facts';
import { directiveTag } from '../../domain/wording/citation';
import { clip } from '../../domain/wording/clip';
import { deadlineBrief } from '../../domain/wording/deadline';
import { DUE_TODAY, daysLateBrief, timeLeftWords } from '../../domain/wording/time-left';
import { vietnameseDate } from '../../domain/wording/dates';
import { unreached } from './history-lines';

/** Mail programs show some 60 to 120 characters of a subject; the gist gives way first. */
const GIST_MAX = 56;
const GIST_MAX_AFTER_AGENCY = 40;
const AGENCY_MAX = 40;

export function subjectOf(facts: LetterFacts): string {
  const parts = [`[${prefixOf(facts)}] ${gistOf(facts)}`, whenOf(facts), directiveTag(facts.directive)];
  return parts.filter((part) => part !== null).join(' – ');
}

function prefixOf({ letter }: LetterFacts): string {
  switch (letter.kind) {
    case 'assignment':
      return 'Giao nhiệm vụ';
    case 'extension':
      return 'Gia hạn';
    case 'return':
      return 'Đề nghị hoàn thiện kết quả';
    case 'reminder':
      return 'Nhắc việc';
    case 'due-today':
      return 'Đến hạn';
    case 'overdue':
      return 'Quá hạn';
    case 'no-acknowledgement':
      return 'Đề nghị tiếp nhận';
    case 'escalation':
      return letter.level === null ? 'Báo cáo' : `Báo cáo cấp ${letter.level}`;
    case 'undeliverable':
      return 'Không gửi được thư';
  }
}

/** Readers above the lead do not know whose task it is, nor the secretariat who was not reached. */
function gistOf(facts: LetterFacts): string {
  const { letter, lead, gist } = facts;
  const agency =
    letter.kind === 'undeliverable' ? (unreached(facts) ?? lead) : letter.kind === 'escalation' ? lead : null;
  return agency === null
    ? clip(gist, GIST_MAX)
    : `${clip(agency, AGENCY_MAX)}: ${clip(gist, GIST_MAX_AFTER_AGENCY)}`;
}

function whenOf(facts: LetterFacts): string | null {
  const { letter, deadline, workingDaysLate } = facts;
  if (letter.kind === 'undeliverable') return null;
  if (letter.kind === 'extension' && deadline.due !== null) return `hạn mới ${vietnameseDate(deadline.due)}`;
  if (workingDaysLate !== null) return `${deadlineBrief(deadline)} (${daysLateBrief(workingDaysLate)})`;
  if (letter.kind === 'assignment') return deadlineBrief(deadline);
  const left = timeLeftWords({ ...facts, at: letter.at, due: deadline.due });
  if (left === null) return deadlineBrief(deadline);
  return left === DUE_TODAY ? `${left} ${vietnameseDate(letter.at)}` : `${deadlineBrief(deadline)} (${left})`;
}
