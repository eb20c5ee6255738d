import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { agencyFile } from '../contract/schemas/agency-file';
import type { Agency } from '../domain/directive/agency';
import { AgencyDirectory } from '../domain/directive/agency-directory';
import { circularGroups, doubleNames, unknownCodes } from './agency-file-problems';
import { lookAlikeDomains } from './look-alike-domains';
import { refuseIfAny, type Problem } from './problem';
import { YamlFile } from './yaml-file';

export { AgencyDirectory };

/**
 * The directory of `<dataDir>/agencies/*.yaml`, or of the one file `<dataDir>/agencies.yaml`; throws
 * InputProblems.
 */
export function loadAgencies(dataDir: string): AgencyDirectory {
  const files = agencyFiles(dataDir).map((path) => new YamlFile(path));
  const agencies: Agency[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    agencies.push(...(file.validate(agencyFile)?.agencies ?? []));
    problems.push(...file.problems);
  }
  refuseIfAny([
    ...problems,
    ...doubleNames(files),
    ...unknownCodes(files),
    ...circularGroups(files),
    ...lookAlikeDomains(files),
  ]);
  return new AgencyDirectory(agencies);
}

function agencyFiles(dataDir: string): string[] {
  const folder = join(dataDir, 'agencies');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  if (names.length === 0) return [join(dataDir, 'agencies.yaml')];
  return names.sort().map((name) => join(folder, name));
}
