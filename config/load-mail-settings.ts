import { join } from 'node:path';
import { mailFile } from '../contract/schemas/mail-file';
import type { MailSettings } from '../domain/post/mail-settings';
import { refuseIfAny } from './problem';
import { YamlFile } from './yaml-file';

/** How the post office sends, `<dataDir>/mail/<name>.yaml`; throws InputProblems. */
export function loadMailSettings(dataDir: string, name = 'default'): MailSettings {
  const file = new YamlFile(join(dataDir, 'mail', `${name}.yaml`));
  const data = file.validate(mailFile);
  refuseIfAny(file.problems);
  return data as MailSettings;
}
