import type { Client } from '@temporalio/client';
import { taskCodeOfId } from '../../contract/task-id';
import type { CommandContext } from '../context';
import type { Column } from '../output/printer';
import { findTask } from '../tasks/find-task';
import { listLink } from '../tasks/links';
import { listTasks } from '../tasks/task-rows';
import { examples } from '../text/examples';
import { LATE, LATE_VIEW, lateOf, otherViews, viewsOfParent, type ReadyView } from '../views/ready-views';
import type { AddVerb } from './command';

/** The list cannot count by ministry, so the late tasks are read: ten pages of it, about a second. */
const MOST_LATE_READ = 10_000;

/** One view as it is printed. */
interface ViewRow extends ReadyView {
  /** Null where the address of the Temporal UI is not known. */
  url: string | null;
  /** Null where the server cannot tell. */
  count: number | null;
}

export const add: AddVerb = (program, run, say) => {
  program
    .command('views')
    .option('--parent <task>', say('chỉ nhiệm vụ cấp dưới của một nhiệm vụ', 'only the children of one task'))
    .addHelpText('after', examples('npx dondoc views', 'npx dondoc views --parent 3c-12 -o json'))
    .action(
      run(
        async (context, _args, { parent }) => {
          const client = await context.connect();
          const views =
            typeof parent === 'string'
              ? viewsOfParent(await codeOf(client, parent))
              : [LATE_VIEW, ...(await lateByMinistry(client)), ...otherViews(context.today())];
          const rows = await Promise.all(views.map((view) => rowOf(view, client, context)));
          const { print, flags } = context;
          if (print.isText) print.object(rows, () => rows.map((row) => lines(row, flags.lang)).join('\n'));
          else print.rows(rows, columns(flags.lang));
        },
        { watchable: true },
      ),
    );
};

async function codeOf(client: Client, typed: string): Promise<string> {
  const taskId = await findTask(client, typed);
  return taskCodeOfId(taskId) ?? taskId;
}

async function lateByMinistry(client: Client): Promise<ReadyView[]> {
  const { count } = await client.workflow.count(LATE);
  if (count > MOST_LATE_READ) return [];
  const leads = new Set((await listTasks(client, LATE)).map(({ lead }) => lead));
  return [...leads].sort((a, b) => a.localeCompare(b, 'vi')).map(lateOf);
}

async function rowOf(view: ReadyView, client: Client, context: CommandContext): Promise<ViewRow> {
  const count = await client.workflow.count(view.query).then(
    (answer) => answer.count,
    (error: unknown) => {
      // A server older than 1.30 does not mark what keeps failing.
      if (view.name === 'poisoned') return null;
      throw error;
    },
  );
  return { ...view, url: listLink(context, view.query), count };
}

/** The count and the question, below them what to open; an address is never cut. */
function lines({ count, url, query, ...words }: ViewRow, lang: 'vi' | 'en'): string {
  return `${String(count ?? '–').padStart(6)}  ${words[lang]}\n        ${url ?? query}`;
}

function columns(lang: 'vi' | 'en'): Column<ViewRow>[] {
  return [
    { key: 'name', vi: 'Tên', en: 'Name', value: (r) => r.name },
    { key: 'title', vi: 'Bộ lọc', en: 'View', value: (r) => r[lang] },
    { key: 'query', vi: 'Câu lọc', en: 'Query', value: (r) => r.query },
    { key: 'url', vi: 'Liên kết', en: 'Link', value: (r) => r.url },
    { key: 'count', vi: 'Số nhiệm vụ', en: 'Tasks', value: (r) => r.count },
  ];
}
