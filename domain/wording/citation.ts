import type { DirectiveRef, SourceRef } from '../task';
import { clip } from './clip';
import { shownDate, type DayWords } from './dates';
import type { Lang } from './lang';

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

/**
 * `Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026`; without a number, its short title and meeting date. In
 * English the kind stays as printed: it is the name of the document.
 */
export function directiveName(directive: DirectiveRef, lang: Lang = 'vi', day: DayWords = shownDate): string {
  const [numbered, on, met, unnumbered] =
    lang === 'en'
      ? ['no.', 'of', 'meeting of', 'document without a number']
      : ['số', 'ngày', 'họp ngày', 'văn bản không ghi số'];
  const kind = capitalised(directive.kind);
  const issued = directive.issuedOn === null ? null : `${on} ${day(directive.issuedOn, lang)}`;
  if (directive.number !== null) return [kind, numbered, directive.number, issued].filter(Boolean).join(' ');
  const meeting = directive.meetingOn === null ? null : `${met} ${day(directive.meetingOn, lang)}`;
  const dated = [unnumbered, issued, meeting].filter(Boolean).join('; ');
  const { shortTitle } = directive;
  const isInTitle = shortTitle.toLowerCase().startsWith(directive.kind.toLowerCase());
  return `${isInTitle ? '' : `${kind} `}“${shortTitle}” (${dated})`;
}

/** `Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c` */
export function citation(
  directive: DirectiveRef,
  clause: string,
  lang: Lang = 'vi',
  day: DayWords = shownDate,
): string {
  const name = directiveName(directive, lang, day);
  return clause === '' ? name : `${name}, ${clauseName(clause, lang)}`;
}

/** `mục 5.b(i) văn bản số 10/TB-VPCP ngày 10/01/2026`; without a number, its title. */
export function sourceCitation(
  { number, title, issuedOn, clause }: SourceRef,
  lang: Lang = 'vi',
  day: DayWords = shownDate,
): string {
  const [numbered, on, of] = lang === 'en' ? ['document no.', 'of', ' of '] : ['văn bản số', 'ngày', ' '];
  const named = number === null ? title : `${numbered} ${number}`;
  const dated = issuedOn === null ? named : `${named} ${on} ${day(issuedOn, lang)}`;
  return clause === '' ? dated : `${clauseName(clause, lang)}${of}${dated}`;
}

function clauseName(clause: string, lang: Lang): string {
  return `${lang === 'en' ? 'clause' : 'mục'} ${clause}`;
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
