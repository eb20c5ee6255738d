import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigProblem } from '../../config/config-problem';
import { readWorkerConfig } from '../../config/worker-config';
import { bounceIntakePlace } from '../../worker/bounce-intake';
import { mailerSettings } from '../../worker/mailer-settings';
import { Authority } from '../support/certificates';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const NEEDED = { DONDOC_SMTP_URL: 'smtp://dondoc:mat-khau@thu.vpcp.example' };

function file(name: string, content: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

function problemOf(environment: Record<string, string>): ConfigProblem {
  try {
    mailerSettings(readWorkerConfig({ ...NEEDED, ...environment }));
  } catch (error) {
    if (error instanceof ConfigProblem) return error;
    throw error;
  }
  throw new Error('there was no problem');
}

describe('where letters may go', () => {
  const domainsOf = (text: string) =>
    readWorkerConfig({ ...NEEDED, DONDOC_MAIL_ALLOW_DOMAINS: text }).DONDOC_MAIL_ALLOW_DOMAINS;

  it('is a list of domains and of what lies below them', () => {
    expect(domainsOf('vpcp.example, *.thu.example,*.example')).toEqual([
      'vpcp.example',
      '*.thu.example',
      '*.example',
    ]);
    expect(readWorkerConfig(NEEDED).DONDOC_MAIL_ALLOW_DOMAINS).toBeUndefined();
  });

  it.each(['', ' ', 'vpcp.example,', '*', '*.', '*example', 'a@vpcp.example', 'vpcp.example;mofa.example'])(
    'is not guessed from %j',
    (text) => {
      expect(problemOf({ DONDOC_MAIL_ALLOW_DOMAINS: text }).vi).toContain('DONDOC_MAIL_ALLOW_DOMAINS');
    },
  );

  it.each(['dry-run:', 'dry-run:/var/spool/thu', 'smtps://thu.vpcp.example'])('may be %s', (url) => {
    expect(readWorkerConfig({ DONDOC_SMTP_URL: url }).DONDOC_SMTP_URL).toBe(url);
  });
});

describe('the signature of messages', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const settings = (keyFile: string) => ({
    DONDOC_MAIL_FROM: 'theo-doi@thu.vpcp.example',
    DONDOC_DKIM_DOMAIN: 'vpcp.example',
    DONDOC_DKIM_SELECTOR: 'dondoc2026',
    DONDOC_DKIM_KEY_FILE: keyFile,
  });

  it('is made with the key of the file, which shows in nothing that is printed', () => {
    const read = mailerSettings(readWorkerConfig({ ...NEEDED, ...settings(file('khoa.pem', pem)) }));
    expect(read.dkim).toMatchObject({ domain: 'vpcp.example', selector: 'dondoc2026' });
    const middle = pem.split('\n')[3] as string;
    expect(inspect(read, { depth: 9, showHidden: true }) + JSON.stringify(read)).not.toContain(middle);
  });

  it.each([
    ['no key', 'không phải khóa', /không có khóa dạng PEM/],
    [
      'a key of another kind',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      /không phải khóa RSA/,
    ],
    ['a broken key', pem.replace(/\n.{10}/, '\n'), /không có khóa dạng PEM/],
  ])('is refused with %s in the file, whose content is not shown', (name, content, says) => {
    const problem = problemOf(settings(file(`${name}.pem`, content)));
    expect(problem.vi).toMatch(says);
    expect(problem.vi).toContain('DONDOC_DKIM_KEY_FILE');
    expect(problem.vi + problem.en).not.toContain(content.split('\n')[1] ?? content);
  });

  it('needs its file, all three settings, and the domain of the sender', () => {
    expect(problemOf(settings(join(folder.path, 'khong-co.pem'))).vi).toMatch(/ENOENT/);
    expect(problemOf({ DONDOC_DKIM_DOMAIN: 'dondoc.example' }).vi).toMatch(
      /DONDOC_DKIM_SELECTOR.*DONDOC_DKIM_KEY_FILE/,
    );
    expect(problemOf({ ...settings(file('khoa.pem', pem)), DONDOC_DKIM_DOMAIN: 'khac.example' }).vi).toMatch(
      /DONDOC_DKIM_DOMAIN: must be the domain of DONDOC_MAIL_FROM/,
    );
  });
});

describe('where returned letters are taken in', () => {
  const RETURN_PATH = { DONDOC_MAIL_RETURN_PATH: 'tra-ve@vpcp.example' };

  it('needs the mailbox that they are returned to', () => {
    const settings = { ...NEEDED, ...RETURN_PATH, DONDOC_BOUNCE_LISTEN: '2526' };
    expect(bounceIntakePlace(readWorkerConfig(settings))).toEqual({
      listen: '2526',
      returnPath: 'tra-ve@vpcp.example',
      asideDir: '.dondoc/tra-ve',
    });
    expect(problemOf({ DONDOC_BOUNCE_LISTEN: '2526' }).vi).toContain('DONDOC_MAIL_RETURN_PATH');
  });

  it('is nowhere unless it is said', () => {
    expect(bounceIntakePlace(readWorkerConfig({ ...NEEDED, ...RETURN_PATH }))).toBeNull();
  });
});

describe('the authority of the mail server’s certificate', () => {
  it('is read from its file', () => {
    const { cert } = new Authority();
    const config = readWorkerConfig({ ...NEEDED, DONDOC_SMTP_CA_FILE: file('ca.pem', cert) });
    expect(mailerSettings(config).ca).toBe(cert);
  });

  it.each(['chữ thường', ''])('is not taken from %j', (content) => {
    const problem = problemOf({ DONDOC_SMTP_CA_FILE: file('ca-sai.pem', content) });
    expect(problem.vi).toMatch(/DONDOC_SMTP_CA_FILE.*không có chứng chỉ dạng PEM/);
  });
});

describe('what is said about wrong settings', () => {
  it('never shows the password of the mail server', () => {
    const problem = problemOf({ DONDOC_SMTP_URL: 'http://dondoc:mat-khau@thu.vpcp.example' });
    expect(problem.vi + problem.en + problem.message).not.toContain('mat-khau');
  });
});
