const MIB = 1024 * 1024;

export interface Limits {
  fileBytes: number;
  pages: number;
  characters: number;
  milliseconds: number;
  heapMegabytes: number;
  residentBytes: number;
  zipEntries: number;
  partBytes: number;
  partRatio: number;
  declaredBytes: number;
  depth: number;
}

/** How far an untrusted file is followed; what goes beyond is refused, never cut silently. */
export const LIMITS: Limits = {
  /** A notice of 50 pages has 0.1 to 2 MB; 20 MB leaves room for seals and maps, and fits a mail attachment. */
  fileBytes: 20 * MIB,
  /** The longest action programmes with their annexes have some 200 pages. */
  pages: 500,
  /** 500 full pages of 3,000 characters make 1.5 million. */
  characters: 2_000_000,
  /** 500 pages are read in about 5 s on a slow machine; nobody waits longer than this for one file. */
  milliseconds: 20_000,
  /** JavaScript objects of the parsers; a PDF of 500 pages stays under 200 MB. */
  heapMegabytes: 512,
  /** Everything, with the buffers that the heap limit does not see: what the smallest office PC can spare. */
  residentBytes: 1024 * MIB,
  /** Word writes about 20 entries and one for each picture. */
  zipEntries: 2_000,
  /** All parts that are read, unpacked: 2 million characters of Word's XML with its markup take about 40 MB. */
  partBytes: 64 * MIB,
  /** Word's XML packs 10 to 50 times smaller; deflate can reach 1,032. Counted from 1 MiB on. */
  partRatio: 200,
  /** What the directory of the zip file says in total, pictures that are never unpacked included. */
  declaredBytes: 512 * MIB,
  /** Tables in tables in text boxes reach about 60 in Word; browsers stop at 512. */
  depth: 400,
};
