import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate with its key, both in PEM, as a TLS server takes them. */
export interface Certificate {
  cert: string;
  key: string;
}

interface Issuer {
  name: string;
  privateKey: KeyObject;
}

const DAY_MS = 86_400_000;
const ECDSA_WITH_SHA256 = Buffer.from('300a06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const BASIC_CONSTRAINTS_OF_AN_AUTHORITY = Buffer.from('300f0603551d130101ff040530030101ff', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');

/** An authority of this process, which issues certificates (RFC 5280) for the loopback address or for a name. */
export class Authority {
  readonly cert: string;
  private readonly issuer: Issuer;

  constructor(name = 'Tổ chức cấp chứng chỉ thử nghiệm') {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.issuer = { name, privateKey };
    this.cert = pem(
      certificate(this.issuer, name, publicKey, BASIC_CONSTRAINTS_OF_AN_AUTHORITY, validFor(1)),
    );
  }

  /** Its own certificate with its key: what a server with a self-signed one shows. */
  selfSigned(): Certificate {
    return { cert: this.cert, key: pemOf(this.issuer.privateKey) };
  }

  /** For 127.0.0.1, or for another host; `days` negative: expired since then. */
  issue({ host, days = 1 }: { host?: string; days?: number } = {}): Certificate {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const altName =
      host === undefined ? der(0x87, Buffer.from([127, 0, 0, 1])) : der(0x82, Buffer.from(host));
    const extension = der(0x30, SUBJECT_ALT_NAME, der(0x04, der(0x30, altName)));
    return {
      cert: pem(certificate(this.issuer, host ?? '127.0.0.1', publicKey, extension, validFor(days))),
      key: pemOf(privateKey),
    };
  }
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }) as string;
}

function validFor(days: number): Buffer {
  const end = Date.now() + days * DAY_MS;
  return der(0x30, time(Math.min(Date.now(), end) - DAY_MS), time(end));
}

function certificate(
  issuer: Issuer,
  subject: string,
  publicKey: KeyObject,
  extension: Buffer,
  validity: Buffer,
): Buffer {
  const toBeSigned = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    nameOf(issuer.name),
    validity,
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, extension)),
  );
  const signature = sign('sha256', toBeSigned, issuer.privateKey);
  return der(0x30, toBeSigned, ECDSA_WITH_SHA256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

function nameOf(name: string): Buffer {
  return der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(name, 'utf8')))));
}

/** GeneralizedTime to the second. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().slice(0, 19).replace(/[-:T]/g, '');
  return der(0x18, Buffer.from(`${digits}Z`));
}

/** One element of the Distinguished Encoding Rules (X.690): tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const lengthBytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...lengthBytes]), content]);
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
