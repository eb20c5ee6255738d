export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

const NAME = 'dondoc';

/**
 * Without the package bash-completion, which small systems lack, the library's script would find no words.
 * This reads the line up to the cursor by its spaces; whoever has the package keeps its own function.
 */
const BASH_WORDS = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
  _get_comp_words_by_ref() {
    local line="\${COMP_LINE:0:COMP_POINT}"
    read -ra words <<< "$line"
    [[ "$line" == *' ' ]] && words+=('')
    cword=$(( \${#words[@]} - 1 ))
    cur="\${words[cword]}"
    prev="\${words[cword > 0 ? cword - 1 : 0]}"
  }
fi
`;

/** Where a file is expected the shell offers files; the library's script leaves that out. */
const BASH_FILES = `complete -o default -F __${NAME}_complete ${NAME}`;

/** Prints a shell's script, which asks `dondoc complete -- <words>`; the library writes to the console only. */
export async function printShellScript(shell: Shell, stdout: NodeJS.WritableStream): Promise<void> {
  const { script } = await import('@bomb.sh/tab');
  if (shell === 'bash') stdout.write(BASH_WORDS);
  script(shell, NAME, NAME);
  if (shell === 'bash') stdout.write(`${BASH_FILES}\n`);
}
