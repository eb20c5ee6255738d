/**
 * SQL for a text field of the step that a claim records: the same text in an index and in the query that is to
 * use it. It gives null for a payload that is damaged, which must not keep the ledger from being opened.
 */
export function claimField(engine: 'sqlite' | 'postgres', field: 'messageId' | 'digest'): string {
  return engine === 'sqlite'
    ? `case when json_valid(payload) then json_extract(payload, '$.${field}') end`
    : // Quotes inside of texts are escaped in JSON, so that the pattern meets the field only.
      `(substring(payload from '"${field}":"([^"]*)"') collate "C")`;
}
