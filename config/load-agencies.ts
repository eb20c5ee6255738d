import { join } from 'node:path';
import { agencyFile } from '../contract/schemas/agency-file';
import { AgencyDirectory } from '../domain/directive/agency-directory';
import { spellingKey } from '../domain/directive/vietnamese-text';
import { refuseIfAny, type Problem, type Sentence } from './problem';
import { YamlFile } from './yaml-file';

export { AgencyDirectory };

/** The directory of `<dataDir>/agencies.yaml`; throws InputProblems. */
export function loadAgencies(dataDir: string): AgencyDirectory {
  const file = new YamlFile(join(dataDir, 'agencies.yaml'));
  const data = file.validate(agencyFile);
  refuseIfAny([...file.problems, ...doubleNames(file), ...unknownParents(file)]);
  return new AgencyDirectory(data?.agencies ?? []);
}

/** A code or a spelling must lead to one agency only. */
function doubleNames(file: YamlFile): Problem[] {
  const owners = new Map<string, number>();
  const names = [
    ...file.texts('agencies', '*', 'code'),
    ...file.texts('agencies', '*', 'name'),
    ...file.texts('agencies', '*', 'aliases', '*'),
  ];
  return names.flatMap(({ path, text }) => {
    const entry = Number(path[1]);
    const isCode = path[2] === 'code';
    const key = `${isCode ? 'code' : 'name'} ${spellingKey(text)}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, entry);
    if (owner === undefined || (owner === entry && !isCode)) return [];
    return [file.problem(path, 'duplicate-agency', alreadyUsed(text, owner))];
  });
}

function alreadyUsed(text: string, owner: number): Sentence {
  return {
    vi: `"${text}" đã dùng cho agencies[${owner}].`,
    en: `"${text}" is used by agencies[${owner}] already.`,
  };
}

function unknownParents(file: YamlFile): Problem[] {
  const codes = new Set(file.texts('agencies', '*', 'code').map(({ text }) => text));
  return file
    .texts('agencies', '*', 'parent')
    .filter(({ text }) => !codes.has(text))
    .map(({ path, text }) =>
      file.problem(path, 'unknown-agency', {
        vi: `không có cơ quan mã "${text}" trong danh bạ.`,
        en: `there is no agency with the code "${text}" in the directory.`,
      }),
    );
}
