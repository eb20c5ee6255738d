import type { Command } from 'commander';
import { buildProgram } from '../build-program';
import { keepingStream } from '../output/keeping-stream';
import type { Lang } from '../text/say';
import { exitCodesTable } from './exit-codes-table';

const INTRODUCTION = `# Các lệnh của dondoc / The commands of dondoc

Trang này được tạo từ chính chương trình bằng \`npm run docs:cli\`; sửa ở tệp của từng lệnh, không sửa ở đây.
Kết quả ra stdout, lời nhắn ra stderr. Thêm \`--lang en\` (hoặc biến \`DONDOC_LANG=en\`) để có tiếng Anh.

This page is made from the program by \`npm run docs:cli\`; change the file of a verb, not this one. Data goes to
stdout, everything said beside it to stderr. \`--lang en\` (or the variable \`DONDOC_LANG=en\`) gives English.`;

/** Every noun and verb with its help in both languages, as Markdown: docs/cli.md. */
export function reference(): string {
  const [vi, en] = [wholeProgram('vi'), wholeProgram('en')];
  const english = new Map(allOf(en.program).map((command) => [pathOf(command), command]));
  const sections = allOf(vi.program).map((command) => {
    const path = pathOf(command);
    const other = english.get(path) ?? en.program;
    return [
      `${command.commands.length > 0 ? '##' : '###'} ${path}`,
      `${command.description()}\\\n_${other.description()}_`,
      `\`\`\`text\n${vi.helpOf(command)}\n\`\`\``,
      `<details>\n<summary>English</summary>\n\n\`\`\`text\n${en.helpOf(other)}\n\`\`\`\n\n</details>`,
    ].join('\n\n');
  });
  return `${[INTRODUCTION, '## Mã kết thúc / Exit codes', exitCodesTable(), ...sections].join('\n\n')}\n`;
}

function wholeProgram(lang: Lang): { program: Command; helpOf: (command: Command) => string } {
  let printed = '';
  const stdout = keepingStream((text) => (printed += text));
  const program = buildProgram({
    version: '',
    lang,
    surroundings: { stdout, stderr: stdout },
    run: () => () => Promise.resolve(),
    words: null,
    onUsageError: (text) => text,
  });
  return {
    program,
    helpOf(command) {
      printed = '';
      command.outputHelp();
      return printed.trimEnd();
    },
  };
}

/** The command and all below it, in the order of help. */
function allOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allOf)];
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
