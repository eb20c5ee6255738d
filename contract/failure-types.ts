/** Names of the failures that activities throw; part of histories and of retry policies, so never renamed. */
export const FAILURE_TYPES = {
  /** The mail server, or the way to it, is in trouble for now: the same letter may go through later. */
  mailDeferred: 'MailDeferred',
  /** Newer contents came before the letter itself. */
  letterNotPosted: 'LetterNotPosted',
} as const;
