import type { SuppressedAddress } from '../../../contract/post-office-port';
import type { AgencyDirectory } from '../../../domain/directive/agency-directory';
import { openLedgerReader } from '../../../ledger/open-ledger';
import type { Column } from '../../output/printer';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

interface SuppressedRow extends SuppressedAddress {
  /** Agencies that have this address in the directory now. */
  agencies: string[];
}

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('suppressed')
    .description(
      say(
        'xem địa chỉ không gửi nữa vì đã trả lại thư, của cơ quan nào, lý do',
        'list the addresses that are not written to any more as they returned letters, whose they are, and why',
      ),
    )
    .addHelpText('after', examples('npx dondoc mail suppressed', 'npx dondoc mail suppressed -o csv'))
    .action(
      run(
        async (context) => {
          const ledger = await openLedgerReader({ url: context.ledgerUrl });
          const found = await ledger.mail.listSuppressed().finally(() => ledger.close());
          const { print } = context;
          print.rows(
            found.map((one): SuppressedRow => ({
              ...one,
              agencies: agenciesAt(context.agencies, one.address),
            })),
            COLUMNS,
          );
          if (!print.isText) return;
          print.note(
            `${found.length} địa chỉ không gửi nữa.`,
            `${found.length} ${found.length === 1 ? 'address is' : 'addresses are'} not written to any more.`,
          );
          const [first] = found;
          if (first !== undefined) print.hint(`npx dondoc mail release ${first.address} --reason …`);
        },
        { watchable: true },
      ),
    );
};

function agenciesAt({ agencies }: AgencyDirectory, address: string): string[] {
  const isAt = (contact: string | null | undefined) => contact?.toLowerCase() === address.toLowerCase();
  return agencies
    .filter(({ contacts }) => isAt(contacts.focal) || isAt(contacts.leadership))
    .map(({ name }) => name);
}

const COLUMNS: Column<SuppressedRow>[] = [
  { key: 'address', vi: 'Địa chỉ', en: 'Address', value: (r) => r.address },
  { key: 'agencies', vi: 'Cơ quan', en: 'Agency', value: (r) => r.agencies.join('; ') },
  { key: 'since', vi: 'Từ', en: 'Since', value: (r) => r.since, instant: 'minute' },
  { key: 'reason', vi: 'Lý do', en: 'Reason', value: (r) => r.reason, yields: { order: 1, atLeast: 20 } },
  { key: 'letterKey', vi: 'Thư bị trả lại', en: 'Letter', value: (r) => r.letterKey, wideOnly: true },
];
