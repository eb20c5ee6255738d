import type { DeadlineReading } from '../../deadline/reading';
import type { Assignment } from './assignments';
import type { LeftOut } from './draft';
import type { NameIndex } from './name-index';
import type { Span } from './sentences';

/** What the words above an item hand down to it. */
export interface Governing {
  lead: Span | null;
  /** Words about roles that stand with the lead: "chủ trì, phối hợp với các cơ quan liên quan". */
  roles: Span | null;
  deadline: DeadlineReading | null;
  /** Items of a section that only reports, or tells the spirit of the work, assign nothing undated. */
  section: 'reporting' | 'spirit' | null;
  /** Whether a heading above says that duties follow: "II. NHIỆM VỤ, GIẢI PHÁP". */
  duties: boolean;
  /** A product that is named for all below. */
  product: Span | null;
  /** Whether the items are listed under those words: "… các nhiệm vụ sau:". */
  listed: boolean;
}

export interface FoundAssignment extends Assignment {
  clause: string;
  lead: Span | null;
  leadIsInherited: boolean;
  roles: Span | null;
  deadline: DeadlineReading | null;
  deadlineFrom: 'own' | 'governing' | 'shared';
  /** Given by name beside the task, not in its words. */
  product?: Span | null;
  reportTo?: Span | null;
}

export interface Found {
  assignments: FoundAssignment[];
  leftOut: LeftOut[];
}

export interface Reader {
  names: NameIndex;
  deadlines: readonly DeadlineReading[];
  text: string;
  /** Whether the title tells whom a duty without a name is for. */
  implied: boolean;
}

export const NOTHING_GOVERNS: Governing = {
  lead: null,
  roles: null,
  deadline: null,
  section: null,
  duties: false,
  product: null,
  listed: false,
};
