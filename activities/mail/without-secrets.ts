import type { SmtpEndpoint } from './smtp-url';

const STRUCK_OUT = '(bí mật)';
/** Of less the replacement would say more than the text. */
const SHORTEST = 3;

/**
 * The same text without the account's password, in whatever form a server may repeat it: as it is, as it
 * stands in an address, or as it goes over the wire (RFC 4616, AUTH LOGIN).
 */
export function withoutSecrets(text: string, auth: SmtpEndpoint['auth']): string {
  if (auth === null) return text;
  const { user, pass } = auth;
  const forms = [pass, encodeURIComponent(pass), base64(pass), base64(`\0${user}\0${pass}`)];
  return forms
    .filter((form) => form.length >= SHORTEST)
    .reduce((clean, form) => clean.replaceAll(form, STRUCK_OUT), text);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
