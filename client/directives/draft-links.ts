import { loadDirective } from '../../config/load-directive';
import { directiveIdOf } from '../../contract/task-id';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { DirectiveDraft } from '../../domain/directive/draft/draft';
import { proposeLinks } from '../../domain/directive/likeness';
import { placeKey, type DraftLink, type DraftLinks } from './draft-facts';
import { taskAgencies } from './task-agencies';

/**
 * Which drafted tasks may be tasks of these directive files; throws InputProblems for a file that is wrong.
 * A file of the same directive is left out: every task would be its own twin.
 */
export function draftLinks(
  { tasks, directive }: DirectiveDraft,
  files: readonly string[],
  directory: AgencyDirectory,
): DraftLinks {
  const own = directive.number === null ? null : directiveIdOf(directive.number);
  const known = files
    .map((file) => loadDirective(file, directory))
    .filter((other) => other.directive.id !== own)
    .flatMap((other) =>
      other.tasks.map(({ code, gist, lead, deadline }) => ({
        code,
        gist,
        lead: lead.name,
        due: deadline.due,
      })),
    );
  const candidates = tasks.map((task) => ({
    place: placeKey(task),
    gist: task.task,
    quote: task.quote,
    lead: taskAgencies(task, directory).lead?.name ?? null,
    due: task.deadline?.due ?? null,
  }));
  const links = new Map<string, DraftLink[]>();
  for (const { candidate, known: other, score, shared, remarks } of proposeLinks(candidates, known)) {
    const link = { code: other.code, likeness: score, shared, remarks };
    links.set(candidate.place, [...(links.get(candidate.place) ?? []), link]);
  }
  return links;
}

/** The draft with a doubt on every task that may be known already. */
export function withLinkDoubts(draft: DirectiveDraft, links: DraftLinks): DirectiveDraft {
  const tasks = draft.tasks.map((task) =>
    links.has(placeKey(task)) ? { ...task, doubts: [...task.doubts, 'same-as' as const] } : task,
  );
  return { ...draft, tasks };
}
