/** A directive file without a problem, with two tasks; line 1 is `directive:`, line 13 `tasks:`. */
export const SOUND_DIRECTIVE = `directive:
  number: 12/TB-VPCP
  kind: thông báo
  shortTitle: Kết luận cuộc họp thử
  issuedOn: 2026-01-31
  meetingOn: 2026-01-14
  issuer: Văn phòng Chính phủ
  signer: Nguyễn Văn A
  standingAgency: mofa
  office: vpcp
  committee: bcd-hnqt
  secretariat: theo-doi
tasks:
  - clause: 3.c
    n: 1
    gist: Xây dựng lộ trình
    lead: Bộ Công Thương
    deadline:
      kind: dated
      phrase: trong quý I/2026
      rule: quarter-end
      due: 2026-03-31
  - clause: 5.b(i)
    n: 1
    gist: Tổng hợp kiến nghị
    lead: mofa
    deadline: { kind: standing }
`;

/** The sound file with one passage replaced; fails when the passage is not in it exactly once. */
export function directiveWith(passage: string, replacement: string): string {
  if (SOUND_DIRECTIVE.split(passage).length !== 2) throw new Error(`not exactly once: ${passage}`);
  return SOUND_DIRECTIVE.replace(passage, () => replacement);
}
