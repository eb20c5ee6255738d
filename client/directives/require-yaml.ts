import { extname } from 'node:path';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

const READ_BY: Record<string, 'draft' | 'import'> = {
  '.txt': 'draft',
  '.html': 'draft',
  '.htm': 'draft',
  '.docx': 'draft',
  '.pdf': 'draft',
  '.xlsx': 'import',
  '.csv': 'import',
};

/**
 * The path of a directive file.
 *
 * @throws CliError (2) for a document or a table as it was received, with the verb that makes a directive file of it
 */
export function requireYaml(path: string): string {
  const verb = READ_BY[extname(path).toLowerCase()];
  if (verb === undefined) return path;
  const command = `npx dondoc directive ${verb} '${path}' --out ${verb === 'draft' ? 'van-ban' : 'bang'}.yaml`;
  throw new CliError(
    EXIT.badInput,
    `${path} không phải là tệp YAML của văn bản. Lập tệp đó trước: ${command}`,
    `${path} is not the YAML file of a directive. Make that file first: ${command}`,
    { path },
  );
}
