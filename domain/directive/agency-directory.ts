import type { Recipient } from '../letter/letter';
import type { AgencyRef } from '../task';
import { nearestOf } from './edit-distance';
import { foldToAscii, spellingKey } from './vietnamese-text';

export type AgencyLevel =
  | 'government'
  | 'ministry'
  | 'committee'
  | 'province'
  | 'department'
  | 'commune'
  | 'mission'
  | 'association'
  | 'enterprise'
  | 'unit'
  | 'mixed';

/** A body that tasks and letters can be addressed to; a group of bodies when `collective`. */
export interface Agency {
  code: string;
  name: string;
  nameEn: string;
  level: AgencyLevel;
  parent: string | null;
  /** Other spellings found in documents. */
  aliases: string[];
  collective: boolean;
  /** Mailboxes by function: the focal point for the daily work, and the leadership. */
  contacts: { focal: string | null; leadership: string | null };
}

const MOST_CANDIDATES = 3;

/** All agencies, found by code or by name as documents write it. */
export class AgencyDirectory {
  private readonly byCode: ReadonlyMap<string, Agency>;
  private readonly bySpelling: ReadonlyMap<string, Agency>;

  constructor(readonly agencies: readonly Agency[]) {
    this.byCode = new Map(agencies.map((agency) => [agency.code, agency]));
    this.bySpelling = new Map(
      agencies.flatMap((agency) => spellingsOf(agency).map((name) => [spellingKey(name), agency] as const)),
    );
  }

  /** By code, name or alias; null when nothing is written exactly so. */
  find(written: string): Agency | null {
    return this.byCode.get(written.trim()) ?? this.bySpelling.get(spellingKey(written)) ?? null;
  }

  /** What may have been meant by a name that is not in the directory, at most three. */
  nearest(written: string): Agency[] {
    const spellings = (agency: Agency) => [agency.code, ...spellingsOf(agency).map(foldToAscii)];
    return nearestOf(foldToAscii(written), this.agencies, spellings).slice(0, MOST_CANDIDATES);
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
}

function spellingsOf(agency: Agency): string[] {
  return [agency.name, ...agency.aliases];
}
