import type { SendLetterInput, TaskActivities } from '../../contract/activity-types';
import type { LetterFate } from '../../domain/letter/letter';
import { rollUpOf } from '../../domain/roll-up';
import { mailAddress } from './mail-house';

const ACCEPTED: LetterFate = {
  outcome: 'accepted',
  address: 'dau-moi@moit.example',
  messageId: '<stub@dondoc.example>',
  response: '250 OK',
  attempts: 1,
};

const NO_ADDRESS: LetterFate = {
  outcome: 'no-address',
  address: null,
  messageId: null,
  response: null,
  attempts: 0,
};

/** Every letter that has an address is taken at once; for specs about commands, not about letters. */
export const LETTERS_TAKEN: TaskActivities = {
  sendLetter({ facts }: SendLetterInput) {
    const address = mailAddress(facts.letter.recipient);
    return Promise.resolve(address === null ? NO_ADDRESS : { ...ACCEPTED, address });
  },
  appendEvents: () => Promise.resolve(),
  rollUpChildren: ({ now }) => Promise.resolve(rollUpOf([], now)),
};
