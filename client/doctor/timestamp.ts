/** google.protobuf.Timestamp, whose seconds arrive as a number or as an object that adds up. */
interface Timestamp {
  seconds?: { toString(): string } | null;
  nanos?: number | null;
}

/** Milliseconds; null for none. */
export function msOfTimestamp(timestamp: Timestamp | null | undefined): number | null {
  if (!timestamp?.seconds) return null;
  return Number(timestamp.seconds.toString()) * 1_000 + Math.floor((timestamp.nanos ?? 0) / 1_000_000);
}
