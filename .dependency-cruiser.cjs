// The rooms of the house and who may enter which; see docs/architecture.md.
const ROOMS = [
  'domain',
  'contract',
  'workflows',
  'activities',
  'letters',
  'ledger',
  'worker',
  'client',
  'local',
  'config',
  'test',
  'bench',
];
const roomsBut = (...allowed) => `^(${ROOMS.filter((room) => !allowed.includes(room)).join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'Decisions about dates, ladders, rights and statuses must replay the same for ever: luxon only, no clock, no I/O, no Temporal.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '^node_modules/(@types/)?luxon/'] },
    },
    {
      name: 'contract-is-shared',
      comment:
        'The contract is bundled into workflows and read by the CLI: domain types, zod, and define* of the SDK only.',
      severity: 'error',
      from: { path: '^contract/' },
      to: {
        pathNot: [
          '^(contract|domain)/',
          '^node_modules/zod/',
          '^node_modules/@temporalio/(workflow|common)/',
        ],
      },
    },
    {
      name: 'workflows-are-thin-and-deterministic',
      comment:
        'Workflow code runs in the sandbox and is replayed: it may only decide through the domain and name activities by type.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        pathNot: ['^(workflows|contract|domain)/', '^node_modules/@temporalio/(workflow|common)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'activities-are-effects-only',
      comment:
        'Effects know the domain and the contract, and the ledger they write; nothing that hosts or calls them.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: roomsBut('activities', 'letters', 'contract', 'domain', 'ledger') },
    },
    {
      name: 'letters-are-form-only',
      comment:
        'A letter is words and form made from facts: the same for the mail room and for a preview, with no mail server and no ledger.',
      severity: 'error',
      from: { path: '^letters/' },
      to: { path: `${roomsBut('letters', 'domain')}|^node_modules/(@temporalio|nodemailer)/` },
    },
    {
      name: 'ledger-knows-no-temporal',
      comment: 'The ledger outlives Temporal: it can be verified and read without it.',
      severity: 'error',
      from: { path: '^ledger/' },
      to: { path: `${roomsBut('ledger', 'contract', 'domain')}|^node_modules/@temporalio/` },
    },
    {
      name: 'worker-hosts-but-never-commands',
      comment: 'A worker must not depend on the CLI, nor on anything of the tests.',
      severity: 'error',
      from: { path: '^worker/' },
      to: { path: '^(client|local|test|bench)/' },
    },
    {
      name: 'client-talks-through-temporal',
      comment:
        'The CLI changes tasks through Updates only: it reads the ledger, sees workflows as types, and never touches an activity.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: roomsBut('client', 'contract', 'domain', 'config', 'ledger', 'letters', 'workflows') },
    },
    {
      name: 'client-sees-workflows-as-types',
      comment: 'Workflow code imported as a value would run outside its sandbox.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^workflows/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'local-starts-processes',
      comment:
        'The embedded stack supervises programs; it shares configuration and names with them, not their insides.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: roomsBut('local', 'worker', 'config', 'contract') },
    },
    {
      name: 'config-is-at-the-edge',
      comment: 'Configuration turns files and variables into types; it starts nothing.',
      severity: 'error',
      from: { path: '^config/' },
      to: { path: roomsBut('config', 'contract', 'domain') },
    },
    {
      name: 'no-product-code-needs-tests',
      comment: 'What ships must not depend on what tests it.',
      severity: 'error',
      from: { path: '^(domain|contract|workflows|activities|letters|ledger|worker|client|local|config)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one concept or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that is not in package.json is there by accident and may vanish.',
      severity: 'error',
      from: { path: '^(domain|contract|workflows|activities|letters|ledger|worker|client|local|config)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing breaks at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
