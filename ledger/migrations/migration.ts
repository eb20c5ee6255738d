/** A numbered change of the schema, as statements for each engine; never changed once released. */
export interface Migration {
  version: number;
  sqlite: readonly string[];
  postgres: readonly string[];
}
