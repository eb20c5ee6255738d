import type { DraftHeader, DraftTask } from '../../domain/directive/draft/draft';
import type { LinkRemark } from '../../domain/directive/likeness';

export const PARTIES = ['standingAgency', 'office', 'committee', 'secretariat'] as const;
export type PartyName = (typeof PARTIES)[number];

/** An agency around the tasks, with where the choice comes from. */
export interface DraftParty {
  /** Its name in the directory; as the document words it where the directory knows no such name. */
  name: string;
  from: 'given' | 'document' | 'document-unknown' | 'default';
}

export type FieldOfHead = Exclude<keyof DraftHeader, 'because'>;

/** What a drafted directive is written with beside its tasks. */
export interface DirectiveFacts {
  /** The document's own head, with what the person gave in its place. */
  head: DraftHeader;
  given: ReadonlySet<FieldOfHead>;
  /** Null where neither the person nor the document nor the directory says. */
  parties: Record<PartyName, DraftParty | null>;
  source: { file: string; sha256: string };
}

/** A task that another directive may have assigned already. */
export interface DraftLink {
  code: string;
  /** From 0 to 1. */
  likeness: number;
  shared: string[];
  /** What speaks against it. */
  remarks: LinkRemark[];
}

/** What a draft's links are kept by: the place of a task stays when its fields are edited. */
export function placeKey({ clause, n }: Pick<DraftTask, 'clause' | 'n'>): string {
  return `${clause}#${n}`;
}

/** Of a draft's tasks, by {@link placeKey}. */
export type DraftLinks = ReadonlyMap<string, readonly DraftLink[]>;

/** A task that a person took out of the draft. */
export interface DroppedTask {
  clause: string;
  quote: string;
  reason: string;
}
