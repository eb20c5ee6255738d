import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// Only the mains read the environment (design: "Only worker/main and client/cli"); see docs/adr/0003.
const noEnvironment = {
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Only the mains read the environment; pass what you need.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', '.dondoc'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            '*.mjs',
            '*.cjs',
            'scripts/*.mjs',
            'test/support/*.cjs',
            'test/support/*.mjs',
          ],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // `Instant | PlainDate` says what is meant, though both are strings.
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['worker/main.ts', 'client/cli.ts', 'local/main.ts', 'local/*/main.ts', 'test/**', 'bench/**'],
    rules: noEnvironment,
  },
  {
    // Domain code decides the same for the same input: the clock and chance are handed in.
    files: ['domain/**/*.ts'],
    ignores: ['domain/time/instant.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'The domain gets "now" as data.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain is deterministic.' },
        { object: 'Date', property: 'now', message: 'The domain gets "now" as data.' },
      ],
    },
  },
  {
    // jest's matchers and parsed JSON are any; methods are handed to spies.
    files: ['test/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
