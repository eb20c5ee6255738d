import { CliError } from '../cli-error';
import { EXIT, type ExitCode } from '../exit-codes';
import { examples } from '../text/examples';
import type { AddVerb, VerbOptions } from './command';

export const add: AddVerb = (program, run, say) => {
  program
    .command('up')
    .option(
      '--rehearsal',
      say(
        'diễn tập các văn bản mẫu trước, như npm start',
        'rehearse the example directives first, as npm start does',
      ),
    )
    .option(
      '--in-memory',
      say('máy chủ Temporal không giữ dữ liệu trên đĩa', 'the Temporal server keeps nothing on disk'),
    )
    .option('--any-port', say('dùng cổng trống bất kỳ', 'take any free ports'))
    .option(
      '--relay <url>',
      say(
        'chuyển thư qua máy chủ này, chỉ tới địa chỉ .example; không có thì thư chỉ nằm trong máy',
        'hand letters to this server, for .example addresses only; without it they stay on this machine',
      ),
    )
    .addHelpText('after', examples('npx dondoc up', 'npx dondoc up --any-port --state-dir /tmp/thu'))
    .action(
      run(async ({ surroundings, stateDir, flags }, _args, options) => {
        if (surroundings.runInForeground === undefined) throw nothingToRun();
        const args = ['--lang', flags.lang, '--state-dir', stateDir, ...stackFlags(options)];
        const code = await surroundings.runInForeground('local/main.js', args);
        if (code !== 0) throw ended(code);
      }),
    );
};

function stackFlags({ rehearsal, inMemory, anyPort, relay }: VerbOptions): string[] {
  return [
    ...(rehearsal === true ? [] : ['--no-rehearsal']),
    ...(inMemory === true ? ['--in-memory'] : []),
    ...(anyPort === true ? ['--any-port'] : []),
    ...(typeof relay === 'string' ? ['--relay', relay] : []),
  ];
}

function nothingToRun(): CliError {
  return new CliError(
    EXIT.failure,
    'Không khởi động được hệ thống tại chỗ từ đây; chạy: npm start -- --no-rehearsal',
    'The stack cannot be started from here; run: npm start -- --no-rehearsal',
  );
}

/** The stack has said what was wrong; its exit code is ours where we know it. */
function ended(code: number): CliError {
  const known: ExitCode | undefined = Object.values(EXIT).find((exit) => exit === code);
  return new CliError(
    known ?? EXIT.failure,
    `Hệ thống tại chỗ đã dừng (mã ${code}).`,
    `The stack on this machine has stopped (code ${code}).`,
    { code },
  );
}
