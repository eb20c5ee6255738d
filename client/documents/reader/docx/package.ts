import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Limits } from '../../limits';
import { Refused } from '../reading';

const MIB = 1024 * 1024;

/** The parts of a .docx file; each is unpacked only when asked for, within limits shared by all. */
export class OfficePackage {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: Limits,
  ) {}

  static async open(bytes: Buffer, limits: Limits): Promise<OfficePackage> {
    const entries = new Map<string, Entry>();
    let declared = 0;
    try {
      const zip = await fromBufferPromise(bytes, { strictFileNames: true });
      for await (const entry of zip.eachEntry()) {
        const { fileName } = entry;
        declared += entry.uncompressedSize;
        if (entries.size >= limits.zipEntries || declared > limits.declaredBytes) {
          throw new Refused('zip-bomb', { entry: fileName });
        }
        // Two entries of one name: a checker may look at the first while the reader takes the second.
        if (entries.has(fileName.toLowerCase())) throw new Refused('unsafe-archive', { entry: fileName });
        if (entry.isEncrypted()) throw new Refused('encrypted');
        entries.set(fileName.toLowerCase(), entry);
      }
      return new OfficePackage(zip, entries, limits);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.fileName);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The text of a part, in pieces. Throws Refused when it unpacks to more than it says or than is allowed. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new Refused('damaged', { reason: `${name}?` });
    const bomb = () => new Refused('zip-bomb', { entry: entry.fileName });
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        this.unpacked += chunk.length;
        if (this.unpacked > this.limits.partBytes) throw bomb();
        if (size > MIB && size > entry.compressedSize * this.limits.partRatio) throw bomb();
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw /too many bytes/.test(String(error)) ? bomb() : asRefusal(error);
    }
  }
}

function asRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const path = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(reason);
  if (path !== null) return new Refused('unsafe-archive', { entry: path[1] ?? '' });
  if (/encrypt/.test(reason)) return new Refused('encrypted');
  return new Refused('damaged', { reason });
}
