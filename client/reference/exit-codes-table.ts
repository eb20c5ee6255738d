import { EXIT } from '../exit-codes';

const MEANINGS: Record<keyof typeof EXIT, { vi: string; en: string }> = {
  ok: { vi: 'xong', en: 'done' },
  failure: {
    vi: 'lỗi ngoài dự kiến hoặc kiểm tra không đạt',
    en: 'unexpected failure, or a check that failed',
  },
  badInput: { vi: 'dòng lệnh hoặc tệp vào sai', en: 'the command line or an input file is wrong' },
  notFound: { vi: 'không tìm thấy', en: 'not found' },
  notPermitted: { vi: 'không có quyền', en: 'not permitted' },
  refused: { vi: 'quy tắc của nhiệm vụ không cho phép', en: 'refused by the rules of the task' },
  temporalUnreachable: {
    vi: 'không kết nối được máy chủ Temporal',
    en: 'the Temporal server cannot be reached',
  },
  noWorker: { vi: 'không có worker nào trả lời', en: 'no worker answered' },
  interrupted: { vi: 'dừng giữa chừng (Ctrl-C)', en: 'interrupted (Ctrl-C)' },
};

/** What each exit code says, as a table in Markdown. */
export function exitCodesTable(): string {
  const names = Object.keys(EXIT) as (keyof typeof EXIT)[];
  const rows = names.map((name) => [String(EXIT[name]), MEANINGS[name].vi, MEANINGS[name].en]);
  const all = [['Mã', 'Nghĩa', 'Meaning'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
