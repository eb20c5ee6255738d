import { printable } from '../../config/problem';
import { LIVE_OFFICE } from '../../contract/post-office-workflow';
import { HOUR_MS, msOf } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { shownDateTime } from '../../domain/wording/dates';
import type { MailReader } from '../../ledger/ledger-reader';
import { openLedgerReader } from '../../ledger/open-ledger';
import type { CommandContext } from '../context';
import { officeBacklogs, type OfficeBacklog } from '../mail/backlog';
import { connected, ok, warning, type Diagnosis, type DoctorCheck } from './check';
import { unkept } from './office-keeper';

/** At the rates of an ordinary relay the digests of a morning are out by then. */
const LONG_WAIT_MS = HOUR_MS;

const MESSAGE_LENGTH = 160;

/** Letters that wait too long, a mail server that puts letters off, an office that nobody keeps. */
export const postOffice: DoctorCheck = {
  id: 'post-office',
  name: { vi: 'Bưu phòng', en: 'Post office' },
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
      ...(client === null ? [] : await unkept(client, backlog, Date.now())),
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

function waitingLong({ oldest, now, mailboxList }: OfficeBacklog): Diagnosis[] {
  if (oldest === null || msOf(now) - msOf(oldest) < LONG_WAIT_MS) return [];
  const first = mailboxList[0]?.to ?? '';
  const since = (lang: 'vi' | 'en') => shownDateTime(oldest, lang);
  return [
    warning({
      vi: `có thư đã đến giờ từ ${since('vi')} mà chưa gửi được; chờ nhiều nhất: ${first}. Xem: npx dondoc mail status`,
      en: `a letter has been ready since ${since('en')} and has not left; most wait for ${first}. See: npx dondoc mail status`,
    }),
  ];
}

function putOff({ deferred, lastResponse }: OfficeBacklog): Diagnosis[] {
  if (deferred === 0) return [];
  const why = clip(printable(lastResponse ?? '').replace(/\s+/g, ' '), MESSAGE_LENGTH);
  return [
    warning({
      vi: `${deferred} thư chưa gửi được: máy chủ thư hẹn lại hoặc không tới được (${why}). Kiểm tra máy chủ thư và DONDOC_SMTP_URL của worker; thư tự đi khi máy chủ nhận.`,
      en: `letters that the mail server puts off, or that do not reach it: ${deferred} (${why}). Check it, and DONDOC_SMTP_URL of the worker; they leave by themselves once it takes them.`,
    }),
  ];
}
