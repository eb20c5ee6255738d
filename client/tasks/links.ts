import type { CommandContext } from '../context';

/** The task's page in the Temporal UI; null when the UI's address is not known. */
export function taskLink(context: CommandContext, taskId: string): string | null {
  const ui = uiUrl(context);
  return ui && `${ui}/namespaces/${context.target.namespace}/workflows/${encodeURIComponent(taskId)}`;
}

/** The list of the Temporal UI with a ready filter. */
export function listLink(context: CommandContext, query: string): string | null {
  const ui = uiUrl(context);
  return ui && `${ui}/namespaces/${context.target.namespace}/workflows?query=${encodeURIComponent(query)}`;
}

function uiUrl(context: CommandContext): string | null {
  const { stack } = context;
  if (stack !== null && stack.temporal.address === context.target.address) return stack.temporal.uiUrl;
  return context.surroundings.env['DONDOC_TEMPORAL_UI_URL']?.replace(/\/$/, '') ?? null;
}
