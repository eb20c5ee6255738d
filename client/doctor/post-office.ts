import type { Client } from '@temporalio/client';
import { printable } from '../../config/problem';
import { LIVE_OFFICE, POST_OFFICE_ID } from '../../contract/post-office-workflow';
import { HOUR_MS, msOf } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { shownDateTime } from '../../domain/wording/dates';
import type { MailReader } from '../../ledger/ledger-reader';
import { openLedgerReader } from '../../ledger/open-ledger';
import type { CommandContext } from '../context';
import { officeBacklogs, type OfficeBacklog } from '../mail/backlog';
import { connected, ok, warning, type Diagnosis, type DoctorCheck } from './check';

/** At the rates of an ordinary relay the digests of a morning are out by then. */
const LONG_WAIT_MS = HOUR_MS;

/** The fifth attempt comes after a quarter of a minute: no passing trouble. */
const MANY_ATTEMPTS = 5;

const MESSAGE_LENGTH = 160;

/** Letters that wait too long, a mail server that puts letters off, an office that nobody keeps. */
export const postOffice: DoctorCheck = {
  id: 'post-office',
  name: { vi: 'Nơi phát thư', en: 'Post office' },
  async examine(context, connect) {
    const backlog = await readMail(context, async (mail) => {
      const all = await officeBacklogs(mail, Date.now());
      return all.find(({ office }) => office === LIVE_OFFICE) as OfficeBacklog;
    });
    if (backlog === null) return NO_LEDGER;
    const client = await connected(connect);
    const found = [
      ...waitingLong(backlog),
      ...putOff(backlog),
      ...(client === null ? [] : await unkept(client, backlog)),
    ];
    const { waiting } = backlog;
    const well = ok(
      waiting === 0 ? 'không có thư nào chờ.' : `${waiting} thư chờ đến giờ gửi.`,
      waiting === 0 ? 'no letter waits.' : `letters that wait for their hour: ${waiting}.`,
    );
    return found.length > 0 ? found : [well];
  },
};

/** Addresses to which nothing goes any more until somebody has looked. */
export const suppressedAddresses: DoctorCheck = {
  id: 'suppressed-addresses',
  name: { vi: 'Địa chỉ đã trả lại thư', en: 'Addresses that returned letters' },
  async examine(context) {
    const found = await readMail(context, (mail) => mail.listSuppressed());
    if (found === null) return NO_LEDGER;
    if (found.length === 0) return [ok('không có.', 'none.')];
    const named = found.slice(0, MOST_NAMED).map(({ address }) => address);
    const list = `${named.join(', ')}${found.length > MOST_NAMED ? ', …' : ''}`;
    return [
      warning({
        vi: `${found.length} địa chỉ không gửi nữa: ${list}. Sửa danh bạ, hoặc nếu hộp thư đã dùng được: npx dondoc mail release`,
        en: `${found.length} not written to any more: ${list}. Mend the directory, or where the mailbox works again: npx dondoc mail release`,
      }),
    ];
  },
};

const MOST_NAMED = 5;

const NO_LEDGER: readonly Diagnosis[] = [
  warning({
    vi: 'chưa kiểm tra được vì không mở được sổ sự kiện.',
    en: 'not examined, as the ledger cannot be opened.',
  }),
];

/** Null where the ledger cannot be opened: its own check says why. */
async function readMail<T>(
  { ledgerUrl }: CommandContext,
  ask: (mail: MailReader) => Promise<T>,
): Promise<T | null> {
  const reader = await openLedgerReader({ url: ledgerUrl }).catch(() => null);
  return reader === null ? null : ask(reader.mail).finally(() => reader.close());
}

function waitingLong({ ready, oldest, now, mailboxList }: OfficeBacklog): Diagnosis[] {
  if (oldest === null || msOf(now) - msOf(oldest) < LONG_WAIT_MS) return [];
  const first = mailboxList[0]?.to ?? '';
  const since = (lang: 'vi' | 'en') => shownDateTime(oldest, lang);
  return [
    warning({
      vi: `${ready} thư đã đến giờ mà chưa gửi, lâu nhất từ ${since('vi')}, nhiều nhất cho ${first}. Xem: npx dondoc mail status`,
      en: `letters that are ready and have not left: ${ready}, the oldest since ${since('en')}, most of them for ${first}. See: npx dondoc mail status`,
    }),
  ];
}

function putOff({ deferred, lastResponse }: OfficeBacklog): Diagnosis[] {
  if (deferred === 0) return [];
  const why = clip(printable(lastResponse ?? '').replace(/\s+/g, ' '), MESSAGE_LENGTH);
  return [
    warning({
      vi: `máy chủ thư hẹn lại ${deferred} thư (${why}). Kiểm tra máy chủ thư; thư tự gửi lại khi máy chủ nhận.`,
      en: `letters that the mail server puts off: ${deferred} (${why}). Check it; they leave by themselves once it takes them.`,
    }),
  ];
}

/** The workflow that keeps the office is started by a worker; its activity says why it cannot work. */
async function unkept(client: Client, { ready }: OfficeBacklog): Promise<Diagnosis[]> {
  const described = await client.workflow
    .getHandle(POST_OFFICE_ID)
    .describe()
    .catch(() => null);
  if (described?.status.name !== 'RUNNING') {
    if (ready === 0) return [];
    return [
      {
        level: 'failure',
        vi: `${ready} thư chờ mà nơi phát thư "${POST_OFFICE_ID}" không chạy; khởi động worker để mở lại.`,
        en: `the post office "${POST_OFFICE_ID}" does not run, and letters wait (${ready}); start a worker, which opens it.`,
      },
    ];
  }
  return (described.raw.pendingActivities ?? []).flatMap(({ attempt, lastFailure }) => {
    if ((attempt ?? 0) < MANY_ATTEMPTS) return [];
    const failure = lastFailure?.cause?.message ?? lastFailure?.message ?? '';
    const why = clip(printable(failure).replace(/\s+/g, ' '), MESSAGE_LENGTH);
    return [
      warning({
        vi: `nơi phát thư bị lỗi sau ${attempt} lần thử (${why}). Xem nhật ký worker.`,
        en: `the post office fails after ${attempt} attempts (${why}). Read the worker's log.`,
      }),
    ];
  });
}
