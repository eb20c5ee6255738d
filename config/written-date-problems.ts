import { writtenDates } from '../domain/deadline/written-dates';
import { sentenceOfImpossibleDate } from './date-sentences';
import type { Problem } from './problem';
import type { YamlFile } from './yaml-file';

/** Dates that do not exist inside the wording of deadlines, such as "trước ngày 31/02/2026". */
export function writtenDateProblems(file: YamlFile): Problem[] {
  return file.texts('tasks', '*', 'deadline', 'phrase').flatMap(({ path, text }) =>
    writtenDates(text).flatMap((date) => {
      const why = sentenceOfImpossibleDate(date);
      if (!why) return [];
      return [
        file.problem(path, 'no-such-date', { vi: `"${text}" – ${why.vi}`, en: `"${text}" – ${why.en}` }),
      ];
    }),
  );
}
