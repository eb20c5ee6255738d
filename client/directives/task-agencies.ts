import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import { resolveAgency, type ResolvedAgency } from '../../domain/directive/agency-name';
import type { DraftAgency, DraftTask } from '../../domain/directive/draft/draft';

/** What a person should know about how a name was read: a title taken for its body, a body that was merged. */
export type AgencyRemark = NonNullable<ResolvedAgency['remark']>;

/** The agencies of a drafted task, in the form that a directive file has room for. */
export interface TaskAgencies {
  /** Null where the document names nobody; `code` is null where the directory knows no such name. */
  lead: DraftAgency | null;
  /** Known to the directory, by the names there; without the lead, each once. */
  coordinating: string[];
  /** Named as coordinating, but not in the directory. */
  unknown: string[];
  leadRemarks: AgencyRemark[];
  coordinatingRemarks: AgencyRemark[];
}

/** One lead at most: of several the first, the others coordinate. A group leads as a whole where it is known. */
export function taskAgencies(task: DraftTask, directory: AgencyDirectory): TaskAgencies {
  const { lead, leadRemarks, isGroup } = leadOf(task, directory);
  const coordinating = new Map<string, string>();
  const unknown = new Set<string>();
  const coordinatingRemarks: AgencyRemark[] = [];
  for (const named of [...(isGroup ? [] : task.leads), ...task.coordinating]) {
    const { agency, remark } = resolveAgency(named.code ?? named.name, directory);
    if (agency === null) {
      if (named.name !== lead?.name) unknown.add(named.name);
    } else if (agency.code !== lead?.code) {
      coordinating.set(agency.code, agency.name);
      if (remark !== null) coordinatingRemarks.push(remark);
    }
  }
  return {
    lead,
    leadRemarks,
    coordinating: [...coordinating.values()],
    unknown: [...unknown],
    coordinatingRemarks,
  };
}

function leadOf(
  task: DraftTask,
  directory: AgencyDirectory,
): Pick<TaskAgencies, 'lead' | 'leadRemarks'> & { isGroup: boolean } {
  const group = task.leadGroup === null ? null : directory.find(task.leadGroup);
  const [first] = task.leads;
  const written = task.leadCode ?? group?.code ?? first?.code ?? task.lead ?? first?.name ?? task.leadGroup;
  if (written === null) return { lead: null, leadRemarks: [], isGroup: false };
  const { agency, remark } = resolveAgency(written, directory);
  return {
    lead: agency === null ? { name: written, code: null } : { name: agency.name, code: agency.code },
    leadRemarks: remark === null ? [] : [remark],
    isGroup: group !== null && group.code === agency?.code,
  };
}
