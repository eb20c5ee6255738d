import type { LetterFacts } from '../../domain/letter/facts';
import type { PlainDate } from '../../domain/time/instant';

/**
 * What stands on an official letter beside its facts (Decree 30/2020/NĐ-CP, annex I). What is null is left blank
 * or left out, as officials do: the number and the day of issue are always theirs to write.
 */
export interface DraftHead {
  /** Agency that issues the letter, e.g. `Văn phòng Chính phủ`. */
  issuer: string;
  /** The agency above it, on the line over its name; null where it has none. */
  superior: string | null;
  /** Where it is issued, e.g. `Hà Nội`. */
  place: string;
  /** Sign behind the number, e.g. `VPCP-QHQT`; null leaves it blank. */
  sign: string | null;
  /** On whose behalf the signer signs: `TM. ỦY BAN NHÂN DÂN`, `KT. BỘ TRƯỞNG`, `TL. BỘ TRƯỞNG`; null for the head. */
  authority: string | null;
  /** Title of the signer, e.g. `Thứ trưởng`; null leaves it blank. */
  signerTitle: string | null;
  signerName: string | null;
  /** Kính gửi. */
  addressees: readonly string[];
  /** Nơi nhận, after `Như trên`, e.g. `Thủ tướng Chính phủ (để b/c)`. */
  copies: readonly string[];
  /** Unit that drafts and files it, behind `Lưu: VT`, e.g. `QHQT`; null leaves it blank. */
  fileUnit: string | null;
  /** The day by which an answer is asked for; null leaves it blank. */
  answerBy: PlainDate | null;
}

export type DraftHeadGiven = { [Field in keyof DraftHead]?: DraftHead[Field] | undefined };

/**
 * The head of a draft: what is given, and for the rest what the facts say: the secretariat issues it, the leads
 * get it, the standing agency gets a copy. A field that is given as null is left blank.
 *
 * @throws RangeError when there is no task
 */
export function draftHead(facts: readonly LetterFacts[], given: DraftHeadGiven = {}): DraftHead {
  const [first] = facts;
  if (first === undefined) throw new RangeError('an urging letter is about at least one task');
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  const { secretariat, answerTo } = first;
  const leads = [...new Set(facts.map(({ lead }) => lead))];
  const defaults: DraftHead = {
    issuer: secretariat.name,
    superior: null,
    place: 'Hà Nội',
    sign: null,
    authority: null,
    signerTitle: null,
    signerName: null,
    addressees: leads,
    copies: answerTo.code === secretariat.code || leads.includes(answerTo.name) ? [] : [answerTo.name],
    fileUnit: null,
    answerBy: null,
  };
  return { ...defaults, ...Object.fromEntries(stated) };
}
