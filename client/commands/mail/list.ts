import type { QueuedLetter } from '../../../contract/post-office-port';
import { mailboxName } from '../../../domain/letter/recipients';
import { rungNames } from '../../../domain/wording/rungs';
import { openLedgerReader } from '../../../ledger/open-ledger';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import { officeName } from '../../mail/office-name';
import { textOrNull } from '../../options/text-or-null';
import type { Column } from '../../output/printer';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';
import { mailboxColumn } from '../../output/mailbox-column';

const MOST_LISTED = 100;

/** A waiting letter without its facts. */
interface WaitingRow extends Omit<QueuedLetter, 'facts' | 'token'> {
  code: string;
  to: string;
  rungs: string[];
}

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('list')
    .description(
      say(
        'xem thư đang chờ gửi, cũ và gấp nhất trước',
        'list the waiting letters, the oldest and most urgent first',
      ),
    )
    .option('--office <office>', say('chỉ một nơi phát, ví dụ live', 'one office only, e.g. live'))
    .option(
      '--limit <number>',
      say('nhiều nhất bao nhiêu thư (mặc định 100)', 'at most so many (default 100)'),
    )
    .addHelpText('after', examples('npx dondoc mail list', 'npx dondoc mail list --limit 1000 -o csv'))
    .action(
      run(
        async (context, _args, options) => {
          const limit = options['limit'] === undefined ? MOST_LISTED : Number(options['limit']);
          if (!Number.isInteger(limit) || limit < 1) throw NO_NUMBER;
          const ledger = await openLedgerReader({ url: context.ledgerUrl });
          const letters = await ledger.mail
            .list(textOrNull(options['office']), limit)
            .finally(() => ledger.close());
          context.print.rows(letters.map(waitingRow), COLUMNS);
          if (letters.length < limit) return;
          context.print.note(
            `Chỉ in ${limit} thư đầu; thêm --limit để xem nhiều hơn.`,
            `Only the first ${limit} are shown; see more with --limit.`,
          );
        },
        { watchable: true },
      ),
    );
};

const NO_NUMBER = new CliError(
  EXIT.badInput,
  '--limit: phải là một số nguyên từ 1.',
  '--limit: must be a whole number from 1.',
);

function waitingRow({ facts, token: _token, ...letter }: QueuedLetter): WaitingRow {
  const { recipient, rungs } = facts.letter;
  return { ...letter, code: facts.taskCode, to: mailboxName(recipient), rungs };
}

const COLUMNS: Column<WaitingRow>[] = [
  { key: 'from', vi: 'Gửi từ', en: 'From', value: (r) => r.window.from, instant: 'minute' },
  mailboxColumn(36, 14),
  { key: 'code', vi: 'Mã', en: 'Code', value: (r) => r.code, yields: { order: 3, atLeast: 8 }, keep: 'end' },
  {
    key: 'rungs',
    vi: 'Kỳ nhắc',
    en: 'Rung',
    value: (r) => r.rungs.join(','),
    text: (r, lang) => rungNames(r.rungs, lang),
    yields: { order: 2, atLeast: 14 },
  },
  {
    key: 'deferrals',
    vi: 'Hẹn lại',
    en: 'Put off',
    value: (r) => r.deferrals,
    align: 'right',
    alarming: (r) => r.deferrals > 0,
  },
  { key: 'notBefore', vi: 'Thử lại', en: 'Again', value: (r) => r.notBefore, instant: 'minute' },
  {
    key: 'until',
    vi: 'Hết giờ gửi',
    en: 'Until',
    value: (r) => r.window.until,
    instant: 'minute',
    wideOnly: true,
  },
  { key: 'lastResponse', vi: 'Trả lời', en: 'Answer', value: (r) => r.lastResponse, wideOnly: true },
  {
    key: 'office',
    vi: 'Nơi phát',
    en: 'Office',
    value: (r) => r.office,
    text: (r, lang) => officeName(r.office, lang),
    wideOnly: true,
  },
  { key: 'key', vi: 'Khóa thư', en: 'Key', value: (r) => r.key, wideOnly: true },
];
