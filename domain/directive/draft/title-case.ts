/** Capitalised names in a running text: "Thủ tướng Chính phủ", "Phạm Minh Chính", "Điện Biên". */
const NAMES =
  /\p{Lu}[\p{Ll}]*(?:\s+(?:tướng|phòng|ban nhân dân|trị|hội|đạo|trưởng|nghị))?(?:\s+\p{Lu}\p{Ll}+)+/gu;
/** Names that stand in nearly every title. */
const ALWAYS = [
  'Chính phủ',
  'Thủ tướng',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Quốc hội',
  'Việt Nam',
  'Ban Chỉ đạo',
  'Trung ương',
  'Nhà nước',
  'Đảng',
];
const SYMBOL = /[\d/]/u;

/**
 * A title page set in capitals, written as in a sentence: names get the capitals they have in the running text,
 * and symbols of documents (`66-NQ/TW`) stay. A text that is not in capitals stays as it is.
 */
export function asSentence(title: string, running: string): string {
  if (/\p{Ll}/u.test(title)) return title;
  let text = title
    .split(' ')
    .map((word) => (SYMBOL.test(word) ? word : word.toLowerCase()))
    .join(' ');
  for (const name of namesIn(running)) {
    const at = text.indexOf(name.toLowerCase());
    if (at !== -1) text = replacedAll(text, name);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function namesIn(running: string): string[] {
  const names = new Set(ALWAYS);
  for (const match of running.matchAll(NAMES)) names.add(match[0].replace(/\s+/gu, ' '));
  // Short ones first, so that a longer name has the last word.
  return [...names].sort((a, b) => a.length - b.length);
}

function replacedAll(text: string, name: string): string {
  const lower = name.toLowerCase();
  const parts = text.toLowerCase().split(lower);
  let result = '';
  let at = 0;
  parts.forEach((part, i) => {
    result += text.slice(at, at + part.length);
    at += part.length;
    if (i === parts.length - 1) return;
    const whole = !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + lower.length] ?? ' ');
    result += whole ? name : text.slice(at, at + lower.length);
    at += lower.length;
  });
  return result;
}
