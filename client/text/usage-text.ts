const SENTENCES: [RegExp, string][] = [
  [/unknown option '(.+)'/, 'không có tùy chọn "$1"'],
  [/unknown command '(.+)'/, 'không có lệnh "$1"'],
  [/missing required argument '(.+)'/, 'thiếu tham số bắt buộc <$1>'],
  [/required option '(.+)' not specified/, 'thiếu tùy chọn bắt buộc $1'],
  [/option '(.+)' argument missing/, 'tùy chọn $1 thiếu giá trị'],
  [
    /option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    'tùy chọn $1: "$2" không hợp lệ; chọn một trong: $3',
  ],
  [/too many arguments.*Expected (\d+) arguments? but got (\d+)\./, 'thừa tham số: cần $1, nhận $2'],
  [/\(Did you mean (.+)\?\)/, '(ý là $1?)'],
];

/** A usage error in both languages: the parser's own sentence follows the Vietnamese one. */
export function usageText(text: string): string {
  const plain = text.replace(/^error: /, '').trim();
  let vietnamese = plain;
  for (const [pattern, sentence] of SENTENCES) vietnamese = vietnamese.replace(pattern, sentence);
  if (vietnamese === plain) return `✗ ${plain}\n`;
  return `✗ ${vietnamese.replace(/\s+/g, ' ')}\n  (${plain.replace(/\s+/g, ' ')})\n`;
}
