import type { Command } from 'commander';
import type { CommandContext } from '../context';
import type { Say } from '../text/say';

/** By their names in camel case; flags without a value are booleans, repeatable ones lists. */
export type VerbOptions = Record<string, string | boolean | readonly string[] | undefined>;

export type Verb = (context: CommandContext, args: string[], options: VerbOptions) => Promise<void>;

export interface VerbTraits {
  /** It only reads, so `--watch` may run it again and again. */
  watchable?: boolean;
}

/** Runs a verb with a context made from the flags in force. */
export type RunVerb = (verb: Verb, traits?: VerbTraits) => (...parameters: unknown[]) => Promise<void>;

/** Every verb's file exports one of these as `add`: it adds the verb to its noun, in the language of `say`. */
export type AddVerb = (noun: Command, run: RunVerb, say: Say) => void;

export interface VerbModule {
  add: AddVerb;
}
