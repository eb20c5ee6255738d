import type { Evidence } from './draft';
import type { Paragraph } from './paragraphs';

const NAME = String.raw`[Bb]an\s+[Cc]hỉ đạo\s+(?:quốc gia|Nhà nước|Trung ương|của Chính phủ|về\s|\d{2,4}(?:\s+quốc gia)?)`;
/** The committee itself met, or its head decided: not one that the text only mentions. */
const MET = new RegExp(
  String.raw`(?:[Pp]hiên họp(?:\s+lần thứ\s+\S+)?(?:\s+của)?|[Cc]uộc họp(?:\s+của)?|[Hh]ội nghị(?:\s+của)?|Trưởng [Bb]an(?:\s*,)?|họp|Trưởng)\s+(${NAME}[^;.:“”()]{0,200}?)(?=\s*[;.:“”()]|\s+-\s|\s+(?:đã|chủ trì|để|là|có ý kiến|kết luận)\s|,\s+(?:Thủ tướng|Phó Thủ tướng|tại|ngày)|$)`,
  'u',
);
/** The committee stands near the head of the document. */
const PARAGRAPHS = 30;

/** The steering committee whose meeting or head the document speaks for; null where it speaks for none. */
export function committeeOf(
  paragraphs: readonly Paragraph[],
  reportsMeeting: boolean,
): { value: string; evidence: Evidence } | null {
  for (const { text, start } of paragraphs.slice(0, PARAGRAPHS)) {
    if (!/\p{Ll}/u.test(text)) continue;
    const match = MET.exec(text);
    // A letter that only refers to a meeting of the committee does not speak for it.
    if (match && !reportsMeeting && !match[0].startsWith('Trưởng')) continue;
    const name = match?.[1]?.trim().replace(/[\s,]+$/u, '');
    if (!match || !name) continue;
    const at = start + match.index + match[0].indexOf(name);
    return {
      value: name.replace(/^ban\s+chỉ/iu, 'Ban Chỉ'),
      evidence: { text: name, start: at, end: at + name.length },
    };
  }
  return null;
}
