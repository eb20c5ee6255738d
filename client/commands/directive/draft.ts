import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { draftAnswer } from '../../directives/draft-answer';
import type { DroppedTask } from '../../directives/draft-facts';
import { draftFromFile, type FileDraft } from '../../directives/draft-from-file';
import { writeDirectiveYaml } from '../../directives/write-directive';
import { EXIT } from '../../exit-codes';
import { refuseExistingFile, saveNewFile } from '../../output/save-new-file';
import { requireTerminal, reviewDraft } from '../../review/review-draft';
import { forgetReview, reviewPath } from '../../review/review-file';
import { draftColumns, draftHead, draftSummary, partyRemarks } from '../../text/draft-page';
import { examples } from '../../text/examples';
import type { AddVerb, VerbOptions } from '../command';

/** As a file name it stands for standard output. */
const STDOUT = '-';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('draft')
    .description(
      say(
        'đọc văn bản (.txt, .html, .docx, .pdf) và dự thảo các nhiệm vụ; không khởi tạo gì',
        'read a document (.txt, .html, .docx, .pdf) and draft its tasks; nothing is started',
      ),
    )
    .argument('<file>', say('tệp văn bản như khi nhận được', 'the document as it was received'))
    .option(
      '--number <number>',
      say(
        'số, ký hiệu, khi văn bản không ghi hoặc ghi sai',
        'number, where the document has none or a wrong one',
      ),
    )
    .option(
      '--issued <date>',
      say(
        'ngày ban hành, khi văn bản không ghi hoặc ghi sai',
        'date of issue, where the document has none or a wrong one',
      ),
    )
    .option(
      '--kind <kind>',
      say('loại văn bản, ví dụ "thông báo kết luận"', 'kind of document, e.g. "thông báo kết luận"'),
    )
    .option('--title <title>', say('trích yếu', 'subject'))
    .option('--issuer <issuer>', say('cơ quan ban hành', 'issuing authority'))
    .option(
      '--committee <agency>',
      say('ban chỉ đạo, cấp báo cáo cuối cùng', 'steering committee, the last level of escalation'),
    )
    .option('--standing <agency>', say('cơ quan thường trực', 'standing agency'))
    .option('--office <agency>', say('văn phòng nhận báo cáo cấp 2', 'office that is told at level 2'))
    .option('--secretariat <agency>', say('đầu mối theo dõi, đôn đốc', 'secretariat that follows up'))
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
      '--out <file>',
      say(
        'ghi dự thảo ra tệp YAML này ("-": in ra màn hình)',
        'write the draft to this YAML file ("-": print it)',
      ),
    )
    .option(
      '--review',
      say(
        'rà soát từng nhiệm vụ trên màn hình rồi mới ghi tệp --out',
        'review each task on the terminal before the file --out is written',
      ),
    )
    .option('--dry-run', say('chỉ đọc và cho xem, không ghi tệp nào', 'read and show only, write no file'))
    .addHelpText(
      'after',
      examples(
        'npx dondoc directive draft thong-bao.pdf',
        'npx dondoc directive draft thong-bao.pdf --number 56/TB-VPCP --issued 31/01/2026 --out thong-bao.yaml',
        'npx dondoc directive draft thong-bao.docx --against data/examples/56-tb-vpcp.yaml --review --out tb.yaml',
      ),
    )
    .action(
      run(async (context, [file], options) => {
        const out = outOption(context, options);
        const read = await draftFromFile(context, file as string, options);
        const isEmpty = read.draft.tasks.length === 0;
        if (options['review'] !== true || isEmpty || out === null) {
          answer(context, read, file as string, out, []);
          return;
        }
        const reviewed = await reviewDraft(context, read, out);
        if (reviewed === null) return;
        answer(context, { ...read, draft: reviewed.draft }, file as string, out, reviewed.dropped);
        forgetReview(reviewPath(out));
      }),
    );
};

/** Where the draft is to be written; null where nothing is. Everything that cannot go together is refused here. */
function outOption(context: CommandContext, options: VerbOptions): string | null {
  const out = options['out'] as string | undefined;
  const review = options['review'] === true;
  if (review) requireTerminal(context);
  if (review && (out === undefined || out === STDOUT || options['dryRun'] === true)) {
    throw new CliError(
      EXIT.badInput,
      '--review cần --out TỆP.yaml (và không đi cùng --dry-run): kết quả rà soát được giữ bên cạnh tệp đó.',
      '--review needs --out FILE.yaml (and no --dry-run): what you decide is kept beside that file.',
    );
  }
  if (out === undefined || options['dryRun'] === true) return null;
  if (out !== STDOUT) refuseExistingFile(out, context.flags.yes === true);
  else if (!['text', 'none'].includes(context.flags.output)) {
    throw new CliError(
      EXIT.badInput,
      `--out - và -o ${context.flags.output} cùng ghi ra đầu ra chuẩn; chọn một.`,
      `--out - and -o ${context.flags.output} both write to standard output; choose one.`,
    );
  }
  return out;
}

/** Writes the file that was asked for, then shows what was read and says what to do next. */
function answer(
  context: CommandContext,
  { draft, facts, links, directory }: FileDraft,
  file: string,
  out: string | null,
  dropped: readonly DroppedTask[],
): void {
  const { print, surroundings, flags } = context;
  const { lang } = flags;
  const isEmpty = draft.tasks.length === 0;
  const toStdout = out === STDOUT && !isEmpty;
  if (out !== null && !isEmpty) {
    const yaml = writeDirectiveYaml(draft, facts, { directory, links, dropped });
    if (toStdout) surroundings.stdout.write(yaml);
    else saveNewFile(out, yaml, flags.yes === true);
  }
  if (!toStdout) {
    const whole = draftAnswer(draft, facts, links);
    if (print.isText) print.object(whole, () => draftHead(facts, draft.news, lang));
    if (!print.isText || !isEmpty) print.rows(whole.tasks, draftColumns(draft.tasks, directory, lang), whole);
  }
  if (!print.isText) return;
  if (draft.news) {
    print.note(
      'Đây là bản tin, không phải văn bản chỉ đạo: không giao nhiệm vụ nào. Hãy tìm văn bản gốc.',
      'This is a news report, not a directive: it assigns nothing. Look for the document itself.',
    );
    return;
  }
  const summary = draftSummary(draft, directory, lang);
  print.note(summary, summary);
  for (const remark of isEmpty ? [] : partyRemarks(facts, lang)) print.note(remark, remark);
  if (isEmpty) print.note('Không có gì để ghi ra tệp.', 'There is nothing to write to a file.');
  else if (out === null) {
    const next = `npx dondoc directive draft ${quoted(file)} --out ${quoted(`${stem(file)}.yaml`)}`;
    print.note(
      `Tiếp theo: ${next} (thêm --review để rà soát từng nhiệm vụ)`,
      `Next: ${next} (--review goes through the tasks one by one)`,
    );
  } else if (!toStdout) {
    const next = `npx dondoc directive add ${quoted(out)} --dry-run`;
    print.note(`Đã ghi ${out}. Tiếp theo: ${next}`, `Written to ${out}. Next: ${next}`);
  }
}

function stem(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') || 'van-ban';
}

/** As the shell takes it. */
function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replace(/'/g, "'\\''")}'`;
}
