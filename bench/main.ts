import { parseArgs } from 'node:util';
import { benchDocuments } from './documents';
import { benchDrafting } from './drafting';
import { benchLedger } from './ledger';
import { benchMail } from './mail';
import { benchPlan } from './plan';
import { benchReading } from './reading';
import { ledgerKindOf, type LedgerKind } from './world/ledger-place';

const BENCHES: Record<string, (ledger: LedgerKind) => Promise<void>> = {
  ledger: benchLedger,
  mail: benchMail,
  plan: benchPlan,
  reading: async () => {
    await benchReading();
    await benchDrafting();
  },
  documents: benchDocuments,
};

/**
 * `npm run bench -- ledger mail`: the named benchmarks, or all of them. With `--ledger postgres` the ledger is in a
 * PostgreSQL of its own, else in a file.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { ledger: { type: 'string', default: 'sqlite' } },
    allowPositionals: true,
  });
  const ledger = ledgerKindOf(values.ledger);
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`no benchmark "${name}"; there are: ${Object.keys(BENCHES).join(', ')}`);
    await bench(ledger);
  }
}

void main();
