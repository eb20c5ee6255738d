import type { ChildFailed, Exit } from './child';
import type { Lang } from './lang';

export type ServiceName = 'temporal' | 'inbox' | 'worker';

export interface StackWords {
  service: Record<ServiceName, string>;
  continues(root: string): string;
  inMemory: string;
  leftover: string;
  portTaken(service: string, usual: number, taken: number): string;
  relay(relay: string): string;
  up(service: string, where: string): string;
  crashed(service: string, exit: Exit, seconds: number, logFile: string): string;
  crashedInMemory: string;
  restartFailed(service: string, reason: string, seconds: number): string;
  restarted(service: string): string;
  stopping(signal: string): string;
  stopped: string;
  killed: string;
  cannotStart(service: string, failure: ChildFailed): string;
  alreadyRuns(root: string, pid: number, address: string, webUrl: string): string;
  locked(root: string): string;
  interrupted: string;
}

const vi: StackWords = {
  service: { temporal: 'Máy chủ Temporal', inbox: 'Hộp thư giữ lại', worker: 'Tiến trình xử lý (worker)' },
  continues: (root) => `Tiếp tục với dữ liệu đã có trong ${root}.`,
  inMemory: 'Máy chủ Temporal chỉ giữ dữ liệu trong bộ nhớ: tắt là mất.',
  leftover: 'Đã kết thúc máy chủ Temporal còn sót lại của lần chạy trước.',
  portTaken: (service, usual, taken) => `${service}: cổng ${usual} đang bận, dùng cổng ${taken}.`,
  relay: (relay) => `CHÚ Ý: thư rời máy này qua ${relay}, chỉ tới địa chỉ .example; địa chỉ khác bị từ chối.`,
  up: (service, where) => `${service} đã sẵn sàng: ${where}`,
  crashed: (service, exit, seconds, logFile) =>
    `${service} dừng bất thường (${exitVi(exit)}); khởi động lại sau ${seconds} giây. Nhật ký: ${logFile}`,
  crashedInMemory: 'Dữ liệu Temporal trong bộ nhớ đã mất theo lần dừng này.',
  restartFailed: (service, reason, seconds) =>
    `${service} chưa khởi động lại được (${reason}); thử lại sau ${seconds} giây.`,
  restarted: (service) => `${service} đã hoạt động trở lại.`,
  stopping: (signal) =>
    `Đã nhận ${signal}, đang dừng lần lượt worker, hộp thư, máy chủ. Nhấn Ctrl-C lần nữa để dừng ngay.`,
  stopped: 'Đã dừng toàn bộ.',
  killed: 'Đã buộc dừng toàn bộ.',
  cannotStart: (service, { exit, logFile, lastLogLines }) =>
    [
      `${service} không khởi động được (${exit === 'silent' ? 'không sẵn sàng trong thời gian cho phép' : exitVi(exit)}).`,
      ...(lastLogLines.length > 0 ? [`Những dòng cuối của ${logFile}:`] : [`Nhật ký ${logFile} trống.`]),
      ...lastLogLines.map((line) => `  ${line}`),
    ].join('\n'),
  alreadyRuns: (root, pid, address, webUrl) =>
    `Hệ thống đã chạy sẵn từ ${root} (tiến trình ${pid}): Temporal ${address}, hộp thư ${webUrl}. Dùng ngay hệ thống đó, hoặc dừng nó trước (Ctrl-C ở cửa sổ đang chạy).`,
  locked: (root) =>
    `${root} đang do một tiến trình dondoc khác giữ (đang khởi động hoặc đang dừng). Chờ vài giây rồi chạy lại.`,
  interrupted: 'Việc khởi động đã bị ngắt theo yêu cầu.',
};

const en: StackWords = {
  service: { temporal: 'Temporal server', inbox: 'Inbox', worker: 'Worker' },
  continues: (root) => `Going on with the data in ${root}.`,
  inMemory: 'The Temporal server keeps its data in memory only: it is gone when it stops.',
  leftover: 'Ended a Temporal server that the last run had left behind.',
  portTaken: (service, usual, taken) => `${service}: port ${usual} is taken, using ${taken}.`,
  relay: (relay) =>
    `NOTE: letters leave this machine through ${relay}, to .example addresses only; others are refused.`,
  up: (service, where) => `${service} is ready: ${where}`,
  crashed: (service, exit, seconds, logFile) =>
    `${service} ended unexpectedly (${exitEn(exit)}); starting it again in ${seconds} s. Log: ${logFile}`,
  crashedInMemory: 'The Temporal data in memory is lost with it.',
  restartFailed: (service, reason, seconds) =>
    `${service} did not come back (${reason}); next try in ${seconds} s.`,
  restarted: (service) => `${service} is back.`,
  stopping: (signal) =>
    `${signal} received, stopping worker, inbox and server in turn. Ctrl-C again stops at once.`,
  stopped: 'Everything is stopped.',
  killed: 'Everything was stopped by force.',
  cannotStart: (service, { exit, logFile, lastLogLines }) =>
    [
      `${service} did not start (${exit === 'silent' ? 'not ready in time' : exitEn(exit)}).`,
      ...(lastLogLines.length > 0 ? [`Last lines of ${logFile}:`] : [`The log ${logFile} is empty.`]),
      ...lastLogLines.map((line) => `  ${line}`),
    ].join('\n'),
  alreadyRuns: (root, pid, address, webUrl) =>
    `A stack already runs from ${root} (process ${pid}): Temporal ${address}, inbox ${webUrl}. Use that one, or stop it first (Ctrl-C in its window).`,
  locked: (root) =>
    `${root} is held by another dondoc process (starting or stopping). Wait a few seconds and start again.`,
  interrupted: 'The start was interrupted on request.',
};

function exitVi({ code, signal }: Exit): string {
  return signal === null ? `mã thoát ${code}` : `tín hiệu ${signal}`;
}

function exitEn({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code}` : `signal ${signal}`;
}

export const STACK_WORDS: Record<Lang, StackWords> = { vi, en };

export interface StartWords {
  nextSteps(uiUrl: string, namespace: string, inboxUrl: string): string;
  staysUp: string;
}

export const START_WORDS: Record<Lang, StartWords> = {
  vi: {
    nextSteps: (uiUrl, namespace, inboxUrl) =>
      [
        '',
        `Danh sách nhiệm vụ trên Temporal:  ${uiUrl}/namespaces/${namespace}/workflows?query=${LIST_QUERY}`,
        `Hộp thư (thư được giữ lại tại máy): ${inboxUrl}`,
        'Thử tiếp ở cửa sổ khác:',
        '  npx dondoc task list --late',
        '  npx dondoc task show 5dd-2',
        '  npx dondoc directive plan data/examples/56-tb-vpcp.yaml',
        '  npx dondoc ledger verify',
      ].join('\n'),
    staysUp: 'Hệ thống đang chạy. Nhấn Ctrl-C để dừng.',
  },
  en: {
    nextSteps: (uiUrl, namespace, inboxUrl) =>
      [
        '',
        `Tasks in the Temporal UI: ${uiUrl}/namespaces/${namespace}/workflows?query=${LIST_QUERY}`,
        `Inbox (letters stay on this machine): ${inboxUrl}`,
        'Try next, in another window:',
        '  npx dondoc task list --late',
        '  npx dondoc task show 5dd-2',
        '  npx dondoc directive plan data/examples/56-tb-vpcp.yaml',
        '  npx dondoc ledger verify',
      ].join('\n'),
    staysUp: 'The stack is running. Press Ctrl-C to stop it.',
  },
};

const LIST_QUERY = encodeURIComponent("WorkflowType = 'directiveTask'");
