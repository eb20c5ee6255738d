import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** What is wrong in a filter, with the filter below it and a sign under the place (from 0). */
export class FilterProblem extends CliError {
  constructor(filter: string, at: number, vi: string, en: string) {
    const place = `--filter:${at + 1}`;
    const shown = `\n    ${filter}\n    ${' '.repeat(at)}^`;
    super(EXIT.badInput, `${place}: ${vi}${shown}`, `${place}: ${en}${shown}`, { at: at + 1 });
  }
}
