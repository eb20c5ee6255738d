import { basename } from 'node:path';
import { agencyKey } from '../domain/directive/agency-key';
import type { FieldPath } from './field-path';
import type { Problem, Sentence } from './problem';
import type { YamlFile } from './yaml-file';

/** Where a code, a name or a group stands: the files are one directory. */
interface Place {
  file: YamlFile;
  path: FieldPath;
  text: string;
}

const NAMES = [
  ['name'],
  ['aliases', '*'],
  ['officeHolders', '*'],
  ['place'],
  ['former', '*', 'name'],
  ['former', '*', 'aliases', '*'],
];

/** A code or a spelling must lead to one agency only. */
export function doubleNames(files: readonly YamlFile[]): Problem[] {
  const codes = doubles(places(files, 'code'), ({ text }) => text, false);
  const names = NAMES.flatMap((pattern) => places(files, ...pattern));
  return [...codes, ...doubles(names, ({ text }) => agencyKey(text), true)];
}

function doubles(all: Place[], keyOf: (place: Place) => string, withinEntry: boolean): Problem[] {
  const owners = new Map<string, Place>();
  return all.flatMap((place) => {
    const key = keyOf(place);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, place);
    if (owner === undefined || (withinEntry && entryOf(owner) === entryOf(place))) return [];
    return [place.file.problem(place.path, 'duplicate-agency', alreadyUsed(place, owner))];
  });
}

function alreadyUsed({ file, text }: Place, owner: Place): Sentence {
  const other = owner.file === file ? '' : `${basename(owner.file.file)}: `;
  return {
    vi: `"${text}" đã dùng cho ${other}agencies[${owner.path[1]}].`,
    en: `"${text}" is used by ${other}agencies[${owner.path[1]}] already.`,
  };
}

/** Parents and members are codes of the directory. */
export function unknownCodes(files: readonly YamlFile[]): Problem[] {
  const codes = new Set(places(files, 'code').map(({ text }) => text));
  return [...places(files, 'parent'), ...places(files, 'members', '*')]
    .filter(({ text }) => !codes.has(text))
    .map(({ file, path, text }) =>
      file.problem(path, 'unknown-agency', {
        vi: `không có cơ quan mã "${text}" trong danh bạ.`,
        en: `there is no agency with the code "${text}" in the directory.`,
      }),
    );
}

/** A group that holds itself, on whatever way, could never be written out. */
export function circularGroups(files: readonly YamlFile[]): Problem[] {
  const codeOf = new Map(places(files, 'code').map((place) => [entryOf(place), place.text]));
  const members = places(files, 'members', '*').map((place) => ({
    place,
    group: codeOf.get(entryOf(place)) ?? '',
    member: place.text,
  }));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return members.some(({ group, member }) => group === from && reaches(member, to, seen));
  };
  return members
    .filter(({ group, member }) => reaches(member, group))
    .map(({ place, group, member }) =>
      place.file.problem(place.path, 'circular-group', {
        vi: `nhóm "${group}" chứa chính nó qua "${member}".`,
        en: `the group "${group}" contains itself through "${member}".`,
      }),
    );
}

function places(files: readonly YamlFile[], ...pattern: string[]): Place[] {
  return files.flatMap((file) =>
    file.texts('agencies', '*', ...pattern).map(({ path, text }) => ({ file, path, text })),
  );
}

/** The entry of a field, the same text for all fields of one agency. */
function entryOf({ file, path }: Place): string {
  return `${file.file}#${path[1]}`;
}
