import { spellingKey } from './vietnamese-text';

/**
 * Expressions that stand in nearly every assignment and tell nothing about which one it is; whole
 * expressions, so that none leaves a half behind ("đối với" goes, "đối tác" stays).
 */
const FILLER_PHRASES = [
  ['theo chức năng nhiệm vụ được giao', 'theo chức năng nhiệm vụ', 'chức năng nhiệm vụ thẩm quyền'],
  [
    'tất cả các',
    'bộ ngành địa phương',
    'bộ cơ quan địa phương',
    'bộ ngành',
    'địa phương',
    'cơ quan',
    'đơn vị',
  ],
  ['liên quan', 'chủ trì', 'phối hợp', 'chỉ đạo', 'ban chỉ đạo', 'thủ tướng chính phủ', 'thủ tướng'],
  ['chủ động', 'tích cực', 'tiếp tục', 'khẩn trương', 'kịp thời', 'quyết liệt', 'thường xuyên', 'chặt chẽ'],
  ['có hiệu quả', 'hiệu quả', 'thực chất', 'chất lượng', 'đẩy mạnh', 'tăng cường', 'nâng cao', 'tập trung'],
  ['triển khai', 'thực hiện', 'tổ chức', 'bảo đảm', 'đảm bảo', 'hoàn thành', 'hoàn thiện', 'nghiên cứu'],
  ['rà soát', 'đề xuất', 'báo cáo', 'đề nghị', 'yêu cầu', 'nhiệm vụ', 'công tác', 'giải pháp', 'đối với'],
  ['thời hạn', 'thời gian tới', 'thời gian qua', 'tình hình mới', 'trong đó', 'đồng thời', 'nhất là'],
].flat();

const FILLER_WORDS =
  'và các của với để trong về cho theo được là có tại từ đến những một này đó trên khi đã giao nhằm bằng ' +
  'cần phải như vào ra sẽ việc trước sau ngày tháng năm quý the of and to for in on with by';

const FILLERS = fillersByFirstWord([...FILLER_PHRASES, ...FILLER_WORDS.split(' ')]);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ENDS_AN_EXPRESSION = /[.;:()\n|]/;
const ENDS_A_SENTENCE = /[.;:(+–-]\s*$/;

/** A word that tells tasks apart, as it stands in the text. */
export interface Term {
  /** Equal for two spellings of the same word. */
  key: string;
  written: string;
  /** A name or a figure: capitals inside a sentence, digits, an abbreviation. */
  isName: boolean;
  /** Whether it stands right behind the term before it, with nothing but a space or a comma between. */
  follows: boolean;
}

interface Word {
  key: string;
  written: string;
  before: string;
}

/** The words of a text that tell it apart from others, in their order. */
export function termsOf(text: string): Term[] {
  const clean = text.normalize('NFC');
  const words = wordsOf(clean);
  const shouted = clean === clean.toUpperCase();
  const terms: Term[] = [];
  let afterTerm = false;
  for (let i = 0; i < words.length;) {
    const skipped = fillerLength(words, i);
    if (skipped > 0) {
      afterTerm = false;
      i += skipped;
      continue;
    }
    const { key, written, before } = words[i] as Word;
    const follows = afterTerm && !ENDS_AN_EXPRESSION.test(before);
    terms.push({ key, written, isName: !shouted && isName(written, before), follows });
    afterTerm = true;
    i += 1;
  }
  return terms;
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { key: spellingKey(match[0]), written: match[0], before };
  });
}

/** How many words the longest filler that begins here takes; 0 where none does. */
function fillerLength(words: readonly Word[], at: number): number {
  const fillers = FILLERS.get((words[at] as Word).key) ?? [];
  return fillers.find((filler) => filler.every((key, i) => words[at + i]?.key === key))?.length ?? 0;
}

function fillersByFirstWord(fillers: readonly string[]): ReadonlyMap<string, string[][]> {
  const byFirst = new Map<string, string[][]>();
  for (const filler of fillers) {
    const keys = filler.split(' ').map(spellingKey);
    const first = keys[0] as string;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), keys].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
}

function isName(written: string, before: string): boolean {
  if (/\p{N}/u.test(written)) return true;
  if (written.length > 1 && written === written.toUpperCase()) return true;
  return /^\p{Lu}/u.test(written) && before !== '' && !ENDS_A_SENTENCE.test(before);
}
