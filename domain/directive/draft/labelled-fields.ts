import type { Clause } from './clause-tree';
import type { Span } from './sentences';

/** Fields that a plan gives by name under a task: "- Cơ quan chủ trì: …", "- Thời gian hoàn thành: …". */
export interface LabelledFields {
  lead: Span | null;
  coordinating: Span | null;
  when: Span | null;
  product: Span | null;
}

type FieldName = keyof LabelledFields;

const LABELS: readonly [FieldName, RegExp][] = [
  [
    'coordinating',
    /^(?:cơ quan|đơn vị|các cơ quan|các đơn vị)?\s*(?:có liên quan\s+)?(?:phối hợp)(?: thực hiện)?\s*(?::|$)/iu,
  ],
  [
    'lead',
    /^(?:cơ quan|đơn vị|các cơ quan|các đơn vị|trách nhiệm)\s*(?:được giao\s+)?(?:chịu trách nhiệm\s*)?(?:chủ trì|thực hiện|đầu mối|tham mưu)(?:\s*,?\s*(?:thực hiện|tham mưu|phối hợp))?\s*(?::|$)/iu,
  ],
  ['lead', /^(?:chủ trì|phân công(?: thực hiện)?)\s*:/iu],
  [
    'when',
    /^(?:thời gian|thời hạn|tiến độ|hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai|trình|ban hành|gửi|báo cáo))*\s*(?::|$)/iu,
  ],
  [
    'product',
    /^(?:sản phẩm|kết quả|đầu ra)(?:\s+(?:hoàn thành|thực hiện|dự kiến|đầu ra|đạt được))*\s*(?::|$)/iu,
  ],
];

/** Which field the item gives, if it gives one by name. */
export function fieldOf(text: string): { name: FieldName; from: number } | null {
  for (const [name, label] of LABELS) {
    const match = label.exec(text);
    if (match) return { name, from: match[0].length };
  }
  return null;
}

/** The fields that stand in the clause itself or among the items right below it. */
export function labelledFields(clause: Clause): LabelledFields {
  const fields: LabelledFields = { lead: null, coordinating: null, when: null, product: null };
  for (const paragraph of clause.paragraphs) {
    if (fieldOf(paragraph.text)) take(fields, paragraph, []);
  }
  for (const child of clause.children) {
    const [first] = child.paragraphs;
    if (first && fieldOf(first.text)) take(fields, first, child.children);
  }
  return fields;
}

/** Whether a clause is nothing but such fields. */
export function isField(clause: Clause): boolean {
  const [first] = clause.paragraphs;
  return first !== undefined && fieldOf(first.text) !== null;
}

function take(fields: LabelledFields, { text, start }: Span, below: readonly Clause[]): void {
  if (below.some(isField)) {
    for (const child of below) take(fields, child.paragraphs[0] ?? { text: '', start }, child.children);
    return;
  }
  // Several fields can share a line: "Đơn vị chủ trì: Sở A. Đơn vị phối hợp: Sở B. Thời gian: Quý I".
  for (const part of fieldParts(text)) {
    const field = fieldOf(part.text);
    if (!field) continue;
    const value = part.text
      .slice(field.from)
      .trim()
      .replace(/[;.]+$/u, '');
    const at = part.text.indexOf(value, field.from);
    // A date is read with its label: "Thời hạn: Quý III/2026".
    const own =
      field.name === 'when'
        ? { text: part.text, start: start + part.start }
        : { text: value, start: start + part.start + at };
    const span = value === '' ? fromItems(below) : own;
    fields[field.name] ??= span;
  }
}

function fieldParts(text: string): Span[] {
  const starts = [
    0,
    ...[
      ...text.matchAll(
        /(?<=[.;]\s+(?:[-–+]\s*)?)(?=(?:Cơ quan|Đơn vị|Thời gian|Thời hạn|Sản phẩm|Kết quả|Tiến độ)(?!\p{L}))/gu,
      ),
    ].map((match) => match.index),
  ];
  return starts.map((from, i) => ({
    text: text.slice(from, starts[i + 1] ?? text.length).trim(),
    start: from,
  }));
}

/** A field whose value is listed below its label. */
function fromItems(below: readonly Clause[]): Span | null {
  const values = below.flatMap((child) => child.paragraphs.slice(0, 1));
  const [first] = values;
  if (!first) return null;
  return { text: values.map(({ text }) => text.replace(/[;.,]+$/u, '')).join('; '), start: first.start };
}
