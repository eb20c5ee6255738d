import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { LETTER_KINDS, type LetterKind } from '../../../domain/letter/letter';
import type { PlainDate } from '../../../domain/time/instant';
import { shownDate } from '../../../domain/wording/dates';
import type { Lang } from '../../../domain/wording/lang';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { inBatches } from '../../directives/in-batches';
import { EXIT } from '../../exit-codes';
import { chosenLetters, lettersOn, type ChosenLetter } from '../../letters/chosen-letters';
import { knownLife, type KnownLife } from '../../letters/known-life';
import { livesOfFile } from '../../letters/lives-of-file';
import { MESSAGE_COLUMNS, messageAnswer, messagePage } from '../../letters/message-page';
import { messagesOf, type Message } from '../../letters/messages';
import { textOrNull } from '../../options/text-or-null';
import { dateOption } from '../../options/typed-date';
import { refuseExistingFile, saveNewFile } from '../../output/save-new-file';
import { findTask } from '../../tasks/find-task';
import { RUNNING } from '../../tasks/running';
import { listTasks } from '../../tasks/task-rows';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';
import type { AddVerb, VerbOptions } from '../command';

/** Tasks asked at a time; a worker answers a query in milliseconds. */
const TASKS_AT_ONCE = 20;

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('preview')
    .description(
      say(
        'xem thư sắp gửi đúng như nơi nhận sẽ đọc; không gửi gì',
        'see a letter as its reader will get it; nothing is sent',
      ),
    )
    .argument('[task]', taskArgument(say))
    .option('--rung <rung>', say('kỳ nhắc, ví dụ T-7, D, O+1, L2', 'the rung, e.g. T-7, D, O+1, L2'))
    .addOption(new Option('--kind <kind>', say('loại thư', 'the kind of letter')).choices(LETTER_KINDS))
    .option(
      '--to <agency>',
      say(
        'thư gộp của một cơ quan trong một ngày (tên hoặc mã)',
        'the digest of an agency on one day (name or code)',
      ),
    )
    .option(
      '--on <date>',
      say('ngày của thư gộp (mặc định: hôm nay)', 'the day of the digest (default: today)'),
    )
    .option(
      '--file <file>',
      say(
        'lấy nhiệm vụ từ tệp YAML của văn bản, không cần máy chủ',
        'take the tasks from the YAML file of a directive; no server is needed',
      ),
    )
    .option('--task <code>', say('nhiệm vụ trong tệp, ví dụ 3c-12', 'the task in the file, e.g. 3c-12'))
    .option(
      '--from <date>',
      say(
        'ngày giao các nhiệm vụ của tệp (mặc định như directive plan)',
        'day of the assignment of the file (default as directive plan)',
      ),
    )
    .addOption(
      new Option(
        '--letter-lang <lang>',
        say(
          'ngôn ngữ của thư (mặc định: ngôn ngữ của nơi nhận theo danh bạ)',
          'the language of the letter (default: that of its reader, by the directory)',
        ),
      ).choices(['vi', 'en']),
    )
    .option('--html <file>', say('ghi bản HTML của thư vào tệp', 'write the HTML of the letter into a file'))
    .option('--open', say('mở thư trong trình duyệt', 'open the letter in the browser'))
    .addHelpText(
      'after',
      examples(
        'npx dondoc letter preview 3c-12',
        'npx dondoc letter preview 3c-12 --rung T-7 --open',
        'npx dondoc letter preview --to moit --on 24/03/2026',
        'npx dondoc letter preview --file data/examples/56-tb-vpcp.yaml --task 3c-12 --rung T-7 --html thu.html',
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const { print, flags, dataDir } = context;
        const html = textOrNull(options['html']);
        if (html !== null) refuseExistingFile(html, flags.yes === true);
        const letters = await lettersMeant(context, typed ?? textOrNull(options['task']), options);
        const lang = (options['letterLang'] as Lang | undefined) ?? null;
        const messages = messagesOf(letters, { dataDir, directory: context.agencies, lang });
        const answers = messages.map(messageAnswer);
        if (print.isText) {
          print.object({}, () => messages.map((one) => messagePage(one, flags.lang)).join(RULE));
        } else print.rows(answers, MESSAGE_COLUMNS, { messages: answers });
        await keep(context, messages, html, options['open'] === true);
      }),
    );
};

/** Between two messages on one screen. */
const RULE = `\n\n${'─'.repeat(80)}\n\n`;

