import { Option } from 'commander';
import { loadAgencies } from '../../../config/load-agencies';
import { AGENCY_LEVELS } from '../../../domain/wording/agency-level';
import { agencyColumns } from '../../agencies/agency-columns';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('list')
    .description(say('xem danh bạ cơ quan', 'see the directory of agencies'))
    .addOption(new Option('--level <level>', say('chỉ một cấp', 'one level only')).choices(AGENCY_LEVELS))
    .option('--groups', say('chỉ các nhóm cơ quan', 'groups of agencies only'))
    .addHelpText(
      'after',
      examples('npx dondoc agency list --level ministry', 'npx dondoc agency list --groups -o csv'),
    )
    .action(
      run(async (context, _args, options) => {
        const directory = loadAgencies(context.dataDir);
        const rows = directory.agencies
          .filter(({ level }) => options['level'] === undefined || level === options['level'])
          .filter(({ collective }) => collective || options['groups'] !== true);
        context.print.rows(rows, agencyColumns(directory));
        if (!context.print.isText) return;
        const groups = rows.filter(({ collective }) => collective).length;
        context.print.note(
          `${rows.length - groups} cơ quan, ${groups} nhóm ("?": không liệt kê được thành viên).`,
          `${rows.length - groups} bodies, ${groups} groups ("?": members are not listed).`,
        );
      }),
    );
};
