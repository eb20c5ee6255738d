import type { PlainDate } from '../time/instant';
import type { Lang } from '../wording/lang';

export type AgencyLevel =
  | 'party'
  | 'state'
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
  /** Codes of bodies and other groups; empty where the documents do not list who belongs to a group. */
  members: string[];
  /** Titles that stand for the body, where the rules for titles do not find it: `Tổng Thanh tra Chính phủ`. */
  officeHolders: string[];
  /** The province or city whose People's Committee this is: `tỉnh Thanh Hóa`. */
  place: string | null;
  former: FormerName[];
  /** Mailboxes by function: the focal point for the daily work, and the leadership. */
  contacts: { focal: string | null; leadership: string | null };
  /** In which language it is written to; left out: Vietnamese. */
  lettersIn?: Lang | undefined;
}

/** A body, or a name of this one, that older documents still use. */
export interface FormerName {
  /** For a province its place: `tỉnh Hà Giang`. */
  name: string;
  aliases: string[];
  /** `merged`: another body that went into this one; `renamed`: this one under another name. */
  became: 'merged' | 'renamed';
  /** Null where the day is not known for certain. */
  since: PlainDate | null;
  /** The decision. */
  act: string;
  /** What went elsewhere. */
  note: { vi: string; en: string } | null;
}