async function lettersMeant(
  context: CommandContext,
  typed: string | null,
  options: VerbOptions,
): Promise<ChosenLetter[]> {
  const file = textOrNull(options['file']);
  const agency = textOrNull(options['to']);
  if (agency !== null) {
    const on = options['on'] === undefined ? context.today() : dateOption(options['on'], '--on');
    const { code, name } = context.agency(agency, '--to');
    const lives = file === null ? await runningLives(context) : fromFile(context, file, typed, options);
    const found = lives.flatMap((life) => lettersOn(life, code, on));
    if (found.length === 0) throw noLetterOn(name, on);
    return found;
  }
  if (typed === null) throw NOTHING_NAMED;
  const wish = {
    rung: textOrNull(options['rung']),
    kind: (textOrNull(options['kind']) as LetterKind | null) ?? null,
  };
  const lives = file === null ? [await lifeOf(context, typed)] : fromFile(context, file, typed, options);
  const found = lives.flatMap((life) => chosenLetters(life, wish));
  if (found.length === 0) throw noSuchLetter(typed, wish.rung ?? wish.kind);
  return found;
}

function fromFile(
  context: CommandContext,
  file: string,
  typed: string | null,
  options: VerbOptions,
): KnownLife[] {
  const from = options['from'] === undefined ? null : dateOption(options['from'], '--from');
  return livesOfFile(context, file, typed ?? undefined, from);
}

async function lifeOf(context: CommandContext, typed: string): Promise<KnownLife> {
  const client = await context.connect();
  return knownLife(client, await findTask(client, typed));
}

async function runningLives(context: CommandContext): Promise<KnownLife[]> {
  const client = await context.connect();
  const rows = await listTasks(client, RUNNING);
  return inBatches(rows, TASKS_AT_ONCE, ({ taskId }) => knownLife(client, taskId));
}

async function keep(
  context: CommandContext,
  messages: readonly Message[],
  html: string | null,
  open: boolean,
): Promise<void> {
  const { print, surroundings, flags } = context;
  const isLookedAt = open && surroundings.stdout.isTTY === true && surroundings.showFile !== undefined;
  if (open && !isLookedAt) {
    print.note(
      'Chỉ mở trình duyệt khi chạy trên màn hình lệnh; dùng --html TỆP để ghi thư ra tệp.',
      'A browser is only opened from a terminal; write the letter into a file with --html FILE.',
    );
  }
  if (html === null && !isLookedAt) return;
  const first = html ?? join(mkdtempSync(join(tmpdir(), 'dondoc-')), 'thu.html');
  for (const [i, { composed }] of messages.entries()) {
    const path = numbered(first, i + 1);
    saveNewFile(path, composed.html, flags.yes === true);
    print.note(`Đã ghi thư: ${path}`, `Wrote the letter: ${path}`);
    if (!isLookedAt || (await surroundings.showFile?.(resolve(path))) === true) continue;
    print.note(
      'Máy này không có chương trình mở trình duyệt; mở tệp trên bằng tay.',
      'Nothing on this machine opens a browser; open the file by hand.',
    );
  }
}

/** `thu.html`, `thu-2.html`, … */
function numbered(path: string, n: number): string {
  const extension = extname(path);
  return n === 1 ? path : `${path.slice(0, path.length - extension.length)}-${n}${extension}`;
}

const NOTHING_NAMED = new CliError(
  EXIT.badInput,
  'Cho biết xem thư nào: mã nhiệm vụ, hoặc --to CƠ-QUAN --on NGÀY.',
  'Say which letter: the code of a task, or --to AGENCY --on DATE.',
);

function noLetterOn(agency: string, on: PlainDate): CliError {
  return new CliError(
    EXIT.notFound,
    `Ngày ${shownDate(on, 'vi')} không có thư nào gửi ${agency}.`,
    `No letter goes to ${agency} on ${on}.`,
  );
}

function noSuchLetter(task: string, wish: string | null): CliError {
  return wish === null
    ? new CliError(
        EXIT.notFound,
        `Nhiệm vụ "${task}" không còn thư nào sẽ gửi. Xem thư đã gửi: thêm --rung, ví dụ --rung T-7.`,
        `The task "${task}" has no letter to come. See one that went: add --rung, e.g. --rung T-7.`,
      )
    : new CliError(
        EXIT.notFound,
        `Nhiệm vụ "${task}" không có thư "${wish}". Xem lịch của nhiệm vụ: npx dondoc task explain.`,
        `The task "${task}" has no letter "${wish}". See its ladder: npx dondoc task explain.`,
      );
}
