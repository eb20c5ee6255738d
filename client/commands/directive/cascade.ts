import { loadDirective } from '../../../config/load-directive';
import { addCascadeOptions, listOf, readCascadeOptions } from '../../cascades/cascade-options';
import { handDown } from '../../cascades/hand-down';
import { planCascades } from '../../cascades/plan-cascades';
import { CliError } from '../../cli-error';
import { loadRules } from '../../directives/load-rules';
import { requireYaml } from '../../directives/require-yaml';
import { printWarnings } from '../../directives/print-warnings';
import { registerTasks } from '../../directives/register';
import { startInputs } from '../../directives/start-inputs';
import { EXIT } from '../../exit-codes';
import { collect } from '../../options/command-options';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('cascade')
    .description(
      say(
        'giao xuống cấp dưới: mỗi đơn vị của nhóm một nhiệm vụ; bị ngắt giữa chừng thì chạy lại để giao tiếp',
        'cascade to the units of a group, one task each; broken off, run it again and it goes on',
      ),
    )
    .argument('<file>', say('tệp YAML của văn bản', 'YAML file of the directive'))
    .option(
      '--task <task>',
      say(
        'chỉ nhiệm vụ này của tệp, ghi nhiều lần được (mặc định: mọi nhiệm vụ do một nhóm chủ trì)',
        'only this task of the file, may be repeated (default: all that a group leads)',
      ),
      collect,
    );
  addCascadeOptions(verb, say)
    .addHelpText(
      'after',
      examples(
        'npx dondoc directive cascade data/examples/cong-van-ubnd-tinh.yaml --task 1c-3 --dry-run',
        'npx dondoc directive cascade cong-van.yaml --task 3-1 --to xa-phuong-t003 --due 20/03/2026 --yes',
      ),
    )
    .action(
      run(async (context, [file], options) => {
        const rules = loadRules(context.dataDir);
        const loaded = loadDirective(requireYaml(file as string), context.agencies, rules.calendar);
        printWarnings(context, loaded.warnings);
        const wishes = readCascadeOptions(context, options);
        const tasks = listOf(options['task']);
        const plans = planCascades(loaded.tasks, context.agencies, { ...wishes, tasks });
        const inputOf = startInputs(loaded.assignedOn, rules, context.actor);
        await handDown(context, {
          ...wishes,
          plans,
          inputOf,
          async prepare(client, recorded) {
            const parents = plans.map(({ parent }) => inputOf(parent));
            const results = await registerTasks(client, parents, recorded);
            const taken = results.filter(({ outcome }) => outcome === 'conflict').map(({ code }) => code);
            if (taken.length > 0) throw parentsTaken(taken);
          },
        });
      }),
    );
};

function parentsTaken(codes: readonly string[]): CliError {
  return new CliError(
    EXIT.refused,
    `Mã nhiệm vụ đã dùng cho nội dung khác: ${codes.join(', ')}. Chưa có gì được khởi tạo. ` +
      'Nhiệm vụ đang chạy thì giao xuống bằng: npx dondoc task cascade MÃ --to …',
    `Task ids are taken by other definitions: ${codes.join(', ')}. Nothing was started. ` +
      'A task that runs is cascaded with: npx dondoc task cascade CODE --to …',
    { conflicts: codes },
  );
}
