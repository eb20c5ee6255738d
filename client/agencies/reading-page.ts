import type { ResolvedAgency } from '../../domain/directive/agency-name';
import { viaWords } from '../../domain/wording/agency-via';

/** How a name was read and why, for people. */
export function readingPage(written: string, reading: ResolvedAgency, lang: 'vi' | 'en'): string {
  const say = (vi: string, en: string) => (lang === 'en' ? en : vi);
  const { agency, via, remark, candidates } = reading;
  if (agency !== null && via !== null) {
    const name = say(agency.name, agency.nameEn);
    const remarks = remark === null ? [] : [`    ${remark[lang]}`];
    return [`✓ "${written}" → ${name} (${agency.code}): ${viaWords(via, lang)}`, ...remarks].join('\n');
  }
  if (candidates.length === 0) {
    return `✗ "${written}": ${say('không có trong danh bạ, cũng không có tên nào gần giống.', 'not in the directory, nor is any name near it.')}`;
  }
  return [
    `✗ "${written}": ${say('không có trong danh bạ. Gần nhất:', 'not in the directory. Nearest:')}`,
    ...candidates.map(({ code, name, nameEn }) => `    ${say(name, nameEn)} (${code})`),
  ].join('\n');
}
