import type { Command } from 'commander';
import type { CommandContext } from '../context';

/** By their names in camel case; flags without a value are booleans, repeatable ones lists. */
export type VerbOptions = Record<string, string | boolean | readonly string[] | undefined>;

/** Runs a verb with a context made from the flags in force. */
export type RunVerb = (
  verb: (context: CommandContext, args: string[], options: VerbOptions) => Promise<void>,
) => (...parameters: unknown[]) => Promise<void>;

/** Every verb's file adds itself to its noun. */
export type AddVerb = (noun: Command, run: RunVerb) => void;
