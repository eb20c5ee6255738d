import type { SendLetterInput, TaskActivities } from '../../contract/activity-types';
import type { LetterFate } from '../../domain/letter/letter';
import { mailAddress } from './mail-house';

export const ACCEPTED: LetterFate = {
  outcome: 'accepted',
  address: 'dau-moi@moit.example',
  messageId: '<stub@dondoc.example>',
  response: '250 OK',
  attempts: 1,
};

/** Every letter is taken at once; for specs about commands, not about letters. */
export const LETTERS_TAKEN: TaskActivities = {
  sendLetter: ({ facts }: SendLetterInput) =>
    Promise.resolve({ ...ACCEPTED, address: mailAddress(facts.letter.recipient) }),
  appendEvents: () => Promise.resolve(),
};
