/** One plain ASCII address; a list, a name with it or a line break would make it several recipients. */
const ONE_ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?=.{1,253}$)[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*$/;

/** A relay may read another address in these: `minister%ministry@relay`, `ministry!minister@relay`. */
const ROUTES_ON = /[%!]/;

export function isOneAddress(address: string): boolean {
  return ONE_ADDRESS.test(address);
}

/** Whether letters may go to the address. Null as the list: anywhere. */
export function isAllowed(address: string, domains: readonly string[] | null): boolean {
  if (domains === null) return true;
  const at = address.lastIndexOf('@');
  if (ROUTES_ON.test(address.slice(0, at))) return false;
  const domain = address.slice(at + 1).toLowerCase();
  return domains.some((pattern) => matches(domain, pattern.toLowerCase()));
}

/** `vpcp.example` is that domain only, `*.example` every domain below `example`. */
function matches(domain: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? domain.endsWith(pattern.slice(1)) : domain === pattern;
}
