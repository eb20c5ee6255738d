import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { REGISTER_LIMITS as LIMITS } from './limits';
import { mebibytes, RegisterRefused } from './register-refused';

const MIB = 1024 * 1024;

/** The parts of a packed file; nothing is unpacked before its size has been looked at. */
export class ZipParts {
  private unpacked = 0;

  private constructor(
    private readonly file: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(file: string, bytes: Buffer): Promise<ZipParts> {
    try {
      const zip = await fromBufferPromise(bytes, {
        lazyEntries: true,
        autoClose: false,
        validateEntrySizes: true,
      });
      return new ZipParts(file, zip, await entriesOf(file, zip));
    } catch (error) {
      if (error instanceof RegisterRefused) throw error;
      throw new RegisterRefused('damaged', file);
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of a part; null where there is none of that name. */
  async text(name: string): Promise<string | null> {
    const entry = this.entries.get(name) ?? this.entries.get(name.replace(/^\//, ''));
    if (!entry) return null;
    if (entry.isEncrypted()) throw new RegisterRefused('encrypted', this.file);
    refuseIfHuge(this.file, entry);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        this.unpacked += (chunk as Buffer).length;
        if (this.unpacked > LIMITS.totalBytes) {
          throw new RegisterRefused('zip-bomb', this.file, `> ${mebibytes(LIMITS.totalBytes)}`);
        }
        chunks.push(chunk as Buffer);
      }
    } catch (error) {
      if (error instanceof RegisterRefused) throw error;
      throw new RegisterRefused('damaged', this.file, name);
    }
    return decoded(Buffer.concat(chunks));
  }
}

function entriesOf(file: string, zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.zipEntries) {
    throw new RegisterRefused('unsafe-archive', file, `${zip.entryCount} > ${LIMITS.zipEntries}`);
  }
  return new Promise((done, fail) => {
    const entries = new Map<string, Entry>();
    zip.on('error', fail);
    zip.on('end', () => done(entries));
    zip.on('entry', (entry: Entry) => {
      if (entries.has(entry.fileName)) {
        fail(new RegisterRefused('unsafe-archive', file, `2 × ${entry.fileName}`));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function refuseIfHuge(file: string, { fileName, uncompressedSize, compressedSize }: Entry): void {
  if (uncompressedSize > LIMITS.partBytes) {
    throw new RegisterRefused('zip-bomb', file, `${fileName}: ${mebibytes(uncompressedSize)}`);
  }
  const ratio = uncompressedSize / Math.max(compressedSize, 1);
  if (uncompressedSize > MIB && ratio > LIMITS.partRatio) {
    throw new RegisterRefused('zip-bomb', file, `${fileName}: × ${Math.round(ratio)}`);
  }
}

/** Parts are UTF-8; UTF-16 is allowed by the format and marked. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
