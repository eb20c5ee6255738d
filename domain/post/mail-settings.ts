/** What a mail server, or the server of a domain, takes; null: as much as it likes. */
export interface DomainLimits {
  messagesPerMinute: number | null;
  recipientsPerDay: number | null;
}

/** How the post office sends, `data/mail/*.yaml`. */
export interface MailSettings {
  relay: {
    /** Messages a minute over all connections; null: as fast as the server takes them. */
    messagesPerMinute: number | null;
    /** Messages on their way at once. */
    connections: number;
  };
  /** How long a digest waits for latecomers of the same moment. */
  gatherSeconds: number;
  domains: {
    /** For every domain that is not named below. */
    default: DomainLimits;
    named: ({ domain: string } & DomainLimits)[];
  };
}

/** The limits of a recipient's domain, whatever the case it is written in. */
export function limitsOf({ domains }: Pick<MailSettings, 'domains'>, domain: string): DomainLimits {
  const name = domain.toLowerCase();
  return domains.named.find((named) => named.domain.toLowerCase() === name) ?? domains.default;
}

/** `moit.example` of `dau-moi@MOIT.example`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
