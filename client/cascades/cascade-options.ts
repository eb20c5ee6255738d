import { Option, type Command } from 'commander';
import type { AgencyRef, CloseRule } from '../../domain/task';
import type { VerbOptions } from '../commands/command';
import type { CommandContext } from '../context';
import { collect, textOf } from '../options/command-options';
import { endOfDateOption } from '../options/typed-date';
import type { Say } from '../text/say';
import type { CascadeWishes } from './plan-cascades';

const RULES: readonly CloseRule[] = ['all-children-accepted', 'by-decision'];

/** The options that both ways of handing a task down share. */
export function addCascadeOptions(verb: Command, say: Say): Command {
  return verb
    .option(
      '--to <agency>',
      say(
        'nhóm hoặc cơ quan nhận, ghi nhiều lần được (mặc định: thành viên của nhóm chủ trì)',
        'a group or agency that gets it, may be repeated (default: the members of the leading group)',
      ),
      collect,
    )
    .addOption(
      new Option(
        '--close-rule <rule>',
        say(
          'khi nào nhiệm vụ trên kết thúc: khi mọi nhiệm vụ cấp dưới được xác nhận, hoặc theo quyết định',
          'when the parent closes: with the last of its children, or by decision',
        ),
      )
        .choices(RULES)
        .default('all-children-accepted'),
    )
    .option(
      '--due <date>',
      say('hạn riêng cho cấp dưới, không sau hạn gốc', "the children's own date, not after the parent's"),
    )
    .option(
      '--dry-run',
      say('chỉ xem giao cho bao nhiêu đơn vị', 'only show how many children there would be'),
    );
}

export interface CascadeOptions extends Pick<CascadeWishes, 'to' | 'due'> {
  closeRule: CloseRule;
  dryRun: boolean;
}

export function readCascadeOptions(context: CommandContext, options: VerbOptions): CascadeOptions {
  const { to, due, closeRule, dryRun } = options;
  return {
    to: listOf(to).map((written): AgencyRef => context.agency(written, '--to')),
    due: due === undefined ? null : endOfDateOption(due, '--due'),
    closeRule: closeRule as CloseRule,
    dryRun: dryRun === true,
  };
}

/** What was given with an option that may be repeated. */
export function listOf(value: VerbOptions[string]): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
