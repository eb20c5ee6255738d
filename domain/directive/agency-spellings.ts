import type { Agency, FormerName } from './agency';
import { agencyKey, initialsOf, plainKey } from './agency-key';

export type Via = 'code' | 'name' | 'alias' | 'abbreviation' | 'office-holder' | 'place' | 'former';

/** One way to write a body, and what that way is. */
export interface Spelling {
  text: string;
  via: Via;
  former?: FormerName;
}

/** What a name in a document may be taken for without a doubt. */
export interface Entry {
  agency: Agency;
  via: Via;
  former: FormerName | null;
}

/** All ways to write a body that lead to it and to no other; bare names of places are not among them. */
export function spellingsOf(agency: Agency): Spelling[] {
  const { place } = agency;
  return [
    { text: agency.name, via: 'name' },
    ...(place === null ? [] : [{ text: place, via: 'place' as const }]),
    ...agency.aliases.map((text): Spelling => ({
      text,
      via: isAbbreviated(text) ? 'abbreviation' : 'alias',
    })),
    ...(place === null ? [] : [{ text: committeeOf(place), via: 'alias' as const }]),
    ...agency.officeHolders.map((text): Spelling => ({ text, via: 'office-holder' })),
    ...agency.former.flatMap((former) =>
      formerSpellings(agency, former).map((text): Spelling => ({ text, via: 'former', former })),
    ),
  ];
}

/** A province by its name alone: `Thanh Hóa`. */
export function barePlaces(agency: Agency): Spelling[] {
  if (agency.place === null) return [];
  return [
    { text: bare(agency.place), via: 'place' },
    ...agency.former.map((former): Spelling => ({ text: bare(former.name), via: 'former', former })),
  ];
}

/** Every key under which bodies are found; where two bodies share one (`BCT`), neither is. */
export function indexOf(
  agencies: readonly Agency[],
  spellings: (agency: Agency) => Spelling[],
): Map<string, Entry> {
  const index = new Map<string, Entry | null>();
  for (const agency of agencies) {
    for (const { text, via, former } of spellings(agency)) {
      const entry = { agency, via, former: former ?? null };
      for (const key of new Set([plainKey(text), agencyKey(text)])) put(index, key, entry);
    }
  }
  return withoutNulls(index);
}

/** The bodies by the first letters of their names, former names included. */
export function indexOfInitials(agencies: readonly Agency[]): Map<string, Entry> {
  const index = new Map<string, Entry | null>();
  for (const agency of agencies) {
    for (const key of initialsOf(agency.name)) put(index, key, { agency, via: 'abbreviation', former: null });
    for (const former of agency.former) {
      for (const key of initialsOf(former.name)) put(index, key, { agency, via: 'former', former });
    }
  }
  return withoutNulls(index);
}

function put(index: Map<string, Entry | null>, key: string, entry: Entry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, entry);
  else if (known !== null && known.agency !== entry.agency) index.set(key, null);
}

function withoutNulls(index: Map<string, Entry | null>): Map<string, Entry> {
  return new Map([...index].flatMap(([key, entry]) => (entry === null ? [] : [[key, entry] as const])));
}

function committeeOf(place: string): string {
  return `Ủy ban nhân dân ${place}`;
}

function formerSpellings(agency: Agency, former: FormerName): string[] {
  const names = agency.place === null ? [former.name] : [former.name, committeeOf(former.name)];
  return [...names, ...former.aliases];
}

function bare(place: string): string {
  return place.replace(/^(tỉnh|thành phố)\s+/i, '');
}

/** `TTXVN`, `VPCP`: no small letter, no second word. */
function isAbbreviated(text: string): boolean {
  return text === text.toUpperCase() && !/\s/.test(text);
}
