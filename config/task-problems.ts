import { z } from 'zod';
import type { DirectiveFile } from '../contract/schemas/directive-file';
import { clausePathOf, directiveIdOf, isClause, parseTaskCode, taskCodeOf } from '../contract/task-id';
import type { Problem } from './problem';
import type { YamlFile } from './yaml-file';

/** Where a task stands; read apart from the rest, so that a slip elsewhere hides no duplicate. */
const taskPlaces = z.object({
  tasks: z.array(
    z
      .object({ clause: z.string().refine(isClause), n: z.int() })
      .nullable()
      .catch(null),
  ),
});

/** Tasks whose clause and number would give them the same code. */
export function duplicateTasks(file: YamlFile): Problem[] {
  const places = taskPlaces.safeParse(file.value).data?.tasks ?? [];
  const firsts = new Map<string, number>();
  return places.flatMap((place, i) => {
    if (!place) return [];
    const name = `${clausePathOf(place.clause)}-${place.n}`;
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, i);
      return [];
    }
    return [
      file.problem(['tasks', i, 'clause'], 'duplicate-task', {
        vi: `khoản "${place.clause}", n = ${place.n} trùng mã ${name} với tasks[${first}]; hãy đổi số n.`,
        en: `clause "${place.clause}", n = ${place.n} gives the code ${name} of tasks[${first}]; change n.`,
      }),
    ];
  });
}

/** What is wrong between fields each of which is right by itself. */
export function referenceProblems(file: YamlFile, data: DirectiveFile, directiveId: string): Problem[] {
  return [...idOtherThanNumber(file, data), ...unknownTwins(file, data, directiveId)];
}

/** The id is made from the number where there is one: two ids for one document would follow it up twice. */
function idOtherThanNumber(file: YamlFile, { directive: { id, number } }: DirectiveFile): Problem[] {
  if (id === undefined || number === null || id === directiveIdOf(number)) return [];
  return [
    file.problem(['directive', 'id'], 'id-other-than-number', {
      vi: `văn bản số ${number} có mã ${directiveIdOf(number)}; hãy sửa hoặc bỏ trường này.`,
      en: `the number ${number} gives the id ${directiveIdOf(number)}; correct this field or leave it out.`,
    }),
  ];
}

/** Twins in other documents cannot be checked here; those in this document can. */
function unknownTwins(file: YamlFile, { tasks }: DirectiveFile, directiveId: string): Problem[] {
  const codes = new Set(tasks.map(({ clause, n }) => taskCodeOf({ directiveId, clause, n })));
  return tasks.flatMap(({ sameAs }, i) =>
    sameAs.flatMap((code, j) => {
      if (parseTaskCode(code)?.directiveId !== directiveId || codes.has(code)) return [];
      return [
        file.problem(['tasks', i, 'sameAs', j], 'unknown-task', {
          vi: `văn bản này không có nhiệm vụ ${code}.`,
          en: `there is no task ${code} in this document.`,
        }),
      ];
    }),
  );
}
