import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { refuseIfAny } from '../../config/problem';
import { YamlFile } from '../../config/yaml-file';
import type { ChosenColumns, Columns } from '../../domain/directive/register/columns';
import { REGISTER_FIELDS, type RegisterField } from '../../domain/directive/register/fields';
import { columnName } from '../../domain/directive/register/sheet';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** Which column holds what, by heading or letter; `<state-dir>/registers/<name>.yaml`. */
const profileFile = z.strictObject({
  columns: z.partialRecord(z.enum(REGISTER_FIELDS), z.string().min(1).max(200)),
});

const PROFILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

/** Throws InputProblems where there is no such profile or it is not one. */
export function loadProfile(stateDir: string, name: string): ChosenColumns {
  const file = new YamlFile(profilePath(stateDir, name));
  const data = file.validate(profileFile);
  refuseIfAny(file.problems);
  return withoutGaps(data?.columns ?? {});
}

/** Keeps what was found or chosen under its headings; returns the path. */
export function saveProfile(stateDir: string, name: string, { choices }: Columns): string {
  const path = profilePath(stateDir, name);
  const columns = Object.fromEntries(
    choices.map(({ field, heading, column }) => [field, heading === '' ? columnName(column) : heading]),
  );
  mkdirSync(join(stateDir, 'registers'), { recursive: true });
  writeFileSync(path, stringify({ columns }, { lineWidth: 0 }));
  return path;
}

/** `lead=D,task=Nội dung` → each field with its letter or heading. */
export function chosenOnCommandLine(text: string): ChosenColumns {
  const chosen: ChosenColumns = {};
  for (const part of text.normalize('NFC').split(',')) {
    const [field = '', named = ''] = part.split(/=(.*)/s).map((side) => side.trim());
    if (!(REGISTER_FIELDS as readonly string[]).includes(field) || named === '') {
      throw new CliError(
        EXIT.badInput,
        `--map: không hiểu "${part.trim()}"; viết dạng lead=D,task="Nội dung". Các trường: ${REGISTER_FIELDS.join(', ')}.`,
        `--map: "${part.trim()}" is not understood; write lead=D,task="Content". Fields: ${REGISTER_FIELDS.join(', ')}.`,
      );
    }
    chosen[field as RegisterField] = named;
  }
  return chosen;
}

function profilePath(stateDir: string, name: string): string {
  if (!PROFILE_NAME.test(name) || name.length > LONGEST_NAME) {
    throw new CliError(
      EXIT.badInput,
      `Tên bộ cột "${name}" chỉ gồm chữ thường không dấu, số và dấu gạch nối.`,
      `The name "${name}" of a column profile may hold lower-case letters, figures and hyphens only.`,
    );
  }
  return join(stateDir, 'registers', `${name}.yaml`);
}

function withoutGaps(columns: Partial<Record<RegisterField, string | undefined>>): ChosenColumns {
  const chosen: ChosenColumns = {};
  for (const [field, named] of Object.entries(columns)) {
    if (named !== undefined) chosen[field as RegisterField] = named;
  }
  return chosen;
}
