import { spellingKey } from './vietnamese-text';

/** Abbreviations of common words in names of bodies; they mean the same in every name. */
const EXPANSIONS: [string, string][] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ub', 'ủy ban'],
  ['bcđ', 'ban chỉ đạo'],
  ['bql', 'ban quản lý'],
  ['vp', 'văn phòng'],
  ['tct', 'tổng công ty'],
  ['tđ', 'tập đoàn'],
  ['tp', 'thành phố'],
  ['tphcm', 'thành phố hồ chí minh'],
  ['hcm', 'hồ chí minh'],
  ['tw', 'trung ương'],
  ['qg', 'quốc gia'],
  ['vn', 'việt nam'],
];

const EXPANDED = new Map(EXPANSIONS.map(([short, long]) => [spellingKey(short), spellingKey(long)]));
/** Joins the parts of a name; writers put `&`, a dash or a comma for it, or nothing. */
const AND = spellingKey('và');
/** `T.Ư`; without the dot only in capitals amid other letters, for `tư` is a word (`đầu tư`). */
const DOTTED_CENTRAL = /(?<!\p{L})t\.\s?ư\.?(?!\p{L})/giu;
const CAPITAL_CENTRAL = /(?<!\p{L})TƯ(?!\p{L})/gu;
const WORD = /[\p{L}\p{M}\d]+/gu;

/**
 * Equal for two ways to write one name: what `spellingKey` takes as equal, and besides any dash, comma,
 * `&` or `và` between the parts, and the common abbreviations (`UBND`, `TP.`, `T.Ư`) for their words.
 */
export function agencyKey(written: string): string {
  const composed = written.normalize('NFC');
  const inCapitals = composed === composed.toUpperCase();
  const central = composed.replace(DOTTED_CENTRAL, ' trung ương ');
  const text = inCapitals ? central : central.replace(CAPITAL_CENTRAL, 'trung ương');
  return wordsOf(text)
    .map((word) => EXPANDED.get(word) ?? word)
    .join(' ');
}

/** The words as they are written, abbreviations unopened. */
export function plainKey(written: string): string {
  return wordsOf(written).join(' ');
}

function wordsOf(text: string): string[] {
  return (spellingKey(text).match(WORD) ?? []).filter((word) => word !== AND);
}

/**
 * What people make of a name of which only the first letters are left: `bộ nnmt` and `bnnmt` for Bộ Nông
 * nghiệp và Môi trường. Empty for names that begin with another word.
 */
export function initialsOf(name: string): string[] {
  const [kind, ...words] = agencyKey(name).split(' ');
  if (kind === undefined || words.length < 2 || !ABBREVIATED_KINDS.has(kind)) return [];
  const letters = words.map((word) => word.charAt(0)).join('');
  return [`${kind} ${letters}`, `${kind.charAt(0)}${letters}`];
}

const ABBREVIATED_KINDS = new Set(['bộ', 'sở'].map(spellingKey));

/** The key in which `Bộ NN&MT`, `Bộ NN-MT` and `BNN&MT` are looked up among `initialsOf`. */
export function initialsKey(written: string): string {
  const [first = '', ...rest] = plainKey(written).split(' ');
  return ABBREVIATED_KINDS.has(first) ? `${first} ${rest.join('')}` : [first, ...rest].join('');
}
