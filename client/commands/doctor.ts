import type { Client } from '@temporalio/client';
import { CliError } from '../cli-error';
import { calendars } from '../doctor/calendars';
import { failure, type Diagnosis, type DoctorCheck } from '../doctor/check';
import { dataFiles } from '../doctor/data-files';
import { failingTasks } from '../doctor/failing-tasks';
import { ledger } from '../doctor/ledger';
import { ledgerFollows } from '../doctor/ledger-follows';
import { postOffice, suppressedAddresses } from '../doctor/post-office';
import { templates } from '../doctor/templates';
import { temporal } from '../doctor/temporal';
import { waitingLetters } from '../doctor/waiting-letters';
import { worker } from '../doctor/worker';
import { EXIT } from '../exit-codes';
import type { Column } from '../output/printer';
import { examples } from '../text/examples';
import type { AddVerb } from './command';

const CHECKS: readonly DoctorCheck[] = [
  ...[dataFiles, calendars, templates, ledger],
  ...[temporal, worker, ledgerFollows, failingTasks, waitingLetters],
  ...[postOffice, suppressedAddresses],
];

const SIGNS: Record<Diagnosis['level'], string> = { ok: '✓', warning: '⚠', failure: '✗' };

/** One diagnosis as it is printed. */
interface DoctorRow extends Diagnosis {
  check: string;
  name: string;
}

export const add: AddVerb = (program, run) => {
  program
    .command('doctor')
    .addHelpText('after', examples('npx dondoc doctor', 'npx dondoc doctor -o json'))
    .action(
      run(async (context) => {
        const { print, flags } = context;
        let client: Promise<Client> | null = null;
        const connect = () => (client ??= context.connect());
        const rows: DoctorRow[] = [];
        for (const check of CHECKS) {
          const found = await check
            .examine(context, connect)
            .catch((error: unknown) => failure(error, context));
          rows.push(...found.map((one) => ({ check: check.id, name: check.name[flags.lang], ...one })));
        }
        const failures = rows.filter(({ level }) => level === 'failure').length;
        const whole = { ok: failures === 0, checks: rows };
        if (print.isText) {
          print.object(whole, () =>
            rows.map((row) => `${SIGNS[row.level]} ${row.name}: ${row[flags.lang]}`).join('\n'),
          );
        } else {
          print.rows(rows, columns(flags.lang), whole);
        }
        if (failures === 0) return;
        throw new CliError(
          EXIT.failure,
          `${failures} chỗ hỏng; xem các dòng ✗ ở trên.`,
          `${failures} ${failures === 1 ? 'failure' : 'failures'}; see the lines with ✗ above.`,
        );
      }),
    );
};

function columns(lang: 'vi' | 'en'): Column<DoctorRow>[] {
  return [
    { key: 'check', vi: 'Kiểm tra', en: 'Check', value: (r) => r.check },
    { key: 'level', vi: 'Mức', en: 'Level', value: (r) => r.level },
    { key: 'message', vi: 'Kết quả', en: 'Result', value: (r) => r[lang] },
  ];
}
