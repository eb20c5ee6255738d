import { createInterface, type Interface } from 'node:readline';

/** Asks a person for lines, on a terminal or from whatever stream is handed in. */
export class LineReader {
  private readonly readline: Interface;
  private readonly waiting: ((line: string | null) => void)[] = [];
  private readonly early: string[] = [];
  private ended = false;
  private candidates: readonly string[] = [];

  constructor(
    input: NodeJS.ReadableStream,
    private readonly output: NodeJS.WritableStream,
    terminal: boolean,
  ) {
    this.readline = createInterface({
      input,
      output,
      terminal,
      completer: (line: string) => [this.completions(line), line],
    });
    this.readline.on('line', (line) => {
      const answer = this.waiting.shift();
      if (answer) answer(line);
      else this.early.push(line);
    });
    // Ctrl-C, and a terminal that goes away: what was decided so far is kept by the caller.
    this.readline.on('SIGINT', () => this.close());
    this.readline.on('close', () => {
      this.ended = true;
      this.waiting.splice(0).forEach((answer) => answer(null));
    });
  }

  /** The line typed, without spaces around it; null once nobody answers any more. */
  ask(prompt: string, candidates: readonly string[] = []): Promise<string | null> {
    this.candidates = candidates;
    if (this.ended && this.early.length === 0) return Promise.resolve(null);
    this.readline.setPrompt(prompt);
    if (this.ended) this.output.write(prompt);
    else this.readline.prompt();
    const typedAlready = this.early.shift();
    const line =
      typedAlready === undefined
        ? new Promise<string | null>((answer) => this.waiting.push(answer))
        : Promise.resolve(typedAlready);
    return line.then((text) => text && text.normalize('NFC').trim());
  }

  say(text: string): void {
    this.output.write(`${text}\n`);
  }

  close(): void {
    this.readline.close();
  }

  private completions(line: string): string[] {
    const typed = line.normalize('NFC').toLocaleLowerCase('vi');
    const beginning = this.candidates.filter((one) => one.toLocaleLowerCase('vi').startsWith(typed));
    return beginning.length > 0
      ? beginning
      : this.candidates.filter((one) => one.toLocaleLowerCase('vi').includes(typed));
  }
}
