import type { Command } from 'commander';
import { draftHead } from '../../../letters/draft/draft-head';
import { draftUrgingLetter } from '../../../letters/draft/urging-letter';
import { headGiven } from '../../letters/draft-options';
import { factsToUrge } from '../../letters/tasks-to-urge';
import { collect, textOf } from '../../options/command-options';
import { refuseExistingFile, saveNewFile } from '../../output/save-new-file';
import { examples } from '../../text/examples';
import type { Say } from '../../text/say';
import { taskArgument } from '../../text/task-argument';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('draft')
    .description(
      say(
        'soạn công văn đôn đốc (DOCX, thể thức Nghị định 30/2020/NĐ-CP) để trình ký; không gửi gì',
        'draft the official urging letter (DOCX, form of Decree 30/2020) for signature; nothing is sent',
      ),
    )
    .argument('[task...]', taskArgument(say))
    .option(
      '--lead <agency>',
      say(
        'các nhiệm vụ đang mở của một cơ quan chủ trì (tên hoặc mã)',
        'the open tasks of a lead agency (name or code)',
      ),
    )
    .option('--late', say('trong đó chỉ nhiệm vụ quá hạn', 'of those, overdue tasks only'))
    .requiredOption('--out <file>', say('tệp DOCX để ghi', 'the DOCX file to write'));
  withHeadOptions(verb, say)
    .addHelpText(
      'after',
      examples(
        'npx dondoc letter draft 3c-12 --out don-doc.docx',
        "npx dondoc letter draft --lead moit --late --out don-doc.docx --sign VPCP-QHQT --title 'Phó Chủ nhiệm'",
      ),
    )
    .action(
      run(async (context, typed, options) => {
        const { print, flags } = context;
        const out = textOf(options['out']);
        const overwrite = flags.yes === true;
        refuseExistingFile(out, overwrite);
        const facts = await factsToUrge(context, typed, options);
        const head = draftHead(facts, headGiven(options));
        saveNewFile(out, await draftUrgingLetter(facts, head), overwrite);
        const codes = facts.map(({ taskCode }) => taskCode);
        print.object({ file: out, addressees: head.addressees, tasks: codes }, () => codes.join('\n'));
        print.note(
          `Đã soạn công văn về ${codes.length} nhiệm vụ: ${out}. Số, ngày và chữ ký do người ký ghi.`,
          `Drafted the letter about ${codes.length} ${codes.length === 1 ? 'task' : 'tasks'}: ${out}. Number, date and signature are the signer's.`,
        );
      }),
    );
};

/** What stands on the letter beside its facts; each is left blank, or taken from the facts, where it is not given. */
function withHeadOptions(verb: Command, say: Say): Command {
  return verb
    .option(
      '--issuer <name>',
      say('cơ quan ban hành (mặc định: đơn vị theo dõi)', 'agency that issues it (default: the secretariat)'),
    )
    .option(
      '--superior <name>',
      say('cơ quan chủ quản, dòng trên tên cơ quan', 'the agency above it, on the line over its name'),
    )
    .option('--place <name>', say('địa danh (mặc định: Hà Nội)', 'place of issue (default: "Hà Nội")'))
    .option('--sign <sign>', say('ký hiệu sau số, ví dụ VPCP-QHQT', 'sign behind the number, e.g. VPCP-QHQT'))
    .option(
      '--authority <words>',
      say('thẩm quyền ký, ví dụ "TL. BỘ TRƯỞNG"', 'on whose behalf it is signed, e.g. "TL. BỘ TRƯỞNG"'),
    )
    .option('--title <words>', say('chức vụ người ký', 'title of the signer'))
    .option('--signer <name>', say('họ tên người ký', 'name of the signer'))
    .option(
      '--addressee <name>',
      say(
        'kính gửi (nhiều lần được; mặc định: cơ quan chủ trì)',
        'addressee (may be repeated; default: the lead agencies)',
      ),
      collect,
    )
    .option(
      '--copy <name>',
      say('nơi nhận khác (nhiều lần được)', 'who gets a copy (may be repeated)'),
      collect,
    )
    .option(
      '--unit <name>',
      say('đơn vị soạn thảo, sau "Lưu: VT"', 'the unit that files it, behind "Lưu: VT"'),
    )
    .option(
      '--answer-by <date>',
      say('đề nghị trả lời trước hết ngày', 'the day by which an answer is asked for'),
    );
}
