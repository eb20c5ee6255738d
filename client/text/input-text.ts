import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

interface Sentence {
  vi: string;
  en: string;
}

const WRONG: Sentence = { vi: 'giá trị không hợp lệ', en: 'invalid value' };

/** What is wrong with a value that a person typed; short, to follow the name of its flag. */
export function inputText(issue: Issue): Sentence {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? { vi: 'chưa có nội dung', en: 'there is nothing in it' }
        : { vi: `phải từ ${issue.minimum} trở lên`, en: `must be at least ${issue.minimum}` };
    case 'too_big':
      return issue.origin === 'string'
        ? { vi: `dài quá ${issue.maximum} ký tự`, en: `longer than ${issue.maximum} characters` }
        : { vi: `không được quá ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? { vi: 'phải là một số nguyên', en: 'must be a whole number' }
        : WRONG;
    case 'invalid_format':
      return issue.format === 'url'
        ? {
            vi: 'phải là một địa chỉ http:// hoặc https://',
            en: 'must be an address with http:// or https://',
          }
        : {
            vi: 'có dấu xuống dòng hoặc ký tự điều khiển; chỉ ghi một dòng chữ',
            en: 'holds a line break or a control character; write one line of text',
          };
    default:
      return WRONG;
  }
}
