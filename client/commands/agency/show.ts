import { loadAgencies } from '../../../config/load-agencies';
import { resolveAgency } from '../../../domain/directive/agency-name';
import { agencyPage } from '../../agencies/agency-page';
import { readingPage } from '../../agencies/reading-page';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('show')
    .description(
      say(
        'xem một cơ quan hoặc nhóm cơ quan: tên, hộp thư, thành viên',
        'see an agency or a group of agencies: names, mailbox, members',
      ),
    )
    .argument('<agency>', say('mã hoặc tên', 'code or name'))
    .addHelpText('after', examples('npx dondoc agency show moit', "npx dondoc agency show 'các bộ, ngành'"))
    .action(
      run(async (context, [written]) => {
        const directory = loadAgencies(context.dataDir);
        const name = written as string;
        const reading = resolveAgency(name, directory);
        const { agency, remark } = reading;
        if (agency === null) {
          const nearest = reading.candidates.map(({ code }) => code);
          throw new CliError(
            EXIT.notFound,
            readingPage(name, reading, 'vi').slice(2),
            readingPage(name, reading, 'en').slice(2),
            { nearest },
          );
        }
        const bodies = directory.expand(agency.code).map(({ code }) => code);
        const lang = context.print.say('vi', 'en') as 'vi' | 'en';
        context.print.object({ ...agency, bodies }, () => agencyPage(agency, directory, lang));
        if (remark && context.print.isText) context.print.note(remark.vi, remark.en);
      }),
    );
};
