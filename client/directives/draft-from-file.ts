import { basename } from 'node:path';
import { CHECK_SENTENCES } from '../../config/check-sentences';
import { loadAgencies, type AgencyDirectory } from '../../config/load-agencies';
import type { ReadingContext } from '../../domain/deadline/reading';
import type { DirectiveDraft } from '../../domain/directive/draft/draft';
import { draftDirective } from '../../domain/directive/draft/draft-directive';
import { secretHeadLine } from '../../domain/directive/secrecy';
import { CliError } from '../cli-error';
import type { VerbOptions } from '../commands/command';
import type { CommandContext } from '../context';
import { readDocument } from '../documents/read-document';
import { EXIT } from '../exit-codes';
import type { DirectiveFacts, DraftLinks, FieldOfHead } from './draft-facts';
import { draftParties, givenHead, headMarksSecret, mergedHead } from './draft-head';
import { draftLinks, withLinkDoubts } from './draft-links';
import { loadRules } from './load-rules';

/** A document read, with everything that is needed to show, review and write its tasks. */
export interface FileDraft {
  draft: DirectiveDraft;
  facts: DirectiveFacts;
  links: DraftLinks;
  directory: AgencyDirectory;
  /** What the deadlines were read against; a wording that a person types is read the same way. */
  reading: ReadingContext;
}

const FIELD_NAMES: Partial<Record<FieldOfHead, { vi: string; en: string }>> = {
  number: { vi: 'số', en: 'number' },
  kind: { vi: 'loại văn bản', en: 'kind' },
  title: { vi: 'trích yếu', en: 'title' },
  issuedOn: { vi: 'ngày ban hành', en: 'day of issue' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
};

/**
 * Reads the document and drafts its tasks; remarks go to the person as they come up.
 *
 * Throws a CliError for a document that carries a state-secret mark, and shows nothing of it.
 */
export async function draftFromFile(
  context: CommandContext,
  file: string,
  options: VerbOptions,
): Promise<FileDraft> {
  const given = givenHead(options);
  if (headMarksSecret(given)) throw stateSecret(file);
  const directory = loadAgencies(context.dataDir);
  const { policy, calendar } = loadRules(context.dataDir);
  const { text, sha256, notes } = await readDocument(file);
  if (secretHeadLine(text) !== null) throw stateSecret(file);
  const rules = { directory, calendar, beforeDate: policy.beforeDate };
  const drafted = draftDirective(text, { ...rules, issuedOn: given.issuedOn ?? null });
  // What the day of issue was before it was given: that alone needs a second reading.
  const read = given.issuedOn ? draftDirective(text, rules).directive : drafted.directive;
  const { head, given: fields, differences } = mergedHead(read, given);
  if (headMarksSecret(read) || headMarksSecret(head)) throw stateSecret(file);
  for (const { vi, en } of notes) context.print.note(`⚠ ${vi}`, `⚠ ${en}`);
  for (const { field, read: document, given: person } of differences) {
    const name = FIELD_NAMES[field] ?? { vi: field, en: field };
    context.print.note(
      `⚠ ${name.vi}: văn bản ghi “${document}”, lệnh ghi “${person}”; lấy theo lệnh.`,
      `⚠ ${name.en}: the document says “${document}”, the command “${person}”; the command counts.`,
    );
  }
  const merged = { ...drafted, directive: head };
  const links = draftLinks(merged, (options['against'] ?? []) as readonly string[], directory);
  return {
    draft: withLinkDoubts(merged, links),
    facts: {
      head,
      given: fields,
      parties: draftParties(options, head, directory),
      source: { file: basename(file), sha256 },
    },
    links,
    directory,
    reading: { issuedOn: head.issuedOn ?? head.meetingOn, calendar, beforeDate: policy.beforeDate },
  };
}

function stateSecret(file: string): CliError {
  const { vi, en } = CHECK_SENTENCES['state-secret'] ?? { vi: '', en: '' };
  const name = basename(file);
  return new CliError(EXIT.badInput, `${name}: ${vi}`, `${name}: ${en}`, { code: 'state-secret', file });
}
