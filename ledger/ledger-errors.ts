/** Thrown when an id is in the ledger already and says something else: history was rewritten, or two sources disagree. */
export class LedgerConflict extends Error {
  override readonly name = 'LedgerConflict';

  constructor(
    readonly id: string,
    /** Canonical JSON of what the ledger holds and of what was to be written. */
    readonly recorded: string,
    readonly given: string,
  ) {
    super(
      `Sổ sự kiện đã có mục "${id}" với nội dung khác; mục đã ghi được giữ nguyên. ` +
        'Chạy "dondoc ledger verify" rồi đối chiếu hai nội dung.',
    );
  }
}

/** Thrown when an attempt may not go on: a newer claim took its place, or the letter is settled. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';

  constructor(
    readonly key: string,
    readonly attempt: number,
    readonly reason: 'never-claimed' | 'newer-claim' | 'closed',
  ) {
    super(`Lần gửi ${attempt} của thư "${key}" không được tiếp tục: ${CLAIM_LOST_REASONS[reason]}.`);
  }
}

const CLAIM_LOST_REASONS = {
  'never-claimed': 'lần gửi này chưa được ghi nhận trong sổ sự kiện',
  'newer-claim': 'một lần gửi mới hơn đã thay thế',
  closed: 'lần gửi này hoặc cả thư đã có kết quả',
} as const;

/** Thrown when the ledger cannot be reached or opened: the message says where it was sought and what to do. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}

/** Thrown when the address of the ledger cannot be understood. */
export class LedgerUrlInvalid extends Error {
  override readonly name = 'LedgerUrlInvalid';
}

/** Thrown when what was found is no ledger, or one of another version. */
export class LedgerSchemaMismatch extends Error {
  override readonly name = 'LedgerSchemaMismatch';

  constructor(
    /** Null when there is no ledger at the address. */
    readonly found: number | null,
    readonly supported: number,
    place: string,
  ) {
    super(schemaMessage(found, supported, place));
  }
}

function schemaMessage(found: number | null, supported: number, place: string): string {
  if (found === null) {
    return `${place} chưa có sổ sự kiện. Kiểm tra lại địa chỉ, hoặc khởi động worker một lần để tạo sổ.`;
  }
  const versions = `${place}: sổ sự kiện ở phiên bản ${found}, chương trình này dùng phiên bản ${supported}.`;
  return found > supported
    ? `${versions} Hãy nâng cấp dondoc.`
    : `${versions} Hãy khởi động worker một lần để nâng cấp sổ.`;
}

/** Thrown when an entry can no longer be read as it was written. */
export class LedgerDamaged extends Error {
  override readonly name = 'LedgerDamaged';

  constructor(readonly id: string) {
    super(`Mục "${id}" trong sổ sự kiện không đọc được. Chạy "dondoc ledger verify" để tìm chỗ hỏng.`);
  }
}

/** Thrown by calls that come after `close()`. */
export class LedgerClosed extends Error {
  override readonly name = 'LedgerClosed';

  constructor() {
    super('Sổ sự kiện đã đóng.');
  }
}
