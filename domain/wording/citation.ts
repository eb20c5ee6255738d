import type { DirectiveRef } from '../task';
import { clip } from './clip';
import { vietnameseDate } from './dates';

/**
 * Short forms of document kinds before a number, after annex III of Decree 30/2020/NĐ-CP. An official
 * letter has none there; offices write `CV`.
 */
const KIND_ABBREVIATIONS: [string, string][] = [
  ['thông báo', 'TB'],
  ['công điện', 'CĐ'],
  ['công văn', 'CV'],
  ['chỉ thị', 'CT'],
  ['nghị quyết', 'NQ'],
  ['quyết định', 'QĐ'],
  ['kế hoạch', 'KH'],
  ['chương trình', 'CTr'],
];

const TAG_MAX = 40;

/** `Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026`; without a number, its short title and meeting date. */
export function directiveName(directive: DirectiveRef): string {
  const kind = capitalised(directive.kind);
  const issued = directive.issuedOn === null ? null : `ngày ${vietnameseDate(directive.issuedOn)}`;
  if (directive.number !== null) return [kind, 'số', directive.number, issued].filter(Boolean).join(' ');
  const meeting = directive.meetingOn === null ? null : `họp ngày ${vietnameseDate(directive.meetingOn)}`;
  const dated = ['văn bản không ghi số', issued, meeting].filter(Boolean).join('; ');
  return `${kind} “${directive.shortTitle}” (${dated})`;
}

/** `Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c` */
export function citation(directive: DirectiveRef, clause: string): string {
  return clause === '' ? directiveName(directive) : `${directiveName(directive)}, mục ${clause}`;
}

/** The document in a subject line: `TB 56/TB-VPCP`; without a number, its short title. */
export function directiveTag(directive: DirectiveRef): string {
  if (directive.number === null) return clip(directive.shortTitle, TAG_MAX);
  const kind = directive.kind.normalize('NFC').toLowerCase();
  const abbreviation = KIND_ABBREVIATIONS.find(([name]) => kind.startsWith(name))?.[1];
  return abbreviation === undefined ? directive.number : `${abbreviation} ${directive.number}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
