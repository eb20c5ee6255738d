import { loadClientConnectConfig } from '@temporalio/envconfig';
import { ConfigProblem } from './config-problem';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a person said on the command line; it goes before everything else. */
export interface TargetFlags {
  profile?: string;
  address?: string;
  namespace?: string;
}

/** Where Temporal is and how to reach it: TLS and API key included, as the SDK takes them. */
export interface TemporalTarget {
  address: string;
  namespace: string;
  options: ReturnType<typeof loadClientConnectConfig>['connectionOptions'];
}

const DEFAULT_ADDRESS = 'localhost:7233';
const DEFAULT_NAMESPACE = 'default';

/**
 * Finds the Temporal server: flags, then `TEMPORAL_*` variables and the named profile of the Temporal
 * CLI's own temporal.toml, then the embedded stack that runs here, then the default profile.
 *
 * @throws ConfigProblem when the named profile does not exist or the file cannot be read
 */
export function temporalTarget(
  flags: TargetFlags,
  env: Environment,
  runningStack: { address: string; namespace: string } | null,
): TemporalTarget {
  const profileNamed = flags.profile ?? env['TEMPORAL_PROFILE'];
  const configured = readProfile(profileNamed, env);
  const stack = profileNamed === undefined && env['TEMPORAL_ADDRESS'] === undefined ? runningStack : null;
  const address = flags.address ?? stack?.address ?? configured.connectionOptions.address ?? DEFAULT_ADDRESS;
  return {
    address,
    namespace: flags.namespace ?? stack?.namespace ?? configured.namespace ?? DEFAULT_NAMESPACE,
    options: { ...(stack === null ? configured.connectionOptions : {}), address },
  };
}

function readProfile(profile: string | undefined, env: Environment) {
  const overrideEnvVars = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  try {
    return loadClientConnectConfig({ ...(profile === undefined ? {} : { profile }), overrideEnvVars });
  } catch (error) {
    // A temporal.toml without any profile makes the SDK throw a TypeError; nobody asked for one, so go on.
    if (profile === undefined && error instanceof TypeError) {
      return loadClientConnectConfig({ disableFile: true, overrideEnvVars });
    }
    const name = profile ?? 'default';
    throw new ConfigProblem(
      `Không đọc được cấu hình kết nối Temporal (hồ sơ "${name}" trong temporal.toml): ${String((error as Error).message)}. ` +
        `Kiểm tra bằng lệnh: temporal config get --profile ${name}`,
      `Cannot read the Temporal connection profile "${name}" (temporal.toml): ${String((error as Error).message)}. ` +
        `Check it with: temporal config get --profile ${name}`,
    );
  }
}
