import type { Agency } from './agency';
import type { AgencyDirectory } from './agency-directory';
import { agencyKey } from './agency-key';
import { remarkOn } from './agency-remarks';
import type { Entry, Via } from './agency-spellings';
import { withoutApposition, withoutTitles } from './agency-titles';

export interface ResolvedAgency {
  /** Null when the name is not known for certain; then `candidates` says what may have been meant. */
  agency: Agency | null;
  via: Via | null;
  /** What a person should know about the reading: a body that was merged, a title taken for its body. */
  remark: { vi: string; en: string } | null;
  candidates: Agency[];
}

const MOST_CANDIDATES = 3;
const IN_PARENTHESES = /^(.*\S)\s*\(([^()]+)\)\s*$/s;

/**
 * The body that a document means by a name. Spelling variants, abbreviations, titles, places and former
 * names are read by rules; a slip of the pen is never corrected, it only gives candidates.
 */
export function resolveAgency(written: string, directory: AgencyDirectory): ResolvedAgency {
  const entry = readAgency(written, directory);
  if (entry === null) {
    return { agency: null, via: null, remark: null, candidates: candidatesFor(written, directory) };
  }
  return { agency: entry.agency, via: entry.via, remark: remarkOn(entry, written.trim()), candidates: [] };
}

/** The same without remark and candidates, for those who try many passages of a text. */
export function readAgency(written: string, directory: AgencyDirectory): Entry | null {
  return lookUp(written, directory) ?? inParentheses(written, directory);
}

function lookUp(written: string, directory: AgencyDirectory): Entry | null {
  return (
    directory.entry(written) ?? directory.entryOfPlace(written) ?? officeHolder(agencyKey(written), directory)
  );
}

/** `Bộ trưởng Bộ Tài chính Nguyễn Văn A - Phó Trưởng ban …` stands for Bộ Tài chính. */
function officeHolder(key: string, directory: AgencyDirectory): Entry | null {
  const bodies = withoutTitles(key);
  const readings = [
    ...bodies,
    ...bodies.flatMap((body) => withoutApposition(body, true)),
    ...withoutApposition(key, false),
  ];
  for (const reading of readings) {
    const entry = directory.entry(reading);
    if (entry) return entry.via === 'former' ? entry : { ...entry, via: 'office-holder' };
  }
  return null;
}

/** `Tổng công ty Cảng hàng không (ACV)`: the name or its abbreviation, unless they lead to two bodies. */
function inParentheses(written: string, directory: AgencyDirectory): Entry | null {
  const [, name, short] = IN_PARENTHESES.exec(written.normalize('NFC')) ?? [];
  if (name === undefined || short === undefined) return null;
  const [long, brief] = [lookUp(name, directory), directory.entry(short)];
  if (long && brief && long.agency !== brief.agency) return null;
  return long ?? brief;
}

function candidatesFor(written: string, directory: AgencyDirectory): Agency[] {
  const near = directory.nearest(written);
  return near.length > 0 ? near : directory.within(written).slice(0, MOST_CANDIDATES);
}
