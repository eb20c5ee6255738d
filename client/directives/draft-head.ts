import { CHECK_SENTENCES } from '../../config/check-sentences';
import { line } from '../../contract/schemas/fields';
import type { Agency, AgencyDirectory } from '../../domain/directive/agency-directory';
import type { DraftHeader } from '../../domain/directive/draft/draft';
import { kindMarksSecret, numberMarksSecret, titleMarksSecret } from '../../domain/directive/secrecy';
import { CliError } from '../cli-error';
import type { VerbOptions } from '../commands/command';
import { dateOption } from '../options/typed-date';
import { EXIT } from '../exit-codes';
import { inputText } from '../text/input-text';
import { PARTIES, type DraftParty, type FieldOfHead, type PartyName } from './draft-facts';

/** What a person says about the document; it wins over what the document says. */
export type GivenHead = Partial<Pick<DraftHeader, 'number' | 'kind' | 'title' | 'issuedOn' | 'issuer'>>;

const TEXTS = [
  { field: 'number', flag: '--number', most: 80 },
  { field: 'kind', flag: '--kind', most: 80 },
  { field: 'title', flag: '--title', most: 200 },
  { field: 'issuer', flag: '--issuer', most: 300 },
] as const;

/** Which flag names which agency around the tasks. */
const PARTY_FLAGS: Record<PartyName, string> = {
  standingAgency: 'standing',
  office: 'office',
  committee: 'committee',
  secretariat: 'secretariat',
};

/** Codes of the packaged directory, for documents that do not name these agencies; used where it has them. */
const DEFAULT_PARTIES: Record<PartyName, string> = {
  standingAgency: 'mofa',
  office: 'vpcp',
  committee: 'bcd-hnqt',
  secretariat: 'theo-doi',
};

/** Throws a CliError that names the flag. */
export function givenHead(options: VerbOptions): GivenHead {
  const given: GivenHead = {};
  for (const { field, flag, most } of TEXTS) {
    const typed = options[field];
    if (typeof typed === 'string') given[field] = checkedText(typed.normalize('NFC').trim(), flag, most);
  }
  if (options['issued'] !== undefined) given.issuedOn = dateOption(options['issued'], '--issued');
  return given;
}

function checkedText(text: string, flag: string, most: number): string {
  const issue = line(most).safeParse(text).error?.issues[0];
  if (issue === undefined) return text;
  const { vi, en } = CHECK_SENTENCES[issue.message] ?? inputText(issue);
  throw new CliError(EXIT.badInput, `${flag}: ${vi}`, `${flag}: ${en}`, { flag });
}

/** Whether the number, the kind or the title carries a state-secret mark. */
export function headMarksSecret({ number, kind, title }: GivenHead): boolean {
  return (
    (typeof number === 'string' && numberMarksSecret(number)) ||
    (typeof kind === 'string' && kindMarksSecret(kind)) ||
    (typeof title === 'string' && titleMarksSecret(title))
  );
}

/** The document's head with what was given in its place, and where the two differ. */
export function mergedHead(
  read: DraftHeader,
  given: GivenHead,
): {
  head: DraftHeader;
  given: Set<FieldOfHead>;
  differences: { field: FieldOfHead; read: string; given: string }[];
} {
  const named = Object.keys(given) as (keyof GivenHead)[];
  const differences = named.flatMap((field) => {
    const [document, person] = [read[field], given[field]];
    if (document === null || !person || document.toLowerCase() === person.toLowerCase()) return [];
    return [{ field, read: document, given: person }];
  });
  return { head: { ...read, ...given }, given: new Set(named), differences };
}

/** Given by name, else named by the document, else the directory's usual ones. */
export function draftParties(
  options: VerbOptions,
  { committee }: DraftHeader,
  directory: AgencyDirectory,
): Record<PartyName, DraftParty | null> {
  const party = (name: PartyName): DraftParty | null => {
    const typed = options[PARTY_FLAGS[name]];
    if (typeof typed === 'string') {
      return { name: named(typed, `--${PARTY_FLAGS[name]}`, directory).name, from: 'given' };
    }
    if (name === 'committee' && committee !== null) {
      const known = directory.find(committee);
      return known ? { name: known.name, from: 'document' } : { name: committee, from: 'document-unknown' };
    }
    const usual = directory.find(DEFAULT_PARTIES[name]);
    return usual && { name: usual.name, from: 'default' };
  };
  return Object.fromEntries(PARTIES.map((name) => [name, party(name)])) as Record<
    PartyName,
    DraftParty | null
  >;
}

function named(typed: string, flag: string, directory: AgencyDirectory): Agency {
  const agency = directory.find(typed.normalize('NFC'));
  if (agency !== null) return agency;
  const list = directory
    .nearest(typed)
    .map(({ name, code }) => `“${name}” (${code})`)
    .join(', ');
  throw new CliError(
    EXIT.badInput,
    `${flag}: không có cơ quan “${typed}” trong danh bạ.${list && ` Gần nhất: ${list}.`}`,
    `${flag}: there is no agency “${typed}” in the directory.${list && ` Nearest: ${list}.`}`,
    { flag },
  );
}
