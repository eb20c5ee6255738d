import type { AgencyDirectory } from '../domain/directive/agency-directory';
import { resolveAgency, type ResolvedAgency } from '../domain/directive/agency-name';
import type { Problem, Sentence } from './problem';
import type { YamlFile } from './yaml-file';

/** Names in a directive file that the directory does not know, each with what may have been meant. */
export function agencyProblems(file: YamlFile, directory: AgencyDirectory): Problem[] {
  return unknownAgencies(file, directory, [
    ...['standingAgency', 'office', 'committee', 'secretariat'].map((key) => ['directive', key]),
    ['tasks', '*', 'lead'],
    ['tasks', '*', 'coordinating', '*'],
  ]);
}

/** The names at these places of a file that the directory does not know. */
export function unknownAgencies(
  file: YamlFile,
  directory: AgencyDirectory,
  places: readonly (readonly string[])[],
): Problem[] {
  return places
    .flatMap((place) => file.texts(...place))
    .filter(({ text }) => text.trim() !== '' && !directory.find(text))
    .map(({ path, text }) =>
      file.problem(path, 'unknown-agency', unknownAgency(text, resolveAgency(text, directory))),
    );
}

/** A title or a former name is not taken silently: the file names the body that has the task. */
function unknownAgency(written: string, { agency, remark, candidates }: ResolvedAgency): Sentence {
  const list = (agency ? [agency] : candidates).map(({ name, code }) => `"${name}" (${code})`).join(', ');
  return {
    vi: `không có cơ quan "${written}" trong danh bạ.${remark ? ` ${remark.vi}` : ''}${list && ` Gần nhất: ${list}.`}`,
    en: `there is no agency "${written}" in the directory.${remark ? ` ${remark.en}` : ''}${list && ` Nearest: ${list}.`}`,
  };
}
