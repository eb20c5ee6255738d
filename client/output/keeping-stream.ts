import { Writable } from 'node:stream';

/** A stream that hands over what is written to it as text. */
export function keepingStream(keep: (text: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      keep(text);
      done();
    },
  });
}
