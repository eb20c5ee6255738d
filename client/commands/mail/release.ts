import type { ReleaseAnswer, ReleaseInput } from '../../../contract/release-workflow';
import { RELEASE_SCHEMA } from '../../../contract/schemas/release-address';
import { shownDate } from '../../../domain/wording/dates';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import { releaseAddress } from '../../mail/release-address';
import { textOf } from '../../options/command-options';
import { requireWorker } from '../../tasks/require-worker';
import { examples } from '../../text/examples';
import { askIfMeant } from '../../text/ideas';
import { inputText } from '../../text/input-text';
import { roleName } from '../../text/role-name';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('release')
    .description(
      say(
        'gửi lại tới một địa chỉ đã trả lại thư, sau khi cơ quan cho biết hộp thư dùng được; ghi vào sổ ai quyết định, vì sao; quyền của đơn vị theo dõi, người vận hành',
        'write again to an address that returned letters, once its agency says that it works; the ledger keeps who decided and why; a right of the secretariat and of operators',
      ),
    )
    .argument('<address>', say('địa chỉ, như mail suppressed cho biết', 'address, as mail suppressed says'))
    .requiredOption('--reason <text>', say('lý do', 'the reason'))
    .addHelpText(
      'after',
      examples("npx dondoc mail release dau-moi@moit.example --reason 'Bộ đã mở lại hộp thư'"),
    )
    .action(
      run(async (context, [typed], options) => {
        const { actor, print } = context;
        const input = checked({ address: typed as string, reason: textOf(options['reason']), actor });
        const client = await context.connect();
        await requireWorker(client);
        const answer = await releaseAddress(client, input);
        if (answer.answer !== 'released') throw refused(input.address, answer);
        const { release, was } = answer;
        print.object({ ...release, was }, () =>
          print.say(
            `Thư từ nay lại được gửi tới ${was.address} (đã ngừng từ ${shownDate(was.since, 'vi')}: ${was.reason}).`,
            `Letters go to ${was.address} again (closed since ${shownDate(was.since, 'en')}: ${was.reason}).`,
          ),
        );
        print.hint('npx dondoc mail suppressed');
      }),
    );
};

/** @throws CliError (2) naming what was typed wrong */
function checked(input: ReleaseInput): ReleaseInput {
  const read = RELEASE_SCHEMA.safeParse(input);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue === undefined) throw read.error;
  const [field] = issue.path;
  const flag = field === 'reason' ? '--reason' : field === 'address' ? '<address>' : '--by, --role, --agency';
  const { vi, en } = inputText(issue);
  throw new CliError(EXIT.badInput, `${flag}: ${vi}.`, `${flag}: ${en}.`, { flag });
}

function refused(address: string, answer: Exclude<ReleaseAnswer, { answer: 'released' }>): CliError {
  if (answer.answer === 'not-suppressed') {
    const { nearest } = answer;
    const { vi, en } = askIfMeant(nearest);
    return new CliError(
      EXIT.notFound,
      `Thư vẫn được gửi tới "${address}": địa chỉ này không bị ngừng.${vi}`,
      `"${address}" is written to: it was not closed.${en}`,
      { address, nearest },
    );
  }
  const { role, allowed } = answer;
  return new CliError(
    EXIT.notPermitted,
    `Không đủ quyền gửi lại với tư cách ${roleName(role).vi}; quyền này của ${allowed.map((r) => roleName(r).vi).join(', ')}.`,
    `No right to release an address as ${roleName(role).en}; it is the right of ${allowed.map((r) => roleName(r).en).join(', ')}.`,
    { role, allowed },
  );
}
