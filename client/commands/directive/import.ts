import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { refuseExistingFile, saveNewFile } from '../../output/save-new-file';
import { saveProfile } from '../../registers/column-profile';
import { problemsOf } from '../../registers/import-answer';
import { importRegister, type ImportedRegister } from '../../registers/import-register';
import { printColumns } from '../../registers/print-columns';
import { examples } from '../../text/examples';
import { badRows, printImport, printImportSummary, printProblems } from '../../text/import-page';
import type { AddVerb, VerbOptions } from '../command';

/** As many tasks as a directive file takes. */
const MOST_TASKS = 2_000;
/** As a file name it stands for standard output. */
const STDOUT = '-';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('import')
    .description(
      say(
        'đọc bảng nhiệm vụ, cam kết (.xlsx, .csv) và lập tệp văn bản; không khởi tạo gì',
        'read a table of tasks or commitments (.xlsx, .csv) into a directive file; nothing is started',
      ),
    )
    .argument('<file>', say('bảng tính .xlsx hoặc tệp .csv', 'an .xlsx workbook or a .csv file'))
    .option('--sheet <name>', say('trang tính, theo tên hoặc số thứ tự', 'sheet, by name or number'))
    .option(
      '--map <columns>',
      say(
        'chỉ rõ cột theo chữ cái hoặc tiêu đề, ví dụ lead=D,task=B',
        'name columns by letter or title, e.g. lead=D,task=B',
      ),
    )
    .option(
      '--heading-row <number>',
      say('số của hàng tiêu đề, khi nhận sai', 'number of the title row, where it is not found'),
    )
    .option(
      '--save-profile <name>',
      say('lưu cách nhận cột thành bộ cột để dùng lại', 'keep how the columns were read as a column set'),
    )
    .option('--columns <name>', say('dùng bộ cột đã lưu', 'use a column set that was kept'))
    .option(
      '--skip-bad',
      say(
        'bỏ các hàng không nhận được, lấy các hàng còn lại',
        'leave out rows that cannot be read, take the others',
      ),
    )
    .option(
      '--against <file>',
      say(
        'tệp YAML của văn bản khác, để tìm nhiệm vụ trùng (dùng được nhiều lần)',
        'YAML file of another directive, to find the same tasks (may be repeated)',
      ),
      (file: string, before: readonly string[]) => [...before, file],
      [] as readonly string[],
    )
    .option(
      '--number <number>',
      say(
        'số, ký hiệu văn bản, khi bảng không ghi hoặc ghi sai',
        'number of the document, where the table has none or a wrong one',
      ),
    )
    .option('--kind <kind>', say('loại văn bản, ví dụ "nghị quyết"', 'kind of document, e.g. "nghị quyết"'))
    .option('--title <title>', say('trích yếu', 'subject'))
    .option('--issued <date>', say('ngày ban hành', 'date of issue'))
    .option('--issuer <issuer>', say('cơ quan ban hành', 'issuing authority'))
    .option(
      '--like <file>',
      say(
        'lấy ban chỉ đạo, cơ quan thường trực, văn phòng, đầu mối như tệp YAML này',
        'take committee, standing agency, office and secretariat from this YAML file',
      ),
    )
    .option(
      '--committee <agency>',
      say('ban chỉ đạo, cấp báo cáo cuối cùng', 'steering committee, the last level of escalation'),
    )
    .option('--standing <agency>', say('cơ quan thường trực', 'standing agency'))
    .option('--office <agency>', say('văn phòng nhận báo cáo cấp 2', 'office that is told at level 2'))
    .option('--secretariat <agency>', say('đầu mối theo dõi, đôn đốc', 'secretariat that follows up'))
    .option(
      '--out <file>',
      say(
        'ghi kết quả ra tệp YAML này ("-": in ra màn hình)',
        'write the result to this YAML file ("-": print it)',
      ),
    )
    .option('--dry-run', say('chỉ đọc và cho xem, không ghi tệp nào', 'read and show only, write no file'))
    .addHelpText(
      'after',
      examples(
        'npx dondoc directive import phu-luc.xlsx',
        'npx dondoc directive import phu-luc.xlsx --number 12/NQ-CP --issued 05/01/2026 --out 12-nq-cp.yaml',
        'npx dondoc directive import cam-ket.csv --map lead=D,task="Nội dung" --skip-bad --out cam-ket.yaml',
      ),
    )
    .action(
      run(async (context, [file], options) => {
        const out = outOption(context, options);
        const imported = await importRegister(context, file as string, options, (chosen) => {
          if (context.print.isText) printColumns(context, chosen);
        });
        if (out !== STDOUT) printImport(context, imported, out);
        printProblems(context, imported);
        printImportSummary(context, imported);
        refuseUnfit(imported, options['skipBad'] === true);
        write(context, imported, options, out);
      }),
    );
};

