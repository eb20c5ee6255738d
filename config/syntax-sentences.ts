import type { Sentence } from './problem';

const SENTENCES: Record<string, Sentence> = {
  BAD_INDENT: {
    vi: 'thụt dòng không đúng, hoặc thiếu dấu đóng ] }.',
    en: 'wrong indentation, or a closing ] } is missing.',
  },
  TAB_AS_INDENT: {
    vi: 'thụt dòng bằng phím Tab; hãy dùng dấu cách.',
    en: 'a tab is used for indentation; use spaces.',
  },
  MISSING_CHAR: {
    vi: 'thiếu dấu đóng (nháy, ngoặc), dấu hai chấm hoặc dấu phẩy.',
    en: 'a closing quote or bracket, a colon or a comma is missing.',
  },
  MULTIPLE_DOCS: {
    vi: 'một tệp chỉ chứa một tài liệu YAML; hãy bỏ dòng "---" ở giữa tệp.',
    en: 'a file holds one YAML document; remove the "---" in the middle.',
  },
  RESOURCE_EXHAUSTION: {
    vi: 'tệp lồng quá nhiều tầng ngoặc.',
    en: 'the file is nested too deeply.',
  },
  BAD_DQ_ESCAPE: {
    vi: 'dấu \\ trong chuỗi "…" không đúng; hãy dùng nháy đơn \'…\' hoặc viết \\\\.',
    en: 'an invalid \\ in a "…" text; use single quotes or write \\\\.',
  },
  TAG_RESOLVE_FAILED: {
    vi: 'không dùng nhãn kiểu (!) của YAML.',
    en: 'YAML tags (!) are not used here.',
  },
  ALIAS: {
    vi: 'không dùng tham chiếu (*tên) của YAML; hãy viết lại giá trị.',
    en: 'YAML aliases (*name) are not used here; write the value again.',
  },
};

/** Says what is wrong with the YAML itself; `key` is the field at the place. */
export function sentenceOfSyntax(
  yamlCode: string,
  message: string,
  key: string | number | undefined,
): Sentence & { code: string } {
  if (yamlCode === 'DUPLICATE_KEY') return key === 'lead' ? TWO_LEADS : duplicateKey(key);
  const detail = message.split('\n')[0] ?? '';
  return {
    code: 'yaml-syntax',
    ...(SENTENCES[yamlCode] ?? {
      vi: `cú pháp YAML không đúng (${detail}).`,
      en: `not valid YAML (${detail}).`,
    }),
  };
}

/** Also for a list under `lead`: exactly one agency answers for a task. */
export const TWO_LEADS = {
  code: 'two-leads',
  vi: 'mỗi nhiệm vụ có đúng một cơ quan chủ trì; chuyển các cơ quan khác sang "coordinating" (phối hợp).',
  en: 'a task has exactly one lead agency; move the others to "coordinating".',
};

function duplicateKey(key: string | number | undefined) {
  return {
    code: 'duplicate-field',
    vi: `trường "${key}" được ghi hai lần; hãy giữ một.`,
    en: `the field "${key}" is given twice; keep one.`,
  };
}
