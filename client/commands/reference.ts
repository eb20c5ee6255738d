import { reference } from '../reference/reference';
import type { AddVerb } from './command';

/** Prints docs/cli.md; hidden, since it serves those who build dondoc. */
export const add: AddVerb = (program, run) => {
  program.command('reference', { hidden: true }).action(
    run(async ({ surroundings }) => {
      surroundings.stdout.write(reference());
    }),
  );
};
