import { CliError } from './cli-error';
import { EXIT } from './exit-codes';
import { LineReader } from './review/line-reader';
import type { GlobalFlags, Surroundings } from './surroundings';

const YES = ['c', 'có', 'co', 'y', 'yes'];
const NO = ['', 'k', 'không', 'khong', 'n', 'no'];

/** Asks until the answer is yes or no; an empty line, Ctrl-C and the end of the input mean no. */
export async function confirm(
  question: { vi: string; en: string },
  { yes, lang }: Pick<GlobalFlags, 'yes' | 'lang'>,
  { stdin, stdout, stderr }: Surroundings,
): Promise<boolean> {
  if (yes === true) return true;
  if (stdin?.isTTY !== true || stdout.isTTY !== true) {
    throw new CliError(
      EXIT.badInput,
      `${question.vi} Không có màn hình để hỏi; thêm --yes nếu đồng ý.`,
      `${question.en} There is no terminal to ask on; add --yes to agree.`,
    );
  }
  // The question is no part of the data, so it goes where everything beside it goes.
  const reader = new LineReader(stdin, stderr, true);
  try {
    for (;;) {
      const prompt = lang === 'en' ? `${question.en} [y/N] ` : `${question.vi} [c/K] `;
      const answer = (await reader.ask(prompt))?.toLowerCase() ?? '';
      if (YES.includes(answer)) return true;
      if (NO.includes(answer)) return false;
      reader.say(lang === 'en' ? 'Answer y (yes) or n (no).' : 'Trả lời c (có) hoặc k (không).');
    }
  } finally {
    reader.close();
  }
}
