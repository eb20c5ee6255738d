/** ` Lý do: ….`, to stand behind a sentence; empty without a reason. */
export function because(text: string | null): string {
  return text === null || text === '' ? '' : ` Lý do: ${text.replace(/[.\s]+$/u, '')}.`;
}
