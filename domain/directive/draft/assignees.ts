import type { Agency } from '../agency';
import { readAgency } from '../agency-name';
import type { DraftAgency } from './draft';
import {
  ACT,
  ACT_INSIDE,
  ADVERBS,
  BODY_HEADS,
  matchesAt,
  oneOf,
  ORDERING_BODIES,
  STATEMENTS,
} from './lexicon';
import type { NameIndex } from './name-index';

/** Those who are to act, as a sentence names them; indices are into the sentence. */
export interface Subject {
  start: number;
  end: number;
  /** Where what they are to do begins; -1 where the sentence only names them. */
  predicate: number;
}

const HEAD = oneOf(BODY_HEADS);
const ADVERB = oneOf(ADVERBS, 'uy');
const STATEMENT = oneOf(STATEMENTS, 'uy');
/** "cơ quan thanh tra", "lực lượng kiểm tra": the word after tells which body it is. */
const NOUN_BEFORE =
  /(?:cơ quan|lực lượng|đơn vị|đoàn|ban|tổ|chức năng|hội đồng|trung tâm|phòng|văn phòng|trực thuộc|phụ trách|được giao|công tác|nhà)\s$/iu;
const ALSO_A_NOUN =
  /(?:thanh tra|kiểm tra|điều tra|quản lý|chủ trì|kiểm toán|giám sát|chỉ đạo|điều phối|công an|thực hiện|đầu tư|quy hoạch|tham gia|báo chí|phối hợp)(?!\p{L})/iuy;
