import { Option, type Command } from 'commander';
import type { Say } from '../text/say';
import { commandIdOption, dryRunOption } from './command-options';
import { filterHelp, filterOption, queryOption } from './filter-options';

/** What a verb takes that works on one task or on all that a filter lets through. */
export function withBulkOptions(verb: Command, say: Say): Command {
  return verb
    .addOption(filterOption(say))
    .addOption(queryOption(say))
    .addOption(dryRunOption(say))
    .addOption(
      new Option(
        '--resume <id>',
        say(
          'chạy tiếp đợt có mã này (cùng lệnh, bộ lọc và nội dung)',
          'go on with the run of this id (same verb, filter and texts)',
        ),
      ),
    )
    .addOption(commandIdOption(say))
    .addHelpText('after', filterHelp(say))
    .addHelpText(
      'after',
      say(
        '\nVới --filter: luôn xem trước rồi mới hỏi (hoặc --yes). Kết thúc bằng 0 khi không nhiệm vụ nào lỗi; bị từ chối không phải là lỗi.',
        '\nWith --filter: always a dry run first, then a question (or --yes). It ends with 0 when no task failed; a refusal is no failure.',
      ),
    );
}
