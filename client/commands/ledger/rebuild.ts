import { existsSync } from 'node:fs';
import { taskCodeOfId } from '../../../contract/task-id';
import { LedgerSchemaMismatch } from '../../../ledger/ledger-errors';
import type { LedgerReader } from '../../../ledger/ledger-reader';
import { openLedger, openLedgerReader } from '../../../ledger/open-ledger';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { compareLedgers, type TaskDifference } from '../../rebuild/compare-ledgers';
import { rebuildLedger, type Rebuilt } from '../../rebuild/rebuild-ledger';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

const TASKS_NAMED = 5;

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('rebuild')
    .description(
      say(
        'dựng lại sổ sự kiện từ lịch sử trên máy chủ Temporal vào một tệp mới, rồi đối chiếu với sổ đang dùng',
        'rebuild the ledger from the histories of the Temporal server into a new file, then compare it with the one in use',
      ),
    )
    .requiredOption('--into <file>', say('tệp sổ mới, chưa có', 'the new ledger file, not there yet'))
    .addHelpText('after', examples('npx dondoc ledger rebuild --into so-dung-lai.db'))
    .action(
      run(async (context, _args, options) => {
        const file = String(options['into']);
        refuseThere(file);
        const client = await context.connect();
        const ledger = await openLedger({ url: file });
        try {
          await refuseFilled(ledger, file);
          const rebuilt = await rebuildLedger(client, ledger);
          const differences = await compareWithOwn(context, ledger);
          answer(context, file, rebuilt, differences);
        } finally {
          await ledger.close();
        }
      }),
    );
};

/** A ledger is never written over, whatever is said with --yes. */
function refuseThere(file: string): void {
  if (!existsSync(file)) return;
  throw new CliError(
    EXIT.badInput,
    `${file}: đã có tệp này, chưa ghi gì. Chọn tên khác; sổ không bao giờ bị ghi đè.`,
    `${file}: the file is there already and nothing was written. Choose another name: a ledger is never written over.`,
    { file },
  );
}

/** An address of a database has no file to look at. */
async function refuseFilled(ledger: LedgerReader, place: string): Promise<void> {
  const { position } = await ledger.head();
  if (position === 0) return;
  throw new CliError(
    EXIT.badInput,
    `${place}: đã có sổ sự kiện với ${position} mục; chọn nơi còn trống.`,
    `${place}: there is a ledger with ${position} entries already; name an empty place.`,
  );
}

/** Null when there is no ledger to compare with: that may be why one is rebuilt. */
async function compareWithOwn(
  context: CommandContext,
  rebuilt: LedgerReader,
): Promise<TaskDifference[] | null> {
  const own = await openLedgerReader({ url: context.ledgerUrl }).catch((error: unknown) => {
    if (error instanceof LedgerSchemaMismatch && error.found === null) return null;
    throw error;
  });
  if (own === null) return null;
  try {
    return await compareLedgers(own, rebuilt);
  } finally {
    await own.close();
  }
}

function answer(
  { print }: CommandContext,
  file: string,
  rebuilt: Rebuilt,
  differences: TaskDifference[] | null,
): void {
  print.object({ file, ...rebuilt, differences }, () =>
    print.say(
      `Đã dựng lại ${rebuilt.events} sự kiện của ${rebuilt.tasks} nhiệm vụ (${rebuilt.runs} lượt chạy) vào ${file}.`,
      `Rebuilt ${rebuilt.events} events of ${rebuilt.tasks} tasks (${rebuilt.runs} runs) into ${file}.`,
    ),
  );
  print.note(
    'Sổ dựng lại có mọi sự kiện còn trong lịch sử; từng bước chuyển thư (lần gửi, mã băm cũ) chỉ có trong sổ gốc.',
    'The rebuilt ledger has every event that the histories still hold; the steps of each letter and the old hashes are in the original only.',
  );
  if (differences === null) return;
  // What the histories no longer hold is no contradiction: the ledger outlives them.
  const contradicting = differences.filter(({ onlyAfter, changed }) => onlyAfter.length + changed.length > 0);
  if (contradicting.length === 0) {
    return print.note(
      'Khớp với sổ đang dùng: mọi sự kiện trong lịch sử đều có trong sổ, đúng nội dung.',
      'It agrees with the ledger in use: every event of the histories is in it, unchanged.',
    );
  }
  const codes = contradicting.slice(0, TASKS_NAMED).map(({ taskId }) => taskCodeOfId(taskId) ?? taskId);
  throw new CliError(
    EXIT.failure,
    `Sổ đang dùng khác lịch sử ở ${contradicting.length} nhiệm vụ: ${codes.join(', ')}. Giữ cả hai tệp, chạy: npx dondoc ledger verify`,
    `The ledger in use differs from the histories in ${contradicting.length} tasks: ${codes.join(', ')}. Keep both files and run: npx dondoc ledger verify`,
    { differences: contradicting },
  );
}
