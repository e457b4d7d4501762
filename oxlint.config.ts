import { readdirSync } from 'node:fs'
import { defineConfig } from 'oxlint'

/** Which rooms each room must not import; the arrows of the house (CONTRIBUTING, "Rooms and arrows"). */
const arrows: Record<string, { files: string[]; never: string[] }> = {
  schema: {
    files: ['sheets-schema/**'],
    never: ['functions', 'workspace', 'scripts', 'test'],
  },
  law: {
    files: ['functions/law/**'],
    never: [
      'sheets-schema',
      'programmes',
      'reconcile',
      'mail',
      'pass',
      'pages',
      'tokens',
      'adapters',
      'entry',
      'ports',
      'config',
      'workspace',
      'scripts',
    ],
  },
  programmes: {
    files: ['functions/programmes/**'],
    never: [
      'records',
      'reconcile',
      'mail',
      'pass',
      'pages',
      'tokens',
      'adapters',
      'entry',
      'ports',
      'config',
      'workspace',
      'scripts',
    ],
  },
  programmeLaw: {
    files: ['functions/programmes/*/law/**'],
    never: [
      'sheets-schema',
      'reconcile',
      'mail',
      'pass',
      'pages',
      'tokens',
      'adapters',
      'entry',
      'ports',
      'config',
      'workspace',
      'scripts',
      'words',
      'programme',
      'understand',
      'forms',
      'rows',
      'letters',
    ],
  },
  records: {
    files: ['functions/records/**'],
    never: [
      'reconcile',
      'pass',
      'pages',
      'tokens',
      'adapters',
      'entry',
      'ports',
      'config',
      'workspace',
      'scripts',
      'social-practice',
      'innovation-credits',
    ],
  },
  reconcile: {
    files: ['functions/reconcile/**'],
    never: [
      'records',
      'mail',
      'pass',
      'pages',
      'adapters',
      'entry',
      'config',
      'workspace',
      'scripts',
      'social-practice',
      'innovation-credits',
    ],
  },
  mail: {
    files: ['functions/mail/**'],
    never: [
      'records',
      'reconcile',
      'pass',
      'pages',
      'adapters',
      'entry',
      'config',
      'workspace',
      'scripts',
      'social-practice',
      'innovation-credits',
    ],
  },
  passAndPages: {
    files: ['functions/pass/**', 'functions/pages/**'],
    never: ['adapters', 'entry', 'config', 'workspace', 'scripts'],
  },
  tokens: {
    files: ['functions/tokens/**'],
    never: [
      'records',
      'reconcile',
      'mail',
      'pass',
      'pages',
      'adapters',
      'entry',
      'config',
      'programmes',
      'workspace',
      'scripts',
    ],
  },
  adapters: {
    files: ['functions/adapters/**'],
    never: ['records', 'reconcile', 'mail', 'pass', 'pages', 'programmes', 'entry', 'workspace', 'scripts'],
  },
  entry: { files: ['functions/entry/**', 'functions/index.ts'], never: ['workspace', 'test', 'scripts'] },
  workspace: { files: ['workspace/**'], never: ['functions', 'sheets-schema', 'scripts', 'test'] },
}

/** One programme never knows another. */
const programmeNames = readdirSync(new URL('functions/programmes', import.meta.url), { withFileTypes: true })
  .filter(each => each.isDirectory())
  .map(({ name }) => name)
for (const name of programmeNames) {
  const others = programmeNames.filter(other => other !== name)
  const room = `functions/programmes/${name}`
  arrows[name] = { files: [`${room}/**`], never: [...(arrows['programmes']?.never ?? []), ...others] }
  arrows[`${name} law`] = {
    files: [`${room}/law/**`],
    never: [...(arrows['programmeLaw']?.never ?? []), ...others],
  }
}

/** A room is recognised in a relative import by its folder or file name. */
const refuse = (room: string) => ({
  regex: `^\\.{1,2}/(?:.*/)?${room}(?:/|\\.ts$)`,
  message: `This room must not know ${room} (see CONTRIBUTING, "Rooms and arrows").`,
})

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { node: true, es2024: true },
  ignorePatterns: ['node_modules', 'dist', 'test/output', 'workspace/screens/assets/**'],
  rules: {
    'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-await-in-loop': 'off',
    // TypeScript itself proves that a switch over a union returns in every case.
    'typescript/consistent-return': 'off',
    eqeqeq: 'error',
  },
  overrides: [
    ...Object.values(arrows).map(({ files, never }) => ({
      files,
      rules: { 'no-restricted-imports': ['error', { patterns: never.map(refuse) }] as ['error', object] },
    })),
    {
      files: ['functions/*.ts', 'functions/!(adapters)/**', 'sheets-schema/**'],
      rules: { 'no-console': 'error' as const },
    },
    {
      files: ['oxlint.config.ts', 'vitest.config.ts'],
      rules: { 'import/no-default-export': 'off' as const },
    },
    {
      files: ['test/**'],
      rules: {
        'max-lines': ['error', { max: 400 }] as ['error', object],
        'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }] as [
          'error',
          object,
        ],
      },
    },
  ],
})
