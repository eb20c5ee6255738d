import { domainToUnicode } from 'node:url';
import { editDistance } from '../domain/directive/edit-distance';
import { printable, type Problem, type Sentence } from './problem';
import type { FieldPath } from './field-path';
import type { YamlFile } from './yaml-file';

/** Where a domain stands: one half of a mailbox of an agency. */
interface Place {
  file: YamlFile;
  path: FieldPath;
  domain: string;
  /** Of the agency. */
  code: string;
}

const SEATS = ['focal', 'leadership'];

/** Letters of other scripts, digits and marks that a reader takes for a Latin letter (Unicode TR 39, shortened). */
const LOOKS_LIKE: [string, string][] = [
  ['аα', 'a'],
  ['сϲ', 'c'],
  ['ԁ', 'd'],
  ['еє', 'e'],
  ['һ', 'h'],
  ['іίιı1l|ӏ', 'i'],
  ['ј', 'j'],
  ['кκ', 'k'],
  ['м', 'm'],
  ['п', 'n'],
  ['оοօ0', 'o'],
  ['рρ', 'p'],
  ['ѕ5', 's'],
  ['т', 't'],
  ['υս', 'u'],
  ['ѵν', 'v'],
  ['ԝ', 'w'],
  ['хχ', 'x'],
  ['уγ', 'y'],
  ['ᴢ', 'z'],
  ['-‐‑–—·。．', '.'],
];
const ONE_FOR_ANOTHER = new Map(
  LOOKS_LIKE.flatMap(([many, one]) => [...many].map((letter) => [letter, one])),
);
const TWO_FOR_ONE: [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/** Of a shorter name every other abbreviation is a neighbour: mof and moh are two ministries. */
const SHORTEST_NEIGHBOUR = 6;

/**
 * Domains of the directory that a reader would take for another one of it: a letter sent there goes to
 * somebody else, and nobody sees it. Digits that differ are numbers (`so-1`, `so-2`).
 */
export function lookAlikeDomains(files: readonly YamlFile[]): Problem[] {
  const uses = new Map<string, Place[]>();
  for (const place of files.flatMap(domainsOf)) {
    uses.set(place.domain, [...(uses.get(place.domain) ?? []), place]);
  }
  const known = [...uses].sort(([, a], [, b]) => b.length - a.length);
  const near = new Map<string, string[]>();
  return known.flatMap(([domain, places]) => {
    const keys = nearKeys(domain);
    const candidates = new Set(keys.flatMap((key) => near.get(key) ?? []));
    for (const key of keys) near.set(key, [...(near.get(key) ?? []), domain]);
    const isOwn = places.every(isNamedAfterItsAgency);
    const other = [...candidates].find((one) => isSame(one, domain) || (!isOwn && isNeighbour(one, domain)));
    const sentence = other === undefined ? foreignLetters(domain) : takenFor(domain, other);
    if (sentence === null) return [];
    return places.map(({ file, path }) => file.problem(path, 'look-alike-domain', sentence));
  });
}

/** What two domains have in common when they look alike or are one letter apart; so few need be compared. */
function nearKeys(domain: string): string[] {
  return [
    `=${skeleton(domain)}`,
    domain,
    ...[...domain].map((_, i) => domain.slice(0, i) + domain.slice(i + 1)),
  ];
}

function domainsOf(file: YamlFile): Place[] {
  const codes = new Map(file.texts('agencies', '*', 'code').map(({ path, text }) => [path[1], text]));
  return SEATS.flatMap((seat) => file.texts('agencies', '*', 'contacts', seat)).flatMap(({ path, text }) => {
    const domain = text
      .slice(text.lastIndexOf('@') + 1)
      .trim()
      .toLowerCase()
      .normalize('NFC');
    return text.includes('@') && domain !== ''
      ? [{ file, path, domain, code: codes.get(path[1]) ?? '' }]
      : [];
  });
}

/** Khánh Hòa and Thanh Hóa are a letter apart, and no slip: each has the domain of its own name. */
function isNamedAfterItsAgency({ domain, code }: Place): boolean {
  const [host] = cut(domain);
  return host.replaceAll('-', '') === code.replaceAll('-', '');
}

/** Whether the two differ and would be taken for one another. */
export function isLookAlike(a: string, b: string): boolean {
  return a !== b && (isSame(a, b) || isNeighbour(a, b));
}

function isSame(a: string, b: string): boolean {
  return skeleton(a) === skeleton(b);
}

/** The domain as the eye takes it: `xn--…` as it is shown, each letter as the Latin one it looks like. */
function skeleton(domain: string): string {
  const shown = shownAs(domain).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const letters = [...shown].map((letter) => ONE_FOR_ANOTHER.get(letter) ?? letter).join('');
  return TWO_FOR_ONE.reduce((text, [two, one]) => text.replace(two, one), letters);
}

/** One letter more, less, other, or two in the wrong order; in a short name behind the first dot only. */
function isNeighbour(a: string, b: string): boolean {
  if (editDistance(a, b, 1) > 1 && !isSwapped(a, b)) return false;
  const [hostA, zoneA] = cut(a);
  const [hostB, zoneB] = cut(b);
  if (hostA === hostB) return zoneA !== '' && zoneB !== '';
  if (Math.min(hostA.length, hostB.length) < SHORTEST_NEIGHBOUR) return false;
  return a.replace(/\d/g, '#') !== b.replace(/\d/g, '#');
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}` === b;
}

function cut(domain: string): [host: string, zone: string] {
  const dot = domain.indexOf('.');
  return dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)];
}

function shownAs(domain: string): string {
  return domain.includes('xn--') ? domainToUnicode(domain) || domain : domain;
}

function takenFor(domain: string, other: string): Sentence {
  const shown = shownName(domain);
  return {
    vi: `tên miền ${shown} dễ nhầm với "${other}" trong danh bạ; kiểm tra lại địa chỉ.`,
    en: `the domain ${shown} is easily taken for "${other}" of the directory; check the address.`,
  };
}

/** Letters of two scripts in one label, or of another script throughout: nobody writes an office's address so. */
function foreignLetters(domain: string): Sentence | null {
  const foreign = [...new Set(shownAs(domain))].filter(
    (letter) => !/[\p{Script=Latin}\p{M}\d.-]/u.test(letter),
  );
  if (foreign.length === 0) return null;
  const named = foreign.map((letter) => `"${letter}" (U+${codeOf(letter)})`).join(', ');
  const shown = shownName(domain);
  return {
    vi: `tên miền ${shown} có ký tự không thuộc bảng chữ Latinh: ${named}; kiểm tra lại địa chỉ.`,
    en: `the domain ${shown} has letters of another script: ${named}; check the address.`,
  };
}

function shownName(domain: string): string {
  const shown = shownAs(domain);
  return printable(shown === domain ? `"${domain}"` : `"${domain}" (${shown})`);
}

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
