import { mkdir, open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from './fold';
import { summarize, type Envelope, type Letter } from './letter';

const mailbox = z.object({ name: z.string(), address: z.string() });
const indexLine = z.object({
  id: z.string().regex(/^\d{8,}$/),
  at: z.string(),
  receivedAt: z.string(),
  from: mailbox,
  to: z.array(mailbox),
  subject: z.string(),
  messageId: z.string().nullable(),
  size: z.number(),
  headers: z.record(z.string(), z.string()),
});

export type LetterOrder = 'date' | 'arrival';

export interface LetterQuery {
  /** Words that must all occur in recipients, subject or X-Dondoc headers. */
  text?: string;
  order?: LetterOrder;
}

interface Pending {
  letter: Letter;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Captured letters: one .eml file each, and an index of one JSON line each that is only ever appended
 * to. One process writes; the folder's lock sees to that.
 */
export class LetterStore {
  private readonly letters = new Map<string, { letter: Letter; searchable: string }>();
  private readonly ordered = new Map<LetterOrder, Letter[]>();
  private pending: Pending[] = [];
  private writing: Promise<void> | null = null;

  private constructor(
    private readonly folder: string,
    private readonly index: FileHandle,
    private nextNumber: number,
  ) {}

  static async open(directory: string): Promise<LetterStore> {
    const folder = join(directory, 'letters');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const index = await open(join(directory, 'index.jsonl'), 'a+', 0o600);
    const text = await index.readFile('utf8');
    // A line torn by a power cut was never acknowledged to the sender: it is closed off and passed over.
    if (text !== '' && !text.endsWith('\n')) await index.appendFile('\n');
    const numbers = (await readdir(folder)).map((name) => Number.parseInt(name, 10)).filter(Number.isInteger);
    const store = new LetterStore(folder, index, Math.max(0, ...numbers) + 1);
    for (const line of text.split('\n')) {
      const letter = readIndexLine(line);
      if (letter !== null) store.remember(letter);
    }
    return store;
  }

  /** Keeps a letter; when it resolves, file and index line are on the disk. */
  async add(raw: Buffer, envelope: Envelope): Promise<Letter> {
    const id = String(this.nextNumber++).padStart(8, '0');
    const letter = await summarize(id, raw, envelope, new Date());
    const file = await open(this.fileOf(id), 'wx', 0o600);
    try {
      await file.writeFile(raw);
      await file.sync();
    } finally {
      await file.close();
    }
    await new Promise<void>((resolve, reject) => {
      this.pending.push({ letter, resolve, reject });
      this.writing ??= this.writeIndex();
    });
    return letter;
  }

  find(query: LetterQuery = {}): Letter[] {
    const ordered = this.inOrder(query.order ?? 'date');
    const words = fold(query.text ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return ordered;
    return ordered.filter(({ id }) => {
      const searchable = this.letters.get(id)?.searchable ?? '';
      return words.every((word) => searchable.includes(word));
    });
  }

  get(id: string): Letter | null {
    return this.letters.get(id)?.letter ?? null;
  }

  /** The letter exactly as it came; null when there is none of that number. */
  async source(id: string): Promise<Buffer | null> {
    if (!this.letters.has(id)) return null;
    return await readFile(this.fileOf(id)).catch(() => null);
  }

  async close(): Promise<void> {
    await this.writing;
    await this.index.close();
  }

  /** Letters that arrive together share one flush of the index. */
  private async writeIndex(): Promise<void> {
    while (this.pending.length > 0) {
      const batch = this.pending;
      this.pending = [];
      try {
        await flushFolder(this.folder);
        await this.index.appendFile(batch.map(({ letter }) => `${JSON.stringify(letter)}\n`).join(''));
        await this.index.sync();
        for (const { letter, resolve } of batch) {
          this.remember(letter);
          resolve();
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    // In the same turn as the last look at `pending`: a letter that comes later starts a new round.
    this.writing = null;
  }

  private remember(letter: Letter): void {
    const { to, subject, headers } = letter;
    const people = to.flatMap(({ name, address }) => [name, address]);
    const texts = [...people, subject, ...Object.values(headers)];
    this.letters.set(letter.id, { letter, searchable: fold(texts.join('\n')) });
    this.ordered.clear();
  }

  private inOrder(order: LetterOrder): Letter[] {
    const known = this.ordered.get(order);
    if (known !== undefined) return known;
    const rank = (letter: Letter) => (order === 'date' ? Date.parse(letter.at) : 0);
    const letters = [...this.letters.values()].map(({ letter }) => letter);
    letters.sort((a, b) => rank(b) - rank(a) || Number(b.id) - Number(a.id));
    this.ordered.set(order, letters);
    return letters;
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}

function readIndexLine(line: string): Letter | null {
  try {
    return indexLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** A new name in a folder is only durable once the folder itself is flushed. */
async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open folders, and its file systems journal names by themselves.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
