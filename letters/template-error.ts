import type { Words } from '../domain/wording/lang';

/** Thrown at start-up when a letter template is missing, does not parse, run, or say what every letter must. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    /** File, line and what to do; the message is the Vietnamese. */
    readonly words: Words,
    options?: ErrorOptions,
  ) {
    super(words.vi, options);
  }
}

const SENTENCES: [RegExp, (found: string) => Words][] = [
  [
    /^undefined variable: (\S+)/,
    (name) => ({
      vi: `không có dữ liệu tên “${name}”. Xem các tên dùng được trong mẫu gốc đi kèm chương trình`,
      en: `there is no value named “${name}”. The templates that come with the program show the names there are`,
    }),
  ],
  [
    /^undefined filter: (\S+)/,
    (name) => ({
      vi: `không có bộ lọc “${name}”. Bỏ phần “| ${name}”`,
      en: `there is no filter “${name}”. Leave “| ${name}” out`,
    }),
  ],
  [
    /^tag "([^"]*)" not found/,
    (name) => ({
      vi: `mẫu thư không dùng được lệnh “${name}”. Bỏ lệnh này`,
      en: `a letter template cannot use the tag “${name}”. Leave it out`,
    }),
  ],
  [
    /Failed to lookup "([^"]*)"/,
    (name) => ({
      vi: `không có phần mẫu tên “${name}”: mẫu thư chỉ gọi được tệp .liquid cùng thư mục, bằng tên không kèm .liquid`,
      en: `there is no part named “${name}”: a template calls only .liquid files of its own folder, by name without .liquid`,
    }),
  ],
  [
    /^(?:tag|output) "?(\{[%{].*?)"? not closed/,
    (tag) => ({ vi: `“${tag}” chưa được đóng`, en: `“${tag}” is not closed` }),
  ],
  [
    /limit exceeded|Maximum call stack/,
    () => ({
      vi: 'mẫu quá dài, lặp quá nhiều lần hoặc gọi lại chính nó',
      en: 'the template is too long, repeats too often or calls itself',
    }),
  ],
];

/** What Liquid complains of, in words; a complaint of another kind is quoted as it is. */
export function complaintWords(complaint: string): Words {
  const line = complaint.replace(/(?:\s|\\n)+/gu, ' ').replace(' " not closed', '" not closed');
  for (const [pattern, words] of SENTENCES) {
    const match = pattern.exec(line);
    if (match) return words(match[1]?.replace(/,$/, '') ?? '');
  }
  return { vi: line, en: line };
}
