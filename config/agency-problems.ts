import type { Agency, AgencyDirectory } from '../domain/directive/agency-directory';
import type { Problem, Sentence } from './problem';
import type { YamlFile } from './yaml-file';

/** Names in a directive file that the directory does not know, each with what may have been meant. */
export function agencyProblems(file: YamlFile, directory: AgencyDirectory): Problem[] {
  const written = [
    ...['standingAgency', 'office', 'committee', 'secretariat'].flatMap((key) =>
      file.texts('directive', key),
    ),
    ...file.texts('tasks', '*', 'lead'),
    ...file.texts('tasks', '*', 'coordinating', '*'),
  ];
  return written
    .filter(({ text }) => text.trim() !== '' && !directory.find(text))
    .map(({ path, text }) =>
      file.problem(path, 'unknown-agency', unknownAgency(text, directory.nearest(text))),
    );
}

function unknownAgency(written: string, nearest: Agency[]): Sentence {
  const list = nearest.map(({ name, code }) => `"${name}" (${code})`).join(', ');
  return {
    vi: `không có cơ quan "${written}" trong danh bạ.${list && ` Gần nhất: ${list}.`}`,
    en: `there is no agency "${written}" in the directory.${list && ` Nearest: ${list}.`}`,
  };
}
