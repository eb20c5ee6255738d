import * as fc from 'fast-check';
import { closesMailbox, exactStatus } from '../../domain/post/return-status';

describe('what a returned letter says about its mailbox', () => {
  it.each([
    ['5.1.1', null, '5.1.1', true],
    ['5.1.2 (bad destination system)', null, '5.1.2', true],
    ['5.1.6', 'has moved', '5.1.6', true],
    ['5.1.10', '550 5.1.10 RecipientNotFound', '5.1.10', true],
    ['5.2.1', 'mailbox disabled', '5.2.1', true],
    // The report is vague, the server's words are not.
    ['5.0.0', '550 5.1.1 <a@moit.example>: unknown', '5.1.1', true],
    ['5.0.0', '550 No such user here', '5.0.0', true],
    ['5.0.0', '554 mailbox unavailable for policy reasons', '5.0.0', false],
    ['5.4.1', '550 5.4.1 Recipient address rejected: Access denied.', '5.4.1', true],
    ['5.4.1', 'no answer from host', '5.4.1', false],
    [null, '550 User unknown', '5.0.0', true],
    [null, '451 try later', '4.0.0', false],
    [null, null, '5.0.0', false],
    // Came back, and the mailbox is there all the same.
    ['5.2.2', '552 5.2.2 user unknown quota', '5.2.2', false],
    ['5.2.3', 'too large', '5.2.3', false],
    ['5.7.1', '550 5.7.1 no such user will be accepted from you', '5.7.1', false],
    ['5.3.4', null, '5.3.4', false],
    ['4.4.7', 'gave up: user unknown', '4.4.7', false],
    ['4.2.2', 'full', '4.2.2', false],
    // An address of a machine is no code.
    ['5.0.0', 'connect to 5.1.1.7: refused', '5.0.0', false],
    ['xyz', 'host mx[203.5.1.1] said 550 no', '5.0.0', false],
  ] as const)('%s with %j is %s, closes: %s', (status, diagnostic, exact, closes) => {
    expect(exactStatus(status, diagnostic)).toBe(exact);
    expect(closesMailbox(exact, diagnostic)).toBe(closes);
  });

  it('a passing failure never closes a mailbox, whatever is said', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(20), fc.string(), (subject, detail, words) => {
        const status = exactStatus(`4.${subject}.${detail + 1}`, `user unknown ${words}`);
        expect(closesMailbox(status, `user unknown ${words}`)).toBe(false);
      }),
    );
  });
});
