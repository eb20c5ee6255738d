import { openLedgerReader } from '../../../ledger/open-ledger';
import { officeBacklogs, type MailboxBacklog, type OfficeBacklog } from '../../mail/backlog';
import { officeName } from '../../mail/office-name';
import type { Column } from '../../output/printer';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';
import { mailboxColumn } from '../../output/mailbox-column';

/** Mailboxes that a person is shown; `-o json` has all. */
const MOST_SHOWN = 10;

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('status')
    .description(
      say(
        'xem hàng đợi: bao nhiêu thư chờ, đang gửi, bị hẹn lại, từ lúc nào, gửi cho ai, máy chủ thư nói gì',
        'see the backlog: letters waiting, on their way, put off, since when, for whom, what the relay said',
      ),
    )
    .addHelpText('after', examples('npx dondoc mail status', 'npx dondoc mail status --watch --every 5'))
    .action(
      run(
        async (context) => {
          const { print, ledgerUrl } = context;
          const ledger = await openLedgerReader({ url: ledgerUrl });
          const [offices, suppressed] = await Promise.all([
            officeBacklogs(ledger.mail, Date.now()),
            ledger.mail.listSuppressed(),
          ]).finally(() => ledger.close());
          print.rows(offices, COLUMNS, { offices, suppressed: suppressed.length });
          if (!print.isText) return;
          for (const { lookedAt, waiting, mailboxList, lastResponse } of offices) {
            if (mailboxList.length > 0) print.rows(mailboxList.slice(0, MOST_SHOWN), MAILBOX_COLUMNS);
            if (lookedAt < waiting) {
              print.note(
                `Bảng trên tính trên ${lookedAt} thư đầu hàng đợi.`,
                `The table is of the first ${lookedAt} letters.`,
              );
            }
            if (lastResponse === null) continue;
            print.note(
              `Máy chủ thư trả lời lần cuối: ${lastResponse}`,
              `The relay said last: ${lastResponse}`,
            );
          }
          if (suppressed.length === 0) return;
          print.note(
            `${suppressed.length} địa chỉ không gửi nữa vì đã trả lại thư; xem: npx dondoc mail suppressed`,
            `${suppressed.length} ${suppressed.length === 1 ? 'address is' : 'addresses are'} not written to any more; see: npx dondoc mail suppressed`,
          );
        },
        { watchable: true },
      ),
    );
};

const COLUMNS: Column<OfficeBacklog>[] = [
  {
    key: 'office',
    vi: 'Nơi phát',
    en: 'Office',
    value: (r) => r.office,
    text: (r, lang) => officeName(r.office, lang),
  },
  { key: 'waiting', vi: 'Chờ', en: 'Waiting', value: (r) => r.waiting, align: 'right' },
  { key: 'ready', vi: 'Đến giờ gửi', en: 'Ready', value: (r) => r.ready, align: 'right' },
  { key: 'onTheirWay', vi: 'Đang gửi', en: 'On their way', value: (r) => r.onTheirWay, align: 'right' },
  {
    key: 'deferred',
    vi: 'Bị hẹn lại',
    en: 'Put off',
    value: (r) => r.deferred,
    text: (r) => (r.deferred === 0 ? 0 : `▲ ${r.deferred}`),
    align: 'right',
    alarming: (r) => r.deferred > 0,
  },
  { key: 'mailboxes', vi: 'Hộp thư', en: 'Mailboxes', value: (r) => r.mailboxes, align: 'right' },
  { key: 'oldest', vi: 'Chờ từ', en: 'Oldest', value: (r) => r.oldest, instant: 'minute' },
  { key: 'lastResponse', vi: 'Trả lời', en: 'Answer', value: (r) => r.lastResponse, dataOnly: true },
];

const MAILBOX_COLUMNS: Column<MailboxBacklog>[] = [
  mailboxColumn(48, 16),
  { key: 'waiting', vi: 'Chờ', en: 'Waiting', value: (r) => r.waiting, align: 'right' },
  { key: 'oldest', vi: 'Chờ từ', en: 'Oldest', value: (r) => r.oldest, instant: 'minute' },
];
