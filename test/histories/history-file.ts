import { readFileSync } from 'node:fs';
import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
export type History = temporal.api.history.v1.IHistory;

/**
 * One event a line, so that a change can be read. Not the JSON of the Temporal CLI: the SDK's converter
 * for that needs one copy of protobufjs in the whole installation, which npm does not promise.
 */
export function historyText(history: History): string {
  const { events } = History.toObject(History.fromObject(history), {
    longs: String,
    enums: String,
    bytes: String,
  }) as { events: unknown[] };
  return `{ "events": [\n${events.map((event) => JSON.stringify(event, withoutFolders)).join(',\n')}\n] }\n`;
}

/** The stack of a refusal names the folder of whoever recorded it; a replay does not read it. */
function withoutFolders(key: string, value: unknown): unknown {
  return key === 'stackTrace' ? '' : value;
}

export function readHistory(file: string): History {
  return History.fromObject(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
}
