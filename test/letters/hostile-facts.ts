import type { LetterFacts } from '../../domain/letter/facts';
import { LETTER_KINDS, type LetterKind } from '../../domain/letter/letter';
import { facts, letter, slipped } from './letter-facts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Pieces that end a line, a field, a part, a quotation, a template or an address somewhere on the way. */
const ATTACKS = [
  '\r\nBcc: ke-nghe-len@x.example',
  '\nTo: khac@x.example\n\n',
  '\r',
  '\u0085Reply-To: khac@x.example',
  '\u2028Subject: khác',
  '\u2029Cc: khac@x.example',
  '\v\fX-Moi: co',
  '\0',
  '\u202Egpj.exe',
  '\u2066\u2069\u200F\u061C',
  '\u200B\uFEFF\u{E0041}',
  '=?utf-8?q?=0D=0ABcc:_khac=40x.example?=',
  '=?utf-8?b?DQpCY2M6IHhAeS5leGFtcGxl?=',
  '\r\n--boundary\r\nContent-Type: text/html\r\n\r\n<b>khác</b>',
  '\r\n.\r\nMAIL FROM:<x@y.example>\r\n',
  '"Bộ khác" <khac@x.example>, ',
  '>, <khac@x.example',
  '(chú thích) ; nhóm: a@x.example, b@x.example;',
  '\\"',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<!-- --><iframe src="javascript:0">',
  '&lt;&#60;&amp;',
  '{{ "DA" | append: "CHAY" }}',
  '{% include "../../../etc/passwd" %}',
  '<%= "DA" + "CHAY" %>',
  '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:khac',
  '\\n\\;\\,;ATTENDEE=mailto:x@y.example',
  '\uD800',
  '\uDC00',
  'đ\u0323\u0302\u0301'.repeat(20),
  'Xây dựng lộ trình đàm phán '.repeat(30),
  'a'.repeat(1_200),
  '🇻🇳👨‍👩‍👧',
  '$&$1$`',
  '__proto__',
];

/** What is no text of a person: moments, days, and words that the program chooses among. */
const NOT_TEXT = new Set([
  'kind',
  'at',
  'on',
  'due',
  'lateAfter',
  'originalDue',
  'newDue',
  'until',
  'since',
  'issuedOn',
  'meetingOn',
  'acknowledgedOn',
  'deliveredOn',
  'promisedOn',
  'expectedOn',
  'seat',
  'outcome',
  'cause',
  'rule',
  'recurrence',
  'decision',
  'asked',
  'ask',
]);

export interface HostileValues {
  next(): string;
  /** How many were handed out. */
  count: number;
}

export function hostileValues(random: () => number): HostileValues {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const anyText = (): string =>
    String.fromCodePoint(
      ...Array.from({ length: Math.floor(random() * 20) }, () =>
        random() < 0.5 ? Math.floor(random() * 0x80) : Math.floor(random() * 0x11_0000),
      ),
    );
  const values: HostileValues = {
    count: 0,
    next() {
      values.count += 1;
      const pieces = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        random() < 0.75 ? pick(ATTACKS) : anyText(),
      );
      return pieces.join(random() < 0.5 ? '' : ' ');
    },
  };
  return values;
}

/** The facts of a letter of some kind with every text in them replaced by a hostile one. */
export function hostileFacts(random: () => number, values: HostileValues): LetterFacts {
  const kind = LETTER_KINDS[Math.floor(random() * LETTER_KINDS.length)] as LetterKind;
  const base = random() < 0.5 ? slipped() : facts();
  const full: LetterFacts = {
    ...base,
    letter: letter({ kind, note: 'lý do', level: random() < 0.3 ? 2 : null }),
    sameAs: ['10-TB-VPCP/5b-1'],
    coordinating: ['Bộ Ngoại giao', 'Bộ Tài chính'],
    responsibility: 'trách nhiệm',
    deliverable: 'sản phẩm',
    authority: 'thẩm quyền',
    reportTo: 'Thủ tướng Chính phủ',
    previousLead: { name: 'Bộ Tài chính', on: '2026-02-20', document: '12/QĐ', reason: 'lý do' },
    extensionDocument: random() < 0.5 ? 'Công văn số 2100/VPCP' : null,
    originalDue: base.deadline.due,
    report: { on: '2026-03-20', document: '1234/BCT-ĐB', figure: '5 hiệp định', link: 'https://x.example/' },
  };
  const hostile = withHostileTexts(full, values);
  const isReadByLead = random() < 0.7;
  const { recipient } = hostile.letter;
  return isReadByLead
    ? { ...hostile, letter: { ...hostile.letter, recipient: { ...recipient, name: hostile.lead } } }
    : hostile;
}

function withHostileTexts<T>(value: T, values: HostileValues, key = ''): T {
  if (typeof value === 'string') return (NOT_TEXT.has(key) ? value : values.next()) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withHostileTexts(item, values, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, item]) => [name, withHostileTexts(item, values, name)]);
  return Object.fromEntries(entries) as T;
}
