import { SEARCH_ATTRIBUTES } from '../../../contract/search-attributes';
import { openLedgerReader } from '../../../ledger/open-ledger';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import { TASK_COLUMNS, filterText, listTasks } from '../../tasks/task-rows';
import type { AddVerb } from '../command';
import { examples } from '../../text/examples';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('show')
    .description(say('xem một văn bản và các nhiệm vụ trong đó', 'see a directive and its tasks'))
    .argument(
      '<directive>',
      say(
        'mã hoặc số, ký hiệu, ví dụ 56-tb-vpcp hoặc 56/TB-VPCP',
        'id or number, e.g. 56-tb-vpcp or 56/TB-VPCP',
      ),
    )
    .addHelpText('after', examples('npx dondoc directive show 56/TB-VPCP'))
    .action(
      run(
        async (context, [typed]) => {
          const ledger = await openLedgerReader({ url: context.ledgerUrl });
          const directives = await ledger.directives().finally(() => ledger.close());
          const wanted = (typed as string).toLowerCase();
          const directive = directives.find((d) => d.id === wanted || d.number?.toLowerCase() === wanted);
          if (!directive) {
            const known = directives.map((d) => d.number ?? d.id).join(', ');
            throw new CliError(
              EXIT.notFound,
              `Không có văn bản "${typed}" trong sổ. Đang theo dõi: ${known === '' ? 'chưa có' : known}.`,
              `There is no directive "${typed}" in the ledger. Followed up: ${known === '' ? 'none' : known}.`,
            );
          }
          const name = filterText(directive.number ?? directive.shortTitle);
          const client = await context.connect();
          const tasks = await listTasks(client, `${SEARCH_ATTRIBUTES.directive.name} = ${name}`);
          context.print.rows(tasks, TASK_COLUMNS, { directive, tasks });
          if (!context.print.isText) return;
          context.print.note(
            `${directive.number ?? directive.shortTitle}: ${tasks.length} nhiệm vụ.`,
            `${directive.number ?? directive.shortTitle}: ${tasks.length} tasks.`,
          );
        },
        { watchable: true },
      ),
    );
};
