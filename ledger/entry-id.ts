import type { LetterPhase } from './letter-step';

export function eventEntryId(taskId: string, seq: number): string {
  return `ev/${taskId}/${seq}`;
}

export function releaseEntryId(releaseId: string): string {
  return `ad/${releaseId}/released`;
}

export function letterEntryId(
  letterKey: string,
  attempt: number,
  phase: LetterPhase | 'settled-after-doubt',
): string {
  return `lt/${letterKey}/${attempt}/${phase}`;
}
