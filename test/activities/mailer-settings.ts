import type { MailerConfig, OutgoingLetter } from '../../activities/mail/mailer';
import type { ComposedLetter } from '../../letters/compose';
import { messageIdOf } from '../../letters/message-id';
import { letter } from '../letters/letter-facts';

export const FROM = { name: 'Theo dõi nhiệm vụ', address: 'dondoc@vpcp.example' };

export function mailerConfig(url: string, change: Partial<MailerConfig> = {}): MailerConfig {
  return { url, from: FROM, poolSize: 2, maxMessages: 100, ratePerSecond: null, ...change };
}

/** A letter as the mailer gets it; what it says is the letters' matter. */
export function outgoingLetter(change: Partial<ComposedLetter> = {}): OutgoingLetter {
  const words = 'Kính gửi: Bộ Công Thương\n\nCòn 5 ngày làm việc đến hạn hết thứ Ba 31/03/2026.\n';
  return {
    to: { name: 'Bộ Công Thương', address: 'dau-moi@moit.example' },
    replyTo: { name: 'Bộ Ngoại giao', address: 'dau-moi@mofa.example' },
    letter: {
      subject: '[Nhắc việc] Xây dựng lộ trình đàm phán – hạn 31/03/2026 – TB 56/TB-VPCP',
      text: words,
      html: `<html lang="vi"><body><p>${words}</p></body></html>`,
      headers: { 'X-Dondoc-Task': '56-TB-VPCP/3c-12', 'Auto-Submitted': 'auto-generated' },
      messageId: messageIdOf(letter().key, 'dondoc.example'),
      date: new Date('2026-03-24T01:00:00Z'),
      references: [],
      calendar: null,
      ...change,
    },
  };
}

/** A hand-over that nothing stops and whose ledger always writes. */
export const FREELY = { beforeFinalDot: () => Promise.resolve(), signal: new AbortController().signal };