const RELATIVE = /(?:đang|đã|sẽ|được|có|mới|chưa)(?!\p{L})/uy;
const DESCRIBES =
  /^(?:và|các|cùng|liên quan|có liên quan|trực thuộc|thuộc|trên|của|ở|tại|phụ trách|chủ quản|khác|nêu|quốc gia|nhất|trong đó|trung ương|ngang|cấp|hoặc|là|với|khu vực|từ|kiêm|đóng|đang|được|sau đây|\()(?!\p{L})/iu;
/** After these a colon opens the names themselves. */
const COLLECTIVE =
  /(?:các\s+(?:bộ|tỉnh|thành phố|địa phương|cơ quan|đơn vị|sở|tập đoàn|tổng công ty)|tỉnh, thành phố|cơ quan|thành phố|ban, ngành|sở, ngành)[^:]{0,40}$/iu;
/** A name with all the provinces in it is still shorter. */
const LONGEST = 900;

/** Reads who is to act, from the index on; `handed` where words like "giao" stand before. */
export function subjectAt(text: string, at: number, names: NameIndex, handed = false): Subject | null {
  if (!beginsBody(text, at, names)) return null;
  if (!handed && ORDERING_BODIES.test(text.slice(at))) return null;
  const limit = Math.min(text.length, at + LONGEST);
  const head = lengthOf(HEAD, text, at);
  let afterName = -1;
  for (let i = at; i < limit; i += 1) {
    const char = text[i] ?? '';
    if (char === '(' || char === '[') {
      const close = text.indexOf(char === '(' ? ')' : ']', i);
      if (close === -1) return null;
      i = close;
      continue;
    }
    if (char === ':') {
      if (COLLECTIVE.test(text.slice(at, i)) && namesFollow(text, i + 1, names)) continue;
      return subject(text, at, i, nextWord(text, i + 1));
    }
    if (char === ';') {
      if (!beginsBody(text, nextWord(text, i + 1), names)) return null;
      continue;
    }
    if (char === '.' && endsThere(text, i))
      return text.slice(i + 1).trim() === '' ? subject(text, at, i, -1) : null;
    if (char === '“' || char === '"') return null;
    if (!startsWord(text, i)) continue;
    const name = names.at(text, i) ?? (i > at ? names.shortAt(text, i) : null);
    if (name) {
      const next = i + name.length;
      if (endsSubject(text, next, name.agency.collective))
        return subject(text, at, next, nextWord(text, next));
      i = next - 1;
      afterName = name.agency.collective ? -1 : nextWord(text, next);
      continue;
    }
    if (i === at) {
      i += Math.max(0, head - 1);
      continue;
    }
    if (
      /(?:nhất|đặc biệt|trọng tâm|trước hết|cụ thể|chủ yếu)\s$/iu.test(text.slice(at, i)) &&
      /^là(?!\p{L})/u.test(text.slice(i))
    )
      continue;
    if (matchesAt(STATEMENT, text, i)) {
      if (afterName === i && /^(?:đã|đang|sẽ)(?!\p{L})/u.test(text.slice(i, i + 5))) return null;
      const predicate = matchesAt(RELATIVE, text, i) ? adverbBefore(text, i, limit) : -1;
      if (predicate === -1) return matchesAt(ACT_INSIDE, text, i) ? subject(text, at, i, i) : null;
      return subject(text, at, predicate, predicate);
    }
    if (matchesAt(ACT_INSIDE, text, i)) {
      if (/(?:^|\s)(?:các|những|của)\s$/iu.test(text.slice(Math.max(0, i - 10), i))) continue;
      if (/^cấp (?:tỉnh|xã|huyện|bộ|trung ương|thành phố|cơ sở)(?!\p{L})/iu.test(text.slice(i))) continue;
      if (NOUN_BEFORE.test(text.slice(Math.max(0, i - 14), i)) && matchesAt(ALSO_A_NOUN, text, i)) continue;
      return subject(text, at, i, i);
    }
  }
  return limit === text.length ? subject(text, at, limit, -1) : null;
}

/** The bodies that the words name, one by one, in their order. */
export function agenciesIn(words: string, names: NameIndex): DraftAgency[] {
  const whole = asAgency(stripped(words), names);
  if (whole.code !== null) return [whole];
  const found: DraftAgency[] = [];
  let rest = '';
  let afterFound = false;
  const flush = () => {
    const name = stripped(rest);
    const last = found[found.length - 1];
    if (afterFound && last && /\p{L}{2}/u.test(name)) narrow(found, last, name);
    else if (/\p{L}{2}/u.test(name)) found.push(asAgency(name, names));
    rest = '';
    afterFound = false;
  };
  for (let i = 0; i < words.length; i += 1) {
    const char = words[i] ?? '';
    if (char === '(') {
      const close = words.indexOf(')', i);
      const inside = close === -1 ? '' : words.slice(i, close + 1);
      if (inside !== '' && beginsBody(inside, 1, names) && /\p{L}/u.test(rest)) rest += inside;
      i = close === -1 ? words.length : close;
      continue;
    }
    const name =
      startsWord(words, i) && LISTS.test(rest) ? nameInList(words, i, found.length, rest, names) : null;
    if (name) {
      i += name.length - 1;
      rest = '';
      const listed = nextWord(
        words,
        i + 1 + (/^\s*:/u.test(words.slice(i + 1)) ? words.slice(i + 1).indexOf(':') + 1 : 0),
      );
      // "các Bộ: Tài chính, Xây dựng": the words before the list are no body of their own.
      if (name.agency.collective && names.shortAt(words, listed)) {
        i = listed - 1;
        continue;
      }
      found.push(named(words.slice(i - name.length + 1, i + 1), name.agency, names));
      afterFound = true;
      continue;
    }
    const joint = /^(?:[,;]|\s+và\s|\s+cùng\s|\s+[-–]\s|:)/iu.exec(words.slice(i));
    if (!joint) {
      rest += char;
      continue;
    }
    if (/^\s+[-–]/u.test(joint[0])) {
      flush();
      const next = /[,;]|\svà\s/u.exec(words.slice(i + joint[0].length));
      i = next ? i + joint[0].length + next.index - 1 : words.length;
      continue;
    }
    const oneName =
      belongsToName(rest, words, i + joint[0].length, joint[0], names) ||
      (/các tỉnh\s*$/iu.test(rest) && /^,\s*thành phố/iu.test(words.slice(i)));
    if (oneName) rest += joint[0];
    else if (joint[0] === ':' && COLLECTIVE.test(rest)) rest = '';
    else flush();
    i += joint[0].length - 1;
  }
  flush();
  return found.filter(({ name }, i) => found.findIndex((other) => other.name === name) === i);
}

/** Before a name in a list stand nothing, or words that hold for the whole list. */
const LISTS =
  /^\s*$|(?:^|\s)(?:các|đồng chí|lãnh đạo|bộ trưởng|giám đốc|bộ|các bộ|tỉnh|các tỉnh|thành phố|cơ quan|tỉnh, thành phố|(?:ủy ban nhân dân|ubnd) các tỉnh)[\s:,]*$/iu;
/** Words after a group's name that leave it what it is. */
const SAME_GROUP =
  /^(?:có )?(?:liên quan|nêu trên|trực thuộc(?: trung ương)?|khác|trên địa bàn.*|thuộc.*)$/iu;

function nameInList(words: string, at: number, before: number, rest: string, names: NameIndex) {
  const listGoesOn = before > 0 || rest === '' || /(?:^|\s)các\s/iu.test(rest);
  return names.at(words, at) ?? (listGoesOn ? names.shortAt(words, at) : null);
}

/** "UBND các tỉnh, thành phố ven biển" are not all provinces: the words stay, the code of the group does not. */
function narrow(found: DraftAgency[], last: DraftAgency, by: string): void {
  if (SAME_GROUP.test(by)) return;
  found[found.length - 1] = { name: `${last.name} ${by}`, code: null };
}

/** "Bộ Văn hóa, Thể thao và Du lịch": a joint inside one name that the directory does not know. */
function belongsToName(
  before: string,
  words: string,
  next: number,
  joint: string,
  names: NameIndex,
): boolean {
  if (
    !/^\s*(?:bộ|sở|ban|cục|tổng cục|viện|ủy ban|vụ|học viện)\s+\p{Lu}/iu.test(before) ||
    joint.includes(';') ||
    joint.includes(':')
  )
    return false;
  if (!/\p{Lu}/u.test(words[next] ?? '')) return false;
  return !beginsBody(words, next, names) && names.shortAt(words, next) === null;
}

export function beginsBody(text: string, at: number, names: NameIndex): boolean {
  return matchesAt(HEAD, text, at) || names.at(text, at) !== null;
}

/** Index of the next letter or figure from the index on. */
export function nextWord(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/u.test(text[i] ?? '')) i += 1;
  return i;
}

