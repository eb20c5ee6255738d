import type { AgencyDirectory } from '../agency-directory';
import { resolveAgency, type ResolvedAgency } from '../agency-name';

/** The bodies that a cell names, in its order. */
export interface NamedAgency {
  written: string;
  /** Null where the directory does not know the name for certain. */
  code: string | null;
  /** What a person should know about the reading (a body that was merged, a title taken for its body). */
  remark: { vi: string; en: string } | null;
  /** What may have been meant. */
  nearest: { code: string; name: string }[];
  /** The part that the cell itself gives the body, where it says so. */
  part: 'lead' | 'coordinating' | null;
}

/** Cells list bodies line by line, or with semicolons and slashes; commas are also part of names. */
const BETWEEN_BODIES = /\s*(?:[;\n\r/+]|\s[-–]\s)\s*/;
const WITHIN_A_LIST = /\s*,\s*|\s+(?:và|and|&)\s+/gi;
const PART_BEFORE = /^\s*[-–•*]?\s*(?:(?:cơ quan|đơn vị)\s+)?(chủ trì|phối hợp)(?:\s+thực hiện)?\s*:\s*/iu;
const PART_BEHIND = /\s*\((chủ trì|phối hợp)\)\s*$/iu;
const BULLET = /^\s*(?:[-–•*+]|\d{1,2}[.)])\s*/;
const CLOSING = /[\s.,;:]+$/;

/** Reads cells of bodies; the same names stand in many rows, so each is looked up once. */
export class AgencyCells {
  private readonly known = new Map<string, ResolvedAgency>();

  constructor(private readonly directory: AgencyDirectory) {}

  /** `text` with its line breaks. */
  read(text: string): NamedAgency[] {
    let part: NamedAgency['part'] = null;
    return text
      .normalize('NFC')
      .split(/[\n\r]+/)
      .flatMap((line) => {
        const before = PART_BEFORE.exec(line);
        if (before) part = partOf(before[1] as string);
        const rest = (before ? line.slice(before[0].length) : line).replace(BULLET, '');
        return this.bodiesIn(rest).map((named) => ({ ...named, part: named.part ?? part }));
      });
  }

  private bodiesIn(line: string): NamedAgency[] {
    const items = line.split(BETWEEN_BODIES);
    if (items.length > 1 && this.directory.find(line) === null) {
      return items.flatMap((item) => this.bodiesIn(item));
    }
    return this.listIn(line) ?? this.named(line);
  }

  /**
   * "Bộ Tài chính, Bộ Văn hóa, Thể thao và Du lịch": the longest stretch that is a name is a name. Null when
   * nothing in the list is known, for then the commas may belong to a name.
   */
  private listIn(line: string): NamedAgency[] | null {
    const cuts = [...line.matchAll(WITHIN_A_LIST)];
    if (cuts.length === 0) return null;
    const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
    const ends = [...cuts.map((cut) => cut.index), line.length];
    const found: NamedAgency[] = [];
    for (let first = 0; first < starts.length;) {
      let last = ends.length - 1;
      while (last > first && this.directory.find(bare(line.slice(starts[first], ends[last]))) === null)
        last -= 1;
      found.push(...this.named(line.slice(starts[first], ends[last])));
      first = last + 1;
    }
    return found.some(({ code }) => code !== null) ? found : null;
  }

  /** One body, or none where nothing is written. */
  private named(text: string): NamedAgency[] {
    const behind = PART_BEHIND.exec(text);
    const written = bare(behind ? text.slice(0, behind.index) : text);
    if (written === '') return [];
    const { agency, remark, candidates } = this.resolve(written);
    return [
      {
        written,
        code: agency?.code ?? null,
        remark,
        nearest: candidates.map(({ code, name }) => ({ code, name })),
        part: behind ? partOf(behind[1] as string) : null,
      },
    ];
  }

  private resolve(written: string): ResolvedAgency {
    const known = this.known.get(written) ?? resolveAgency(written, this.directory);
    this.known.set(written, known);
    return known;
  }
}

function bare(text: string): string {
  return text.replace(CLOSING, '').replace(/\s+/g, ' ').trim();
}

function partOf(words: string): NamedAgency['part'] {
  return /^ch/iu.test(words) ? 'lead' : 'coordinating';
}
