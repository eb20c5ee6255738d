import { createHash } from 'node:crypto';

/**
 * The Message-ID of a letter, with its angle brackets. The same letter has the same one for ever, so that a
 * repeated message is recognised as the same wherever it arrives.
 */
export function messageIdOf(letterKey: string, domain: string): string {
  return `<${createHash('sha256').update(letterKey, 'utf8').digest('hex').slice(0, 40)}@${domain}>`;
}
