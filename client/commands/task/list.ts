import { Option } from 'commander';
import { SEARCH_ATTRIBUTES } from '../../../contract/search-attributes';
import { taskCodeOfId } from '../../../contract/task-id';
import { officialStatusName } from '../../../domain/wording/status';
import type { CommandContext } from '../../context';
import { textOf } from '../../options/command-options';
import { filterHelp, filterOption, queryOption } from '../../options/filter-options';
import type { Column } from '../../output/printer';
import { chosenByFilter, dueThisWeek, isValue, type CountedRow } from '../../tasks/chosen-by-filter';
import { findTask } from '../../tasks/find-task';
import { TASK_COLUMNS } from '../../tasks/task-rows';
import { WIDE_COLUMNS } from '../../tasks/wide-columns';
import { UNACKNOWLEDGED } from '../../views/ready-views';
import { examples } from '../../text/examples';
import type { AddVerb, VerbOptions } from '../command';

const COLUMNS: Column<CountedRow>[] = [...TASK_COLUMNS, ...WIDE_COLUMNS];

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('list')
    .description(say('xem danh sách nhiệm vụ', 'list tasks'))
    .option('--late', say('chỉ nhiệm vụ đang thực hiện và quá hạn', 'tasks in progress and overdue only'))
    .option('--due-this-week', say('chỉ nhiệm vụ đến hạn trong tuần này', 'tasks due this week only'))
    .option('--unacknowledged', say('chỉ nhiệm vụ chưa tiếp nhận', 'tasks not acknowledged only'))
    .addOption(
      new Option(
        '--level <level>',
        say('chỉ nhiệm vụ đã báo cáo đến cấp này', 'tasks told up to this level only'),
      ).choices(['1', '2', '3']),
    )
    .option(
      '--lead <agency>',
      say(
        'chỉ nhiệm vụ của một cơ quan chủ trì (tên hoặc mã)',
        'tasks of one lead agency only (name or code)',
      ),
    )
    .option('--directive <number>', say('chỉ nhiệm vụ của một văn bản', 'tasks of one directive only'))
    .option('--parent <task>', say('chỉ nhiệm vụ cấp dưới của một nhiệm vụ', 'children of one task only'))
    .addOption(filterOption(say))
    .addOption(queryOption(say))
    .addHelpText(
      'after',
      examples(
        'npx dondoc task list --late',
        "npx dondoc task list --lead 'Bộ Công Thương' -o csv",
        "npx dondoc task list --filter 'late>5 and lead=moit'",
        "npx dondoc task list --filter 'due<=7 and acknowledged=no' -o wide",
      ),
    )
    .addHelpText('after', filterHelp(say))
    .action(
      run(
        async (context, _args, options) => {
          const rows = await chosenByFilter(context, options, await readyConditions(context, options));
          const { print } = context;
          print.rows(rows, COLUMNS);
          if (!print.isText) return;
          if (rows.length === 0) return print.note('Không có nhiệm vụ nào khớp.', 'No task matches.');
          const late = rows.filter((row) => row.officialStatus === 'overdue');
          print.note(
            `${late.length} nhiệm vụ quá hạn trong ${rows.length}. Xem: npx dondoc task show ${(late[0] ?? rows[0])?.code}`,
            `${late.length} overdue of ${rows.length} tasks. See: npx dondoc task show ${(late[0] ?? rows[0])?.code}`,
          );
        },
        { watchable: true },
      ),
    );
};

async function readyConditions(context: CommandContext, options: VerbOptions): Promise<string[]> {
  const { status, lead, directive, parent, level } = SEARCH_ATTRIBUTES;
  const conditions: string[] = [];
  if (options['late'] === true) conditions.push(isValue(status.name, officialStatusName('overdue')));
  if (options['dueThisWeek'] === true) conditions.push(dueThisWeek(context));
  if (options['unacknowledged'] === true) {
    conditions.push(UNACKNOWLEDGED);
  }
  if (options['level'] !== undefined) conditions.push(`${level.name} = ${Number(options['level'])}`);
  if (options['lead'] !== undefined) {
    conditions.push(isValue(lead.name, context.agency(textOf(options['lead']), '--lead').name));
  }
  if (options['directive'] !== undefined)
    conditions.push(isValue(directive.name, textOf(options['directive'])));
  if (options['parent'] !== undefined) {
    const parentId = await findTask(await context.connect(), textOf(options['parent']));
    conditions.push(isValue(parent.name, taskCodeOfId(parentId) ?? parentId));
  }
  return conditions;
}
