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
