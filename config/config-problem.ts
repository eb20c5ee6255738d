/** Something in the configuration that a person must put right; says which variable, flag or file. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';

  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
  }
}
