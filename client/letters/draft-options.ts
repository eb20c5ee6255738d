import type { DraftHeadGiven } from '../../letters/draft/draft-head';
import type { VerbOptions } from '../commands/command';
import { textOrNull } from '../options/text-or-null';
import { dateOption } from '../options/typed-date';

/** The head of an official letter as the flags give it; what no flag gives is left to the facts. */
export function headGiven(options: VerbOptions): DraftHeadGiven {
  const given = (flag: string) => textOrNull(options[flag]) ?? undefined;
  const several = (flag: string) => options[flag] as readonly string[] | undefined;
  return {
    issuer: given('issuer'),
    superior: given('superior'),
    place: given('place'),
    sign: given('sign'),
    authority: given('authority'),
    signerTitle: given('title'),
    signerName: given('signer'),
    addressees: several('addressee'),
    copies: several('copy'),
    fileUnit: given('unit'),
    answerBy: options['answerBy'] === undefined ? undefined : dateOption(options['answerBy'], '--answer-by'),
  };
}
