import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { loadDirective } from '../../config/load-directive';
import { directiveIdOf } from '../../contract/task-id';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { DraftHeader } from '../../domain/directive/draft/draft';
import type { RegisterHead } from '../../domain/directive/register/head';
import type { VerbOptions } from '../commands/command';
import type { DirectiveFacts } from '../directives/draft-facts';
import { draftParties, givenHead, mergedHead } from '../directives/draft-head';

/** Enough of a SHA-256 to tell registers apart that carry no number; as in a drafted directive. */
const ID_DIGITS = 12;

/** The head of the directive: what the person gave, else what stands above the table. */
export function registerFacts(
  file: string,
  bytes: Buffer,
  found: RegisterHead,
  options: VerbOptions,
  directory: AgencyDirectory,
): DirectiveFacts {
  const { head, given } = mergedHead(asHeader(found), givenHead(options));
  return {
    head,
    given,
    parties: draftParties({ ...partiesLike(options['like'], directory), ...options }, head, directory),
    source: { file: basename(file), sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

export function directiveIdOfFacts({ head, source }: DirectiveFacts): string {
  return head.number === null ? `vb-${source.sha256.slice(0, ID_DIGITS)}` : directiveIdOf(head.number);
}

function asHeader({ because, ...found }: RegisterHead): DraftHeader {
  const words: DraftHeader['because'] = {};
  for (const [field, text] of Object.entries(because)) words[field] = { text, start: 0, end: text.length };
  return { ...found, meetingOn: null, signer: null, conclusionsOf: null, committee: null, because: words };
}

/** The agencies around the tasks of another directive, as if their flags had been given. */
function partiesLike(file: unknown, directory: AgencyDirectory): VerbOptions {
  const parties = typeof file === 'string' ? loadDirective(file, directory).tasks[0]?.parties : undefined;
  if (!parties) return {};
  return {
    standing: parties.standingAgency.code,
    office: parties.office.code,
    committee: parties.committee.code,
    secretariat: parties.secretariat.code,
  };
}
