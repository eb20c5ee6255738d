import type { Lang } from '../wording/lang';
import type { Recipient } from '../letter/letter';
import type { AgencyRef } from '../task';
import type { Agency } from './agency';
import { agencyKey, initialsKey, plainKey } from './agency-key';
import { barePlaces, indexOf, indexOfInitials, spellingsOf, type Entry } from './agency-spellings';
import { nearestOf } from './edit-distance';
import { foldToAscii } from './vietnamese-text';

export type { Agency, AgencyLevel } from './agency';

const MOST_CANDIDATES = 3;
/** Of fewer letters every other abbreviation is a near one. */
const SHORTEST_GUESS = 4;
/** Titles and former names are readings, not names: only `resolveAgency` takes them, with a remark. */
const NAMES: readonly Entry['via'][] = ['code', 'name', 'alias', 'abbreviation', 'place'];

/** All agencies, found by code or by name as documents write it. */
export class AgencyDirectory {
  private readonly byCode: ReadonlyMap<string, Agency>;
  private readonly bySpelling: ReadonlyMap<string, Entry>;
  private readonly byInitials: ReadonlyMap<string, Entry>;
  private readonly byPlace: ReadonlyMap<string, Entry>;
  private readonly folded: ReadonlyMap<Agency, string[]>;

  constructor(readonly agencies: readonly Agency[]) {
    this.byCode = new Map(agencies.map((agency) => [agency.code, agency]));
    this.bySpelling = indexOf(agencies, spellingsOf);
    this.byInitials = indexOfInitials(agencies);
    this.byPlace = indexOf(agencies, barePlaces);
    this.folded = new Map(agencies.map((agency) => [agency, foldedSpellings(agency)]));
  }

  /** By code, or by name or alias in any of its spellings; null when nothing is written so. */
  find(written: string): Agency | null {
    const entry = this.entry(written);
    return entry && NAMES.includes(entry.via) ? entry.agency : null;
  }

  /** The same, titles and former names included, with the way in which it was found. */
  entry(written: string): Entry | null {
    const agency = this.byCode.get(written.trim());
    if (agency) return { agency, via: 'code', former: null };
    const [plain, key] = [plainKey(written), agencyKey(written)];
    const exact = this.bySpelling.get(plain);
    if (exact) return exact;
    const opened = this.bySpelling.get(key);
    if (opened)
      return opened.via === 'name' || opened.via === 'alias' ? { ...opened, via: 'abbreviation' } : opened;
    return this.byInitials.get(initialsKey(written)) ?? null;
  }

  /** A province named without saying what it is. */
  entryOfPlace(written: string): Entry | null {
    return this.byPlace.get(agencyKey(written)) ?? null;
  }

  /** What may have been meant by a name that is not in the directory, at most three. */
  nearest(written: string): Agency[] {
    const folded = foldToAscii(written).trim();
    if (folded.length < SHORTEST_GUESS) return [];
    return nearestOf(folded, this.agencies, (agency) => this.folded.get(agency) ?? []).slice(
      0,
      MOST_CANDIDATES,
    );
  }

  /** Bodies whose name occurs whole in the text, the longest name first. */
  within(written: string): Agency[] {
    const text = ` ${agencyKey(written)} `;
    const named = [...this.bySpelling].filter(([key]) => text.includes(` ${key} `));
    named.sort(([a], [b]) => b.length - a.length);
    return [...new Set(named.map(([, { agency }]) => agency))];
  }

  /**
   * The bodies that the code stands for, once each, in the order of the directory's lists: a body itself,
   * the members of a group and of the groups in it. A group whose members nobody has listed is given as
   * itself. Throws a RangeError when the code is not in the directory.
   */
  expand(code: string): Agency[] {
    const found = new Set<Agency>();
    const opened = new Set<string>();
    const open = (one: string): void => {
      const agency = this.byCode.get(one);
      if (!agency) throw new RangeError(`no agency with code ${one}`);
      if (opened.has(one)) return;
      opened.add(one);
      if (agency.members.length === 0) found.add(agency);
      else agency.members.forEach(open);
    };
    open(code);
    return [...found];
  }

  /** The code with the name to show; throws a RangeError when the code is not in the directory. */
  ref(code: string): AgencyRef {
    const agency = this.byCode.get(code);
    if (!agency) throw new RangeError(`no agency with code ${code}`);
    return { code, name: agency.name };
  }

  /** The mailbox for the recipient's seat; null when the directory knows none. */
  address(recipient: Pick<Recipient, 'agency' | 'seat'>): string | null {
    return this.byCode.get(recipient.agency)?.contacts[recipient.seat] ?? null;
  }

  /** In which language the recipient is written to. */
  language({ agency }: Pick<Recipient, 'agency'>): Lang {
    return this.byCode.get(agency)?.lettersIn ?? 'vi';
  }
}

function foldedSpellings(agency: Agency): string[] {
  return [agency.code, ...spellingsOf(agency).map(({ text }) => foldToAscii(text))];
}
