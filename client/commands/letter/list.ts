import { Option } from 'commander';
import { addDays, startOfDay } from '../../../domain/time/instant';
import type { LedgerReader } from '../../../ledger/ledger-reader';
import { openLedgerReader } from '../../../ledger/open-ledger';
import type { LetterProof } from '../../../ledger/queries/letter-proof';
import type { CommandContext } from '../../context';
import { LETTER_COLUMNS, LETTER_STATES, letterRow } from '../../letters/letter-row';
import { taskOnRecord } from '../../letters/task-on-record';
import { letterPeriod, periodWords, type LetterPeriod } from '../../letters/letter-period';
import { textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';
import type { AddVerb, VerbOptions } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('list')
    .description(
      say(
        'xem đã gửi thư nào, cho ai, lúc nào, máy chủ thư trả lời gì; theo sổ sự kiện, không cần máy chủ',
        'see which letters went to whom, when, and what the mail server said; from the ledger, no server needed',
      ),
    )
    .argument('[task]', taskArgument(say))
    .option(
      '--to <agency>',
      say('chỉ thư gửi một cơ quan (tên hoặc mã)', 'letters to one agency only (name or code)'),
    )
    .option(
      '--from <date>',
      say('từ ngày (mặc định: 30 ngày trước)', 'from this day on (default: 30 days ago)'),
    )
    .option(
      '--until <date>',
      say('đến hết ngày (mặc định: hôm nay)', 'until the end of this day (default: today)'),
    )
    .addOption(
      new Option(
        '--outcome <outcome>',
        say('chỉ thư có kết quả này', 'letters with this result only'),
      ).choices(LETTER_STATES),
    )
    .addHelpText(
      'after',
      examples(
        'npx dondoc letter list 3c-12',
        'npx dondoc letter list --to moit --from 01/03/2026 --until 31/03/2026 -o csv',
        'npx dondoc letter list --outcome refused -o wide',
      ),
    )
    .action(
      run(
        async (context, [typed], options) => {
          const period = letterPeriod(options, typed !== undefined, context.today());
          const ledger = await openLedgerReader({ url: context.ledgerUrl });
          const found = await letters(ledger, context, typed, options, period).finally(() => ledger.close());
          const outcome = textOrNull(options['outcome']);
          const rows = found.map(letterRow).filter(({ state }) => outcome === null || state === outcome);
          const { print } = context;
          print.rows(rows, LETTER_COLUMNS);
          if (!print.isText) return;
          const accepted = rows.filter(({ state }) => state === 'accepted').length;
          print.note(
            `${rows.length} thư${periodWords(period, 'vi')}, máy chủ thư đã nhận ${accepted}.`,
            `${rows.length} ${rows.length === 1 ? 'letter' : 'letters'}${periodWords(period, 'en')}, ${accepted} accepted by the mail server.`,
          );
          const last = rows.at(-1);
          if (last !== undefined) print.hint(`npx dondoc letter show '${last.key}'`);
        },
        { watchable: true },
      ),
    );
};

async function letters(
  ledger: LedgerReader,
  context: CommandContext,
  typed: string | undefined,
  { to }: VerbOptions,
  { first, last }: LetterPeriod,
): Promise<LetterProof[]> {
  return ledger.lettersOf({
    ...(typed === undefined ? {} : { taskId: await taskOnRecord(ledger, typed) }),
    ...(to === undefined ? {} : { agency: context.agency(textOf(to), '--to').code }),
    ...(first === null ? {} : { from: startOfDay(first) }),
    ...(last === null ? {} : { until: startOfDay(addDays(last, 1)) }),
  });
}
