import { Option, type Command } from 'commander';
import { PERSON_ROLES } from '../domain/actor';
import { OUTPUT_FORMATS, TIME_FORMATS } from './surroundings';
import type { Lang, Say } from './text/say';

export function addGlobalFlags(program: Command, lang: Lang, say: Say): void {
  program
    .addOption(
      new Option(
        '-o, --output <format>',
        say(
          'định dạng kết quả; wide: bảng đủ mọi cột, không cắt',
          'format of the answer; wide: a table with every column, nothing cut',
        ),
      )
        .choices([...OUTPUT_FORMATS])
        .default('text'),
    )
    .addOption(
      new Option(
        '--time-format <format>',
        say(
          'cách ghi thời điểm trong bảng: local 31/03/2026 08:00, relative "3 ngày nữa", iso',
          'how tables write instants: local 2026-03-31 08:00, relative "in 3 days", iso',
        ),
      )
        .choices([...TIME_FORMATS])
        .default('local'),
    )
    .addOption(
      new Option('--color <when>', say('màu', 'colour')).choices(['auto', 'always', 'never']).default('auto'),
    )
    .addOption(
      new Option(
        '--lang <language>',
        say('ngôn ngữ, cũng theo biến DONDOC_LANG', 'language, also by the variable DONDOC_LANG'),
      )
        .choices(['vi', 'en'])
        .default(lang, 'vi'),
    )
    .option(
      '--watch',
      say('lệnh xem: in lại định kỳ đến khi nhấn Ctrl-C', 'reading verbs: print again until Ctrl-C'),
    )
    .option(
      '--every <seconds>',
      say(
        'số giây giữa hai lần in của --watch (mặc định 2)',
        'seconds between two prints of --watch (default 2)',
      ),
    )
    .option(
      '--profile <name>',
      say(
        'hồ sơ: nơi kết nối (temporal.toml) và người thực hiện (profiles.yaml)',
        'profile: where to connect (temporal.toml) and who acts (profiles.yaml)',
      ),
    )
    .option('--address <host:port>', say('địa chỉ máy chủ Temporal', 'address of the Temporal server'))
    .option('--namespace <name>', say('không gian tên (namespace) của Temporal', 'Temporal namespace'))
    .option(
      '--state-dir <folder>',
      say(
        'thư mục trạng thái của bộ chạy tại chỗ (mặc định .dondoc)',
        'state folder of the local stack (default .dondoc)',
      ),
    )
    .option(
      '--data-dir <folder>',
      say('thư mục danh bạ, lịch làm việc, chính sách', 'folder of agencies, calendars and policies'),
    )
    .option(
      '--ledger <url>',
      say('sổ sự kiện: tệp SQLite hoặc postgres://…', 'the ledger: an SQLite file or postgres://…'),
    )
    .option('--by <name>', say('người thực hiện', 'who gives the command'))
    .addOption(
      new Option('--role <role>', say('tư cách thực hiện', 'in which role')).choices([...PERSON_ROLES]),
    )
    .option(
      '--agency <agency>',
      say('cơ quan mà người thực hiện đại diện (tên hoặc mã)', 'agency acted for (its name or code)'),
    )
    .option('--yes', say('không hỏi lại, ghi đè tệp đã có', 'ask nothing, overwrite files that exist'))
    .option('--debug', say('in cả chi tiết kỹ thuật của lỗi', 'print the technical details of an error'));
}
