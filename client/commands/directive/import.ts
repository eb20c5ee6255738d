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

export const addImport: AddVerb = (noun, run) => {
  noun
    .command('import')
    .description('đọc bảng nhiệm vụ, cam kết (.xlsx, .csv) và lập tệp văn bản; không khởi tạo gì')
    .argument('<file>', 'bảng tính .xlsx hoặc tệp .csv')
    .option('--sheet <name>', 'trang tính, theo tên hoặc số thứ tự')
    .option('--map <columns>', 'chỉ rõ cột theo chữ cái hoặc tiêu đề, ví dụ lead=D,task=B')
    .option('--heading-row <number>', 'số của hàng tiêu đề, khi nhận sai')
    .option('--save-profile <name>', 'lưu cách nhận cột thành bộ cột để dùng lại')
    .option('--columns <name>', 'dùng bộ cột đã lưu')
    .option('--skip-bad', 'bỏ các hàng không nhận được, lấy các hàng còn lại')
    .option(
      '--against <file>',
      'tệp YAML của văn bản khác, để tìm nhiệm vụ trùng (dùng được nhiều lần)',
      (file: string, before: readonly string[]) => [...before, file],
      [] as readonly string[],
    )
    .option('--number <number>', 'số, ký hiệu văn bản, khi bảng không ghi hoặc ghi sai')
    .option('--kind <kind>', 'loại văn bản, ví dụ "nghị quyết"')
    .option('--title <title>', 'trích yếu')
    .option('--issued <date>', 'ngày ban hành')
    .option('--issuer <issuer>', 'cơ quan ban hành')
    .option('--like <file>', 'lấy ban chỉ đạo, cơ quan thường trực, văn phòng, đầu mối như tệp YAML này')
    .option('--committee <agency>', 'ban chỉ đạo, cấp báo cáo cuối cùng')
    .option('--standing <agency>', 'cơ quan thường trực')
    .option('--office <agency>', 'văn phòng nhận báo cáo cấp 2')
    .option('--secretariat <agency>', 'đầu mối theo dõi, đôn đốc')
    .option('--out <file>', 'ghi kết quả ra tệp YAML này ("-": in ra màn hình)')
    .option('--dry-run', 'chỉ đọc và cho xem, không ghi tệp nào')
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
