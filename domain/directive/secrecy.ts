const LEVELS = /(?<![\p{L}\p{N}])(?:tuyệt mật|tối mật)(?![\p{L}\p{N}])/iu;
const BRACKETED = /[([]\s*mật\s*[)\]]|(?<!\p{L})độ mật(?!\p{L})/iu;
const STAMP = /(?<!\p{L})MẬT(?!\p{L})/u;
/** "mật" as a word of its own, but not in "bảo mật", "bí mật", "mật mã", "mật độ", "mật thiết", "mật khẩu". */
const SECRET_KIND = /(?<!(?:bảo|bí)\s)(?<!\p{L})mật(?!\p{L})(?!\s(?:mã|độ|thiết|khẩu))/iu;
const NUMBER_SUFFIX = /\(\s*(?:m|tm|mật|tối mật|tuyệt mật)\s*\)\s*$|[/-](?:m|mật|tối mật|tuyệt mật)\s*$/iu;

/** Whether a document's number carries a state-secret mark, as in `12/TB-VPCP(M)`. */
export function numberMarksSecret(number: string): boolean {
  return NUMBER_SUFFIX.test(number.normalize('NFC'));
}

/** Whether a title carries a level of secrecy or a stamp; "bảo vệ bí mật nhà nước" alone is a subject. */
export function titleMarksSecret(title: string): boolean {
  const text = title.normalize('NFC');
  const withoutSubjects = text.replace(/(?:bảo|bí)\s+mật/giu, '');
  return LEVELS.test(text) || BRACKETED.test(text) || STAMP.test(withoutSubjects);
}

/** Whether the kind of a document says that it is secret, as in "công văn mật". */
export function kindMarksSecret(kind: string): boolean {
  return titleMarksSecret(kind) || SECRET_KIND.test(kind.normalize('NFC'));
}

/** Stamps stand among the first lines, beside the number and the title; further down is the subject matter. */
const HEAD_LINES = 25;
const LINE_OF_STAMP = /^\W*(?:độ\s+mật\s*:?\s*)?(?:mật|tối mật|tuyệt mật)\W*$/iu;
const IN_CAPITALS = /(?<!\p{L})(?<!(?:BẢO|BÍ)\s+)(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?!\p{L}|\s+(?:MÃ|ĐỘ|THIẾT|KHẨU))/u;
const BETWEEN_BRACKETS = /[([]\s*(?:mật|tối mật|tuyệt mật)\s*[)\]]/iu;
const NUMBER_OF_HEAD = /(?<!\p{L})số\s*:?\s*(\d+[^\s,;]*(?:\s*\([^)]{1,9}\))?)/iu;

/**
 * The line (from 1) of a state-secret mark in the head of a document: a stamp on its own line, in capitals or
 * in brackets, or the mark behind the document's number. Null when the head carries none.
 */
export function secretHeadLine(text: string): number | null {
  const head = text.normalize('NFC').split('\n', HEAD_LINES);
  const at = head.findIndex((line) => {
    const number = NUMBER_OF_HEAD.exec(line)?.[1];
    const stamped = [IN_CAPITALS, LINE_OF_STAMP, BETWEEN_BRACKETS].some((mark) => mark.test(line));
    return stamped || (number !== undefined && numberMarksSecret(number));
  });
  return at < 0 ? null : at + 1;
}
