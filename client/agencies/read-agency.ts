import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import { resolveAgency } from '../../domain/directive/agency-name';
import type { AgencyRef } from '../../domain/task';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/**
 * The agency that a person names by code, name or alias; a remark (a title, a former name) is said.
 *
 * @throws CliError (2) with the nearest names where the directory does not know it
 */
export function readAgency(
  directory: AgencyDirectory,
  written: string,
  where: string,
  remark: (vi: string, en: string) => void,
): AgencyRef {
  const found = resolveAgency(written.normalize('NFC').trim(), directory);
  if (found.remark !== null) remark(found.remark.vi, found.remark.en);
  if (found.agency !== null) return { code: found.agency.code, name: found.agency.name };
  const near = found.candidates.map(({ name, code }) => `"${name}" (${code})`).join(', ');
  throw new CliError(
    EXIT.badInput,
    `${where}: không có cơ quan "${written}" trong danh bạ.${near ? ` Gần nhất: ${near}.` : ' Tra tên: npx dondoc agency find.'}`,
    `${where}: there is no agency "${written}" in the directory.${near ? ` Nearest: ${near}.` : ' Look a name up: npx dondoc agency find.'}`,
    { written, nearest: found.candidates.map(({ code }) => code) },
  );
}
