import { parseArgs } from 'node:util';
import type { Environment } from './environment';
import type { Lang } from './lang';

const OPTIONS = {
  once: { type: 'boolean', default: false },
  'no-rehearsal': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
  'state-dir': { type: 'string', default: '.dondoc' },
  'temporal-cli': { type: 'string' },
  'in-memory': { type: 'boolean', default: false },
  'any-port': { type: 'boolean', default: false },
  relay: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface StartFlags {
  once: boolean;
  rehearsal: boolean;
  lang: Lang;
  stateDirectory: string;
  temporalCliPath?: string;
  inMemory: boolean;
  anyPort: boolean;
  relay?: string;
  help: boolean;
}

/** Thrown for a flag that `npm start` does not know. */
export class UnknownFlag extends Error {
  override readonly name = 'UnknownFlag';
}

export const START_USAGE: Record<Lang, string> = {
  vi: `Cách dùng: npm start -- [tùy chọn]

Khởi động hệ thống tại chỗ (máy chủ Temporal, worker, hộp thư giữ lại), diễn tập các văn bản mẫu rồi tiếp tục chạy.

  --once                 kết thúc sau khi diễn tập và in bảng tổng hợp
  --no-rehearsal         không diễn tập
  --state-dir <thư mục>  nơi giữ dữ liệu (mặc định .dondoc)
  --in-memory            máy chủ Temporal chỉ giữ dữ liệu trong bộ nhớ
  --any-port             dùng cổng trống bất kỳ thay cho các cổng quen thuộc
  --temporal-cli <tệp>   chương trình temporal đã có sẵn
  --relay <smtp://…>     chuyển thư qua máy chủ này, chỉ tới địa chỉ .example; không có thì thư nằm trong máy
  --lang <vi|en>         ngôn ngữ của thông báo

Ví dụ: npm start -- --once --state-dir /tmp/dien-tap`,
  en: `Usage: npm start -- [options]

Starts the stack on this machine (Temporal server, worker, capturing inbox), rehearses the example documents and stays up.

  --once                 ends after the rehearsal with the summary
  --no-rehearsal         leaves the rehearsal out
  --state-dir <folder>   where data is kept (.dondoc by default)
  --in-memory            the Temporal server keeps its data in memory only
  --any-port             takes any free ports instead of the usual ones
  --temporal-cli <file>  a Temporal CLI that is there already
  --relay <smtp://…>     hands letters to this server, for .example addresses only; else they stay on this machine
  --lang <vi|en>         language of messages

Example: npm start -- --once --state-dir /tmp/rehearsal`,
};

/** @throws UnknownFlag in the words of Node's own parser */
export function readStartFlags(args: readonly string[]): StartFlags {
  const { values } = parse(args);
  return {
    once: values.once,
    rehearsal: !values['no-rehearsal'],
    lang: values.lang === 'en' ? 'en' : 'vi',
    stateDirectory: values['state-dir'],
    ...(values['temporal-cli'] !== undefined && { temporalCliPath: values['temporal-cli'] }),
    inMemory: values['in-memory'],
    anyPort: values['any-port'],
    ...(values.relay !== undefined && { relay: values.relay }),
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ options: OPTIONS, args: [...args] });
  } catch (error) {
    throw new UnknownFlag((error as Error).message.split('. ')[0] ?? '', { cause: error });
  }
}

/** Sender, signature and pace are the person's to set only where letters leave the machine; to whom they go is not. */
export function mailSettings(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => /^DONDOC_(MAIL|SMTP|DKIM|BOUNCE)_/.test(name) && name !== 'DONDOC_SMTP_URL',
    ),
  );
}
