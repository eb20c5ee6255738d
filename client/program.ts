import { PERSON_ROLES } from '../domain/actor';
import { Command, CommanderError, Option } from 'commander';
import type { GlobalFlags, Surroundings } from './surroundings';
import { CommandContext } from './context';
import { EXIT, type ExitCode } from './exit-codes';
import { reportFailure } from './report-failure';
import { speakVietnamese } from './help';
import { examples } from './text/examples';
import { usageText } from './text/usage-text';
import type { RunVerb, VerbOptions } from './commands/command';
import { addFind as addAgencyFind } from './commands/agency/find';
import { addList as addAgencyList } from './commands/agency/list';
import { addShow as addAgencyShow } from './commands/agency/show';
import { addCheck } from './commands/calendar/check';
import { addDiff } from './commands/calendar/diff';
import { addShow as addCalendarShow } from './commands/calendar/show';
import { addAdd } from './commands/directive/add';
import { addDraft } from './commands/directive/draft';
import { addImport } from './commands/directive/import';
import { addList as addDirectiveList } from './commands/directive/list';
import { addPlan } from './commands/directive/plan';
import { addShow as addDirectiveShow } from './commands/directive/show';
import { addVerify } from './commands/ledger/verify';
import { addDoctor } from './commands/doctor';
import { addRehearse } from './commands/rehearse';
import { addAccept } from './commands/task/accept';
import { addAck } from './commands/task/ack';
import { addComplete } from './commands/task/complete';
import { addEscalate } from './commands/task/escalate';
import { addExtend } from './commands/task/extend';
import { addList } from './commands/task/list';
import { addProgress } from './commands/task/progress';
import { addReturn } from './commands/task/return';
import { addShow } from './commands/task/show';
import { addWithdraw } from './commands/task/withdraw';
import { addWhen } from './commands/when';

const NOUNS = [
  {
    name: 'directive',
    description: 'văn bản chỉ đạo: đọc thành dự thảo, xem lịch nhắc, đăng ký, tra cứu',
    example: 'npx dondoc directive draft data/sample-directive.txt',
    verbs: [addDraft, addImport, addPlan, addAdd, addDirectiveList, addDirectiveShow],
  },
  {
    name: 'task',
    description: 'nhiệm vụ: tra cứu, ghi nhận tiếp nhận, tiến độ, kết quả, gia hạn',
    example: 'npx dondoc task list --late',
    verbs: [
      addList,
      addShow,
      addAck,
      addProgress,
      addComplete,
      addAccept,
      addReturn,
      addExtend,
      addEscalate,
      addWithdraw,
    ],
  },
  {
    name: 'calendar',
    description: 'lịch làm việc: xem, kiểm tra, so sánh trước khi dùng bản mới',
    example: 'npx dondoc calendar show 2026',
    verbs: [addCalendarShow, addCheck, addDiff],
  },
  {
    name: 'agency',
    description: 'danh bạ cơ quan: xem, tra cách hiểu một tên',
    example: "npx dondoc agency find 'Bộ NN&MT'",
    verbs: [addAgencyList, addAgencyShow, addAgencyFind],
  },
  {
    name: 'ledger',
    description: 'sổ sự kiện: kiểm tra tính nguyên vẹn',
    example: 'npx dondoc ledger verify',
    verbs: [addVerify],
  },
];

/** Runs one command line and gives its exit code; nothing in here ends the process. */
export async function runProgram(
  argv: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = new Command('dondoc');
  const run: RunVerb =
    (verb) =>
    async (...parameters) => {
      const command = parameters[parameters.length - 1] as Command;
      const options = parameters[parameters.length - 2] as VerbOptions;
      const args = parameters.slice(0, -2).flat() as string[];
      const context = new CommandContext(command.optsWithGlobals<GlobalFlags>(), surroundings);
      try {
        await verb(context, args, options);
      } catch (error) {
        exitCode = reportFailure(error, context);
      } finally {
        await context.close();
      }
    };
  configure(program, surroundings);
  addGlobalFlags(program, version);
  for (const { name, description, example, verbs } of NOUNS) {
    const noun = program.command(name).description(description).addHelpText('after', examples(example));
    verbs.forEach((addVerb) => addVerb(noun, run));
  }
  addWhen(program, run);
  addRehearse(program, run);
  addDoctor(program, run);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  }
  return exitCode;
}

function addGlobalFlags(program: Command, version: string): void {
  program
    .description('dondoc – theo dõi, đôn đốc nhiệm vụ được giao trong văn bản chỉ đạo')
    .version(version, '-V, --version', 'xem phiên bản')
    .addHelpText(
      'after',
      examples(
        'npm start                        # hệ thống tại chỗ và buổi diễn tập',
        'npx dondoc directive draft data/sample-directive.txt',
        'npx dondoc task list --late',
        'npx dondoc task show 3c-12',
        'npx dondoc task ack --help',
      ),
    )
    .addOption(
      new Option('-o, --output <format>', 'định dạng kết quả')
        .choices(['text', 'json', 'jsonl', 'csv', 'none'])
        .default('text'),
    )
    .addOption(new Option('--color <when>', 'màu').choices(['auto', 'always', 'never']).default('auto'))
    .addOption(new Option('--lang <language>', 'ngôn ngữ của thông báo').choices(['vi', 'en']).default('vi'))
    .option('--profile <name>', 'hồ sơ kết nối trong temporal.toml')
    .option('--address <host:port>', 'địa chỉ máy chủ Temporal')
    .option('--namespace <name>', 'không gian tên (namespace) của Temporal')
    .option('--state-dir <folder>', 'thư mục trạng thái của bộ chạy tại chỗ (mặc định .dondoc)')
    .option('--data-dir <folder>', 'thư mục danh bạ, lịch làm việc, chính sách')
    .option('--ledger <url>', 'sổ sự kiện: tệp SQLite hoặc postgres://…')
    .option('--by <name>', 'người thực hiện')
    .addOption(new Option('--role <role>', 'tư cách thực hiện').choices([...PERSON_ROLES]))
    .option('--yes', 'không hỏi lại, ghi đè tệp đã có')
    .option('--debug', 'in cả chi tiết kỹ thuật của lỗi');
}

/** Before any command is added: they take these settings over from their parent. */
function configure(program: Command, surroundings: Surroundings): void {
  speakVietnamese(program);
  program
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
      outputError: (text, write) => write(usageText(text)),
    });
}
