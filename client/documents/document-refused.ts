import { basename } from 'node:path';
import { printable } from '../../config/problem';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import type { Facts } from './document-text';
import type { RefusalCode } from './refusal-code';
import { REFUSALS } from './refusal-sentences';

/** A document that is not read, with the reason and what to do; exit code 2. */
export class DocumentRefused extends CliError {
  constructor(
    readonly code: RefusalCode,
    readonly file: string,
    facts: Facts = {},
  ) {
    const shown = printableFacts(facts);
    const { vi, en } = REFUSALS[code](shown);
    const name = printable(basename(file));
    super(EXIT.badInput, `${name}: ${vi}`, `${name}: ${en}`, { ...shown, code, file });
  }
}

/** A name inside a hostile file may be long, and may try to steer the terminal. */
const LONGEST_FACT = 200;

function printableFacts(facts: Facts): Facts {
  const shown: Facts = {};
  for (const [name, fact] of Object.entries(facts)) {
    shown[name] = typeof fact === 'string' ? printable(fact.slice(0, LONGEST_FACT)) : fact;
  }
  return shown;
}
