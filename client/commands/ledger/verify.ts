import { openLedgerReader } from '../../../ledger/open-ledger';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import type { AddVerb } from '../command';
import { examples } from '../../text/examples';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('verify')
    .description(
      say(
        'kiểm tra chuỗi băm của sổ sự kiện: có mục nào bị sửa, xóa, chèn hay không',
        'check the hash chain of the ledger: whether an entry was changed, deleted or put in',
      ),
    )
    .option(
      '--head <position:hash>',
      say(
        'đầu chuỗi đã ghi lại ở nơi khác, để phát hiện phần cuối bị cắt',
        'head of the chain as noted elsewhere, to find an end that was cut off',
      ),
    )
    .addHelpText(
      'after',
      examples(
        'npx dondoc ledger verify',
        'npx dondoc ledger verify --ledger postgres://doc@may-chu.example/dondoc',
      ),
    )
    .action(
      run(async (context, _args, options) => {
        const expectedHead = options['head'] === undefined ? undefined : parseHead(String(options['head']));
        const ledger = await openLedgerReader({ url: context.ledgerUrl });
        const found = await ledger
          .verify(expectedHead === undefined ? {} : { expectedHead })
          .finally(() => ledger.close());
        const { print } = context;
        print.object(found, () =>
          print.say(
            `${found.ok ? '✓ Sổ sự kiện nguyên vẹn' : '✗ Sổ sự kiện KHÔNG nguyên vẹn'}: ${found.entries} mục, ${found.tasks} nhiệm vụ, ${found.letters} thư.\n` +
              `Đầu chuỗi: ${found.head.position}:${found.head.hash}`,
            `${found.ok ? '✓ The ledger is intact' : '✗ The ledger is NOT intact'}: ${found.entries} entries, ${found.tasks} tasks, ${found.letters} letters.\n` +
              `Head: ${found.head.position}:${found.head.hash}`,
          ),
        );
        const problem = found.firstProblem;
        if (problem === null) return;
        throw new CliError(
          EXIT.failure,
          `Chỗ sai đầu tiên: mục ${problem.position} (${problem.id ?? 'không có mã'}), loại "${problem.what}".`,
          `First problem: entry ${problem.position} (${problem.id ?? 'no id'}), kind "${problem.what}".`,
          { problem },
        );
      }),
    );
};

function parseHead(text: string): { position: number; hash: string } {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text.trim());
  if (match) return { position: Number(match[1]), hash: match[2] as string };
  throw new CliError(
    EXIT.badInput,
    `--head: viết dạng SỐ:MÃ-BĂM như lệnh ledger verify đã in ra.`,
    `--head: write POSITION:HASH as printed by ledger verify.`,
  );
}
