import { SEARCH_ATTRIBUTES } from '../../../contract/search-attributes';
import { officialStatusName } from '../../../domain/wording/status';
import { TASK_COLUMNS, filterText, listTasks } from '../../tasks/task-rows';
import type { AddVerb } from '../command';
import { examples } from '../../text/examples';

export const addList: AddVerb = (noun, run) => {
  noun
    .command('list')
    .description('xem danh sách nhiệm vụ')
    .option('--late', 'chỉ nhiệm vụ đang thực hiện và quá hạn')
    .option('--lead <name>', 'chỉ nhiệm vụ của một cơ quan chủ trì (tên đầy đủ)')
    .option('--directive <number>', 'chỉ nhiệm vụ của một văn bản')
    .option('--filter <query>', 'bộ lọc danh sách của Temporal')
    .addHelpText(
      'after',
      examples('npx dondoc task list --late', "npx dondoc task list --lead 'Bộ Công Thương' -o csv"),
    )
    .action(
      run(async (context, _args, options) => {
        const client = await context.connect();
        const overdue = filterText(officialStatusName('overdue'));
        const conditions = [
          options['late'] && `${SEARCH_ATTRIBUTES.status.name} = ${overdue}`,
          options['lead'] && `${SEARCH_ATTRIBUTES.lead.name} = ${filterText(String(options['lead']))}`,
          options['directive'] &&
            `${SEARCH_ATTRIBUTES.directive.name} = ${filterText(String(options['directive']))}`,
          options['filter'] && `(${String(options['filter'])})`,
        ].filter((condition) => typeof condition === 'string');
        const rows = await listTasks(client, conditions.length === 0 ? undefined : conditions.join(' AND '));
        const { print } = context;
        print.rows(rows, TASK_COLUMNS);
        if (!print.isText) return;
        const late = rows.filter((row) => row.status === officialStatusName('overdue'));
        print.note(
          `${late.length} nhiệm vụ quá hạn trong ${rows.length}. Xem: npx dondoc task show ${(late[0] ?? rows[0])?.code ?? 'MÃ'}`,
          `${late.length} overdue of ${rows.length} tasks. See: npx dondoc task show ${(late[0] ?? rows[0])?.code ?? 'CODE'}`,
        );
      }),
    );
};
