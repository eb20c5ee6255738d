const MIB = 1024 * 1024;

/** How far an untrusted spreadsheet is followed; what goes beyond is refused, never cut silently. */
export const REGISTER_LIMITS = {
  /** A register of 1,000 rows has 0.1 to 0.3 MB; 20 MB leaves room for seals and pictures. */
  fileBytes: 20 * MIB,
  /** Excel writes about 12 entries, and one for each sheet and picture. */
  zipEntries: 2_000,
  /** One part unpacked: 20,000 rows of 15 full cells take about 40 MB of XML. */
  partBytes: 64 * MIB,
  /** All parts that are read, unpacked. */
  totalBytes: 128 * MIB,
  /** Excel's XML packs 5 to 30 times smaller; deflate can reach 1,032. Counted from 1 MiB on. */
  partRatio: 200,
  /** The longest programmes have 1,000 rows; a directive file takes 2,000 tasks. */
  rows: 20_000,
  /** 20,000 rows of 20 columns. */
  cells: 400_000,
  /** What a register can need; formatted but empty columns reach Excel's 16,384. */
  columns: 256,
  /** The longest task of an action programme has about 2,000 characters; Excel's own limit is 32,767. */
  cellCharacters: 8_000,
  /** Each row with its own merged lead, and as many again for titles. */
  mergedCells: 20_000,
  /** Rows that all merged cells cover together. */
  mergedRows: 200_000,
  sheets: 100,
} as const;
