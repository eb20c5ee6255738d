import type { YAMLMap } from 'yaml';
import { vietnameseDate } from '../../domain/wording/dates';
import { PARTIES, type DirectiveFacts, type FieldOfHead, type PartyName } from './draft-facts';
import { oneLine } from './one-line';
import { commentAbove, commentBeside, TO_CHECK } from './yaml-comment';

/** Enough of a SHA-256 to tell documents apart that carry no number. */
const ID_DIGITS = 12;

/** Said in the file where the document says nothing and the field may not be empty. */
const UNKNOWN = {
  kind: 'văn bản chỉ đạo',
  title: 'Văn bản chưa rõ trích yếu',
  issuer: 'chưa rõ cơ quan ban hành',
};

/** Which words of the document stand behind a field of the file. */
const FIELDS: [field: string, of: FieldOfHead][] = [
  ['number', 'number'],
  ['kind', 'kind'],
  ['shortTitle', 'title'],
  ['issuedOn', 'issuedOn'],
  ['meetingOn', 'meetingOn'],
  ['issuer', 'issuer'],
  ['signer', 'signer'],
  ['conclusionsOf', 'conclusionsOf'],
];

const PARTY_NAMES: Record<PartyName, string> = {
  standingAgency: 'cơ quan thường trực',
  office: 'văn phòng nhận báo cáo cấp 2',
  committee: 'ban chỉ đạo',
  secretariat: 'đầu mối theo dõi, đôn đốc',
};

export function headEntry({ head, parties, source }: DirectiveFacts): object {
  const text = (value: string | null, most: number) => (value === null ? null : oneLine(value, most));
  return {
    ...(head.number === null && { id: `vb-${source.sha256.slice(0, ID_DIGITS)}` }),
    number: text(head.number, 80),
    kind: oneLine(head.kind ?? UNKNOWN.kind, 80),
    shortTitle: oneLine(
      head.title ?? (head.number === null ? UNKNOWN.title : `Văn bản số ${head.number}`),
      200,
    ),
    issuedOn: head.issuedOn,
    meetingOn: head.meetingOn,
    issuer: oneLine(head.issuer ?? UNKNOWN.issuer, 300),
    signer: text(head.signer, 300),
    conclusionsOf: text(head.conclusionsOf, 300),
    ...Object.fromEntries(PARTIES.map((name) => [name, parties[name]?.name ?? null])),
    source: { file: oneLine(source.file, 300), sha256: source.sha256 },
  };
}

/** Beside every field of the head the words that gave it, or that the document does not say. */
export function headComments(map: YAMLMap, { head, given, parties }: DirectiveFacts): void {
  for (const [field, of] of FIELDS) {
    const words = head.because[of]?.text;
    if (given.has(of)) commentBeside(map, field, 'người lập dự thảo cung cấp');
    else if (head[of] === null) commentBeside(map, field, unsaid(of));
    else if (words !== undefined && !sameWords(words, head[of])) {
      commentBeside(map, field, `văn bản ghi: “${oneLine(words, 120)}”`);
    }
  }
  if (head.number === null) {
    commentAbove(map, 'id', [
      `${TO_CHECK}: văn bản không có số; mã lấy theo nội dung tệp. Nếu biết số, ghi vào "number" và bỏ dòng "id"`,
    ]);
  }
  const mention = head.because['committee']?.text;
  if (parties.committee?.from === 'document' && mention !== undefined) {
    commentBeside(map, 'committee', `văn bản có nhắc tới “${oneLine(mention, 120)}”`);
  }
  for (const name of PARTIES) {
    const from = parties[name]?.from;
    if (from === undefined) {
      commentAbove(map, name, [`${TO_CHECK}: chưa rõ ${PARTY_NAMES[name]}; điền tên hoặc mã trong danh bạ`]);
    } else if (from === 'document-unknown') {
      commentAbove(map, name, [`${TO_CHECK}: ${PARTY_NAMES[name]} ghi trong văn bản chưa có trong danh bạ`]);
    } else if (from === 'default') {
      commentAbove(map, name, [
        `${TO_CHECK}: văn bản không nêu ${PARTY_NAMES[name]}; đang ghi theo mặc định`,
      ]);
    }
  }
}

function unsaid(field: FieldOfHead): string {
  return field === 'meetingOn' || field === 'signer' || field === 'conclusionsOf'
    ? 'văn bản không nêu'
    : `${TO_CHECK}: văn bản không nêu`;
}

/** A date is written otherwise than it is kept, and that alone is nothing to remark on. */
function sameWords(words: string, value: string): boolean {
  return words === value || (/^\d{4}-\d{2}-\d{2}$/.test(value) && words === vietnameseDate(value));
}
