import { openLedgerReader } from '../../../ledger/open-ledger';
import type { DirectiveSummary } from '../../../ledger/queries/directives';
import type { Column } from '../../output/printer';
import type { AddVerb } from '../command';
import { examples } from '../../text/examples';

const COLUMNS: Column<DirectiveSummary>[] = [
  { key: 'id', vi: 'Mã', en: 'Id', value: (r) => r.id },
  { key: 'number', vi: 'Số, ký hiệu', en: 'Number', value: (r) => r.number },
  { key: 'shortTitle', vi: 'Tên gọi', en: 'Title', value: (r) => r.shortTitle, width: 60 },
  {
    key: 'issuedOn',
    vi: 'Ngày ban hành',
    en: 'Issued on',
    value: (r) => r.issuedOn,
    instant: 'day',
  },
  { key: 'tasks', vi: 'Nhiệm vụ', en: 'Tasks', value: (r) => r.tasks, align: 'right' },
];

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('list')
    .description(
      say(
        'xem các văn bản đang được theo dõi, theo sổ sự kiện',
        'see the directives that are followed up, by the ledger',
      ),
    )
    .addHelpText('after', examples('npx dondoc directive list', 'npx dondoc directive list -o json'))
    .action(
      run(
        async (context) => {
          const ledger = await openLedgerReader({ url: context.ledgerUrl });
          try {
            context.print.rows(await ledger.directives(), COLUMNS);
          } finally {
            await ledger.close();
          }
        },
        { watchable: true },
      ),
    );
};
