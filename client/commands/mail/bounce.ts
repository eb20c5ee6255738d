import type { RawReport, ReadReport } from '../../../contract/bounce-workflow';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { findMessages, type FoundMessage } from '../../mail/bounce-files';
import { BOUNCE_COLUMNS, bounceRows, type BounceRow } from '../../mail/bounce-rows';
import { readBounces } from '../../mail/read-bounces';
import { requireWorker } from '../../tasks/require-worker';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('bounce')
    .description(
      say(
        'đọc thư bị máy chủ trả lại (DSN) từ tệp .eml, thư mục hoặc maildir: ghi vào sổ, báo nhiệm vụ, ngừng gửi tới hộp thư không còn; quyền của đơn vị theo dõi, người vận hành',
        'read letters that servers returned (DSN) from .eml files, a folder or a maildir: record them, tell their tasks, close mailboxes that are gone; a right of the secretariat and of operators',
      ),
    )
    .argument(
      '<files...>',
      say(
        'tệp .eml, thư mục (maildir: phần thư mới), hoặc - để đọc từ đầu vào chuẩn',
        '.eml files, folders (of a maildir: its new mail), or - for stdin',
      ),
    )
    .addHelpText(
      'after',
      examples('npx dondoc mail bounce tra-lai.eml', 'npx dondoc mail bounce ~/Maildir/new -o wide'),
    )
    .action(
      run(async (context, places) => {
        const messages = await findMessages(places, context.surroundings.stdin);
        const reports = await read(context, messages);
        const rows = bounceRows(reports);
        context.print.rows(rows, BOUNCE_COLUMNS);
        sumUp(context, rows);
        refuseOthers(messages, reports);
      }),
    );
};

/** What is too large is not sent anywhere. */
async function read(context: CommandContext, messages: readonly FoundMessage[]): Promise<ReadReport[]> {
  const fit = messages.flatMap(({ name, raw }) =>
    raw === null ? [] : [{ name, raw: raw.toString('base64') }],
  );
  const answers = fit.length === 0 ? [] : await ask(context, fit);
  let next = 0;
  return messages.map(({ name, raw }) => {
    const answer = raw === null ? undefined : answers[next++];
    return answer ?? { name, kind: 'unreadable', messageId: null, recipients: [] };
  });
}

async function ask(context: CommandContext, fit: readonly RawReport[]): Promise<ReadReport[]> {
  const client = await context.connect();
  await requireWorker(client);
  return readBounces(client, context.actor, fit);
}

function sumUp({ print }: CommandContext, rows: readonly BounceRow[]): void {
  if (!print.isText) return;
  const matched = rows.filter((row) => row.matched === true);
  const letters = matched.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const closed = new Set(matched.filter(({ suppressed }) => suppressed).map(({ address }) => address)).size;
  const unknown = rows.filter((row) => row.matched === false).length;
  print.note(
    `${letters} thư của nhiệm vụ bị trả lại, ${closed} hộp thư không gửi nữa; ${unknown} báo cáo không khớp thư nào.`,
    `${letters} letters of tasks came back, ${closed} mailboxes closed; ${unknown} reports match no letter.`,
  );
  if (closed > 0) print.hint('npx dondoc mail suppressed');
}

/** Other mail in a folder is natural; a file that a person named is not what they took it for. */
function refuseOthers(messages: readonly FoundMessage[], reports: readonly ReadReport[]): void {
  const others = messages.filter(({ named }, index) => {
    const kind = reports[index]?.kind;
    return named && kind !== 'bounce' && kind !== 'delivery-news';
  });
  if (others.length === 0) return;
  const names = others.map(({ name }) => name).join(', ');
  throw new CliError(
    EXIT.badInput,
    `Không phải báo cáo trả thư: ${names}.`,
    `No delivery report: ${names}.`,
    { files: others.map(({ name }) => name) },
  );
}
