import { taskCodeOfId } from '../../../contract/task-id';
import { shownDateTime } from '../../../domain/wording/dates';
import { rungNames } from '../../../domain/wording/rungs';
import { letterResponse } from '../../../domain/wording/letter-response';
import { openLedgerReader } from '../../../ledger/open-ledger';
import type { LedgerReader } from '../../../ledger/ledger-reader';
import type { LetterProof } from '../../../ledger/queries/letter-proof';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import { letterChronicle, type ChronicleLine } from '../../letters/letter-chronicle';
import { letterRow, letterStateName, type LetterRow } from '../../letters/letter-row';
import { examples } from '../../text/examples';
import { sayIn, type Lang } from '../../text/say';
import type { AddVerb } from '../command';
import { mailboxWords } from '../../text/mailbox-words';

/** A letter with its proof, and the letters of other tasks that went in the same message. */
interface LetterAnswer extends LetterRow, Pick<LetterProof, 'plannedAt' | 'tries' | 'together'> {
  chronicle: ChronicleLine[];
}

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('show')
    .description(
      say(
        'xem bằng chứng của một thư: lập lúc nào, từng lần gửi, máy chủ thư trả lời gì, đi chung với thư nào',
        'see the proof of a letter: when it was planned, each attempt, the answers, what it went together with',
      ),
    )
    .argument('<key>', say('khóa thư, như letter list cho biết', 'key of the letter, as letter list says'))
    .addHelpText('after', examples('npx dondoc letter show nv-56-tb-vpcp-3c-12/v1/T-7/moit.focal'))
    .action(
      run(async (context, [key]) => {
        const { print, flags } = context;
        const ledger = await openLedgerReader({ url: context.ledgerUrl });
        const answer = await answerFor(ledger, (key as string).trim(), flags.lang).finally(() =>
          ledger.close(),
        );
        print.object(answer, () => page(answer, flags.lang));
      }),
    );
};

async function answerFor(ledger: LedgerReader, key: string, lang: Lang): Promise<LetterAnswer> {
  const taskId = key.split('/')[0] as string;
  const [letter] = await ledger.lettersOf({ taskId, key });
  if (letter === undefined) throw noSuchLetter(key, taskId);
  const { plannedAt, tries, together } = letter;
  return {
    ...letterRow(letter),
    plannedAt,
    tries,
    together: together.filter((other) => other.key !== key),
    chronicle: letterChronicle(await ledger.timeline(taskId), key, lang),
  };
}

function page(answer: LetterAnswer, lang: Lang): string {
  const say = sayIn(lang);
  const { address, messageId, digest } = answer;
  const rows: [string, string | null][] = [
    [say('Thư', 'Letter'), answer.key],
    [say('Nhiệm vụ', 'Task'), answer.code],
    [say('Kỳ nhắc', 'Rung'), answer.rungs.length === 0 ? null : rungNames(answer.rungs, lang)],
    [say('Nơi nhận', 'To'), `${mailboxWords(answer.to, lang)}${address === null ? '' : ` <${address}>`}`],
    [say('Ngày gửi', 'At'), shownDateTime(answer.at, lang)],
    [say('Kết quả', 'Result'), letterStateName(answer.state, lang)],
    ['Message-ID', messageId],
    [say('Thư gộp', 'Digest'), digest],
  ];
  const known = rows.filter((row): row is [string, string] => row[1] !== null);
  const width = Math.max(...known.map(([name]) => name.length));
  const chronicle = answer.chronicle.map(
    ({ at, what, response }) =>
      `  ${shownDateTime(at, lang)}  ${what}${response === null ? '' : ` – ${letterResponse(response, lang)}`}`,
  );
  const together = answer.together.map(({ key, taskId }) => `  ${taskCodeOfId(taskId) ?? taskId}  ${key}`);
  return [
    ...known.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    '',
    say('Diễn biến theo sổ sự kiện', 'On record'),
    ...chronicle,
    ...(together.length === 0 ? [] : ['', say('Cùng trong thư này', 'In the same message'), ...together]),
  ].join('\n');
}

function noSuchLetter(key: string, taskId: string): CliError {
  return new CliError(
    EXIT.notFound,
    `Sổ sự kiện không có thư "${key}". Xem khóa thư: npx dondoc letter list ${taskId} -o wide`,
    `The ledger has no letter "${key}". See the keys: npx dondoc letter list ${taskId} -o wide`,
  );
}