/** Right after the name of one body, a word in small letters that does not describe it begins the order. */
function endsSubject(text: string, at: number, collective: boolean): boolean {
  if (collective || !/^\s+\p{Ll}/u.test(text.slice(at, at + 3))) return false;
  const next = nextWord(text, at);
  return !DESCRIBES.test(text.slice(next, next + 24)) && !matchesAt(STATEMENT, text, next);
}

function subject(text: string, start: number, end: number, predicate: number): Subject | null {
  const trimmed = text.slice(start, end).replace(/[\s,;:–-]+$/u, '');
  if (trimmed === '') return null;
  const rest = text.slice(predicate).trim();
  const nothingFollows = predicate >= text.length || (rest.split(/\s+/u).length <= 2 && !/[\d:]/u.test(rest));
  if (predicate !== -1 && nothingFollows)
    return { start, end: start + `${trimmed} ${rest}`.trimEnd().length, predicate: -1 };
  return { start, end: start + trimmed.length, predicate };
}

/** A name found by its place in a list; one that only the list makes complete ("Tài chính") is the body's own. */
function named(words: string, agency: Agency, names: NameIndex): DraftAgency {
  const read = asAgency(words, names);
  return read.code === agency.code ? read : { name: agency.name, code: agency.code };
}

/** The body that the words name; the words themselves where the directory knows none, or a former one. */
function asAgency(words: string, names: NameIndex): DraftAgency {
  const entry = readAgency(words, names.directory);
  if (!entry) return { name: words, code: null };
  const { agency, via } = entry;
  if (via === 'former') return { name: words, code: agency.code, via };
  const local = (agency.level === 'department' || agency.level === 'commune') && !agency.collective;
  if (local) return { name: agency.name, code: agency.code, via: 'local' };
  return via === 'office-holder'
    ? { name: agency.name, code: agency.code, via }
    : { name: agency.name, code: agency.code };
}

function stripped(words: string): string {
  return words.replace(/^[\s,;:–-]+|[\s,;:.–-]+$/gu, '').replace(/\s+/gu, ' ');
}

function namesFollow(text: string, from: number, names: NameIndex): boolean {
  const at = nextWord(text, from);
  if (names.shortAt(text, at) !== null || names.at(text, at) !== null) return true;
  return /^\p{Lu}[\p{L} ]{2,40},\s*\p{Lu}/u.test(text.slice(at)) && !matchesAt(ACT, text, at);
}

function adverbBefore(text: string, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 70); i += 1) {
    if (/[,.;:]/u.test(text[i] ?? '')) return -1;
    if (i > from && startsWord(text, i) && matchesAt(ADVERB, text, i)) {
      const before = text.slice(from, i);
      if (/(?:đang|đã|sẽ|được)\s+$/u.test(before)) continue;
      return i;
    }
  }
  return -1;
}

function endsThere(text: string, i: number): boolean {
  return /^\.(?:\s|\/|$)/u.test(text.slice(i)) && !/(?:TP|Tp|tp|\d)$/u.test(text.slice(0, i));
}

function startsWord(text: string, i: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[i] ?? '') && !/[\p{L}\p{M}\p{N}]/u.test(text[i - 1] ?? ' ');
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
