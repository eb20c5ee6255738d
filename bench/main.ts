import { benchDocuments } from './documents';
import { benchDrafting } from './drafting';
import { benchLedger } from './ledger';
import { benchMail } from './mail';
import { benchPlan } from './plan';
import { benchReading } from './reading';

const BENCHES: Record<string, () => Promise<void>> = {
  ledger: benchLedger,
  mail: benchMail,
  plan: benchPlan,
  reading: async () => {
    await benchReading();
    await benchDrafting();
  },
  documents: benchDocuments,
};

/** `npm run bench -- ledger plan`: the named benchmarks, or all of them. */
async function main(names: string[]): Promise<void> {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`no benchmark "${name}"; there are: ${Object.keys(BENCHES).join(', ')}`);
    await bench();
  }
}

void main(process.argv.slice(2));
