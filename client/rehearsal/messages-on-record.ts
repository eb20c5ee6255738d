import { openLedgerReader } from '../../ledger/open-ledger';

/** Outcomes of letters that went out in a message, whatever became of it then. */
const WENT_OUT: readonly string[] = ['accepted', 'bounced', 'unknown'];

/** How many messages carried the letters of these tasks; null where the ledger cannot be opened from here. */
export async function messagesOnRecord(
  ledgerUrl: string,
  taskIds: readonly string[],
): Promise<number | null> {
  const ledger = await openLedgerReader({ url: ledgerUrl }).catch(() => null);
  if (ledger === null) return null;
  try {
    const messageIds = new Set<string>();
    for (const taskId of taskIds) {
      for (const { fate, messageId } of await ledger.lettersOf({ taskId })) {
        if (messageId !== null && WENT_OUT.includes(fate?.outcome ?? '')) messageIds.add(messageId);
      }
    }
    return messageIds.size;
  } finally {
    await ledger.close();
  }
}
