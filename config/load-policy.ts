import { join } from 'node:path';
import { policyFile } from '../contract/schemas/policy-file';
import type { Policy } from '../domain/policy/policy';
import { refuseIfAny } from './problem';
import { YamlFile } from './yaml-file';

/** The policy `<dataDir>/policies/<name>.yaml`; throws InputProblems. */
export function loadPolicy(dataDir: string, name = 'default'): Policy {
  const file = new YamlFile(join(dataDir, 'policies', `${name}.yaml`));
  const data = file.validate(policyFile);
  refuseIfAny(file.problems);
  return data as Policy;
}