/** Where the file is to be written; null where nothing is. */
function outOption({ flags }: CommandContext, options: VerbOptions): string | null {
  const out = options['out'];
  if (typeof out !== 'string' || options['dryRun'] === true) return null;
  if (out !== STDOUT) refuseExistingFile(out, flags.yes === true);
  else if (!['text', 'none'].includes(flags.output)) {
    throw new CliError(
      EXIT.badInput,
      `--out - và -o ${flags.output} cùng ghi ra đầu ra chuẩn; chọn một.`,
      `--out - and -o ${flags.output} both write to standard output; choose one.`,
    );
  }
  return out;
}

/** Bad rows end it unless the person told to take the rest. */
function refuseUnfit(imported: ImportedRegister, skipBad: boolean): void {
  const { tasks } = imported.read;
  const bad = badRows(imported.read);
  if (bad > 0 && !skipBad) {
    throw new CliError(
      EXIT.badInput,
      `${bad} hàng không nhận được; chưa ghi gì. Sửa bảng, hoặc thêm --skip-bad để lấy ${tasks.length} nhiệm vụ còn lại.`,
      `${bad} rows cannot be taken; nothing was written. Correct the table, or add --skip-bad to take the other ${tasks.length} tasks.`,
      { problems: problemsOf(imported) },
    );
  }
  if (tasks.length === 0) {
    throw new CliError(
      EXIT.badInput,
      'Bảng không có nhiệm vụ nào nhận được.',
      'The table holds no task that can be taken.',
    );
  }
  if (tasks.length <= MOST_TASKS) return;
  throw new CliError(
    EXIT.badInput,
    `Bảng có ${tasks.length} nhiệm vụ, một tệp văn bản chỉ nhận ${MOST_TASKS}; hãy tách bảng.`,
    `The table holds ${tasks.length} tasks, a directive file takes ${MOST_TASKS}; split it.`,
  );
}

function write(
  { print, surroundings, flags, stateDir }: CommandContext,
  { yaml, chosen }: ImportedRegister,
  options: VerbOptions,
  out: string | null,
): void {
  if (typeof options['saveProfile'] === 'string' && options['dryRun'] !== true) {
    const path = saveProfile(stateDir, options['saveProfile'], chosen.columns);
    print.note(`Đã lưu bộ cột: ${path}`, `Column profile saved: ${path}`);
  }
  if (out === STDOUT) surroundings.stdout.write(yaml);
  else if (out !== null) saveNewFile(out, yaml, flags.yes === true);
  if (!print.isText || out === STDOUT) return;
  print.note(
    out === null
      ? 'Chưa ghi tệp nào; thêm --out TỆP.yaml để ghi.'
      : `Đã ghi ${out}. Tiếp theo: npx dondoc directive add ${out} --dry-run`,
    out === null
      ? 'No file was written; add --out FILE.yaml to write one.'
      : `Written to ${out}. Next: npx dondoc directive add ${out} --dry-run`,
  );
}
