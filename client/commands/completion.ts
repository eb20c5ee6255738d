import { Argument } from 'commander';
import { printShellScript, SHELLS, type Shell } from '../completion/shell-script';
import { examples } from '../text/examples';
import type { AddVerb } from './command';

export const add: AddVerb = (program, run, say) => {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', say('loại shell', 'the shell')).choices([...SHELLS]))
    .addHelpText(
      'after',
      examples(
        say(
          'source <(dondoc completion bash)                       # thêm dòng này vào ~/.bashrc',
          'source <(dondoc completion bash)                       # a line for ~/.bashrc',
        ),
        say(
          'source <(dondoc completion zsh)                        # thêm dòng này vào ~/.zshrc',
          'source <(dondoc completion zsh)                        # a line for ~/.zshrc',
        ),
        'dondoc completion fish > ~/.config/fish/completions/dondoc.fish',
        'dondoc completion powershell | Out-String | Invoke-Expression',
        say(
          `dondoc() { npx dondoc "$@"; }                          # khi chỉ có npx`,
          `dondoc() { npx dondoc "$@"; }                          # where there is only npx`,
        ),
      ),
    )
    .action(
      run(async ({ surroundings }, [shell]) => {
        await printShellScript(shell as Shell, surroundings.stdout);
      }),
    );
};
