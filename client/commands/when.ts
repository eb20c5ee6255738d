import { readFileSync } from 'node:fs';
import { readPhrase } from '../../domain/deadline/read-deadlines';
import type { ReadingContext } from '../../domain/deadline/reading';
import { CliError } from '../cli-error';
import type { CommandContext } from '../context';
import { loadRules } from '../directives/load-rules';
import { EXIT } from '../exit-codes';
import { examples } from '../text/examples';
import { whenPage } from '../text/when-page';
import { answerLines } from '../when/answer-lines';
import { impossibleDate } from '../when/impossible-date';
import { WHEN_COLUMNS, whenAnswer } from '../when/when-answer';
import type { AddVerb } from './command';
import { dateOption } from '../options/typed-date';

type Rules = Omit<ReadingContext, 'issuedOn'>;

export const add: AddVerb = (program, run, say) => {
  program
    .command('when')
    .argument(
      '[phrase]',
      say(
        'câu chữ, ví dụ "trước ngày 05 tháng 02 năm 2026"',
        'the words, e.g. "trước ngày 05 tháng 02 năm 2026"',
      ),
    )
    .option(
      '--issued <date>',
      say('ngày ban hành văn bản, ví dụ 31/01/2026', 'date of issue of the document, e.g. 31/01/2026'),
    )
    .option(
      '--context <text>',
      say('câu chứa thời hạn trong văn bản', 'the sentence of the document that holds the deadline'),
    )
    .option(
      '--file <file>',
      say(
        'tệp JSON Lines, mỗi dòng {phrase, issued, context?}; trả lời mỗi dòng một JSON',
        'a file of JSON Lines, each {phrase, issued, context?}; answered by one line of JSON each',
      ),
    )
    .addHelpText(
      'after',
      examples(
        'npx dondoc when "trong Quý I/2026" --issued 31/01/2026',
        'npx dondoc when "trước ngày 20 của tháng cuối quý" --issued 2026-01-31 -o json',
        'npx dondoc when --file cau-chu.jsonl',
      ),
    )
    .action(
      run(async (context, [phrase], options) => {
        const { policy, calendar } = loadRules(context.dataDir);
        const rules = { calendar, beforeDate: policy.beforeDate };
        if (options['file'] !== undefined) return answerFile(context, String(options['file']), rules);
        if (phrase === undefined || phrase.trim() === '') {
          throw new CliError(
            EXIT.badInput,
            'Cần một câu chữ về thời hạn, hoặc --file với tệp JSON Lines.',
            'Give the words of a deadline, or --file with a file of JSON Lines.',
          );
        }
        const issuedOn = options['issued'] === undefined ? null : dateOption(options['issued'], '--issued');
        const surrounding = options['context'] === undefined ? undefined : String(options['context']);
        answerPhrase(context, phrase, { ...rules, issuedOn }, surrounding);
      }),
    );
};

function answerPhrase(
  { print, flags }: CommandContext,
  phrase: string,
  rules: ReadingContext,
  surrounding: string | undefined,
): void {
  const reading = readPhrase(phrase, rules, surrounding);
  const impossible = impossibleDate(phrase, reading);
  if (impossible !== null) throw new CliError(EXIT.badInput, impossible.vi, impossible.en, { reading });
  const answer = whenAnswer(phrase, reading, null);
  if (flags.output === 'csv') print.rows([answer], WHEN_COLUMNS);
  else print.object(answer, () => whenPage(reading, rules.calendar, flags.lang));
}

/** Whatever a line holds, the next one is answered: the caller counts on one answer a line. */
function answerFile({ flags, surroundings, print }: CommandContext, file: string, rules: Rules): void {
  const answers = answerLines(readQuestions(file), rules, flags.lang);
  if (flags.output === 'csv') print.rows(answers, WHEN_COLUMNS);
  else if (flags.output !== 'none') {
    for (const answer of answers) surroundings.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  const wrong = answers.filter((answer) => answer.error !== undefined).length;
  if (wrong > 0) {
    print.note(
      `${wrong} trong ${answers.length} dòng có lỗi; xem trường error của từng dòng.`,
      `${wrong} of ${answers.length} lines have a problem; see the error field of each.`,
    );
  }
}

function readQuestions(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CliError(
      EXIT.badInput,
      `Không đọc được tệp ${file}. Kiểm tra tên tệp và quyền đọc.`,
      `Cannot read the file ${file}. Check its name and the right to read it.`,
      { file },
      { cause },
    );
  }
}
