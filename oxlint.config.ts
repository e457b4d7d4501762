import { readdirSync } from 'node:fs'
import { defineConfig } from 'oxlint'

const programmeNames = readdirSync(new URL('functions/programmes', import.meta.url), { withFileTypes: true })
  .filter(each => each.isDirectory())
  .map(({ name }) => name)

/** What a pass goes through, and who works on it. */
const work = ['records', 'reconcile', 'mail', 'pass', 'pages']
/** What is not deployed. */
const bench = ['workspace', 'scripts']
/** Where the house ends: vendors, the deployed functions, the environment. */
const edge = ['adapters', 'entry', 'config', ...bench]

/** What a programme must not know, nor its law. */
const notOfProgrammes = [...work, 'tokens', 'ports', ...edge]
const notOfLaw = ['sheets-schema', ...notOfProgrammes]
/** The rooms of a programme that stand above its law. */
const aboveLaw = [
  'words',
  'programme',
  'understand',
  'reading',
  'registers',
  'facts',
  'decide',
  'decision',
  'decisions',
  'progress',
  'documents',
  'forms',
  'rows',
  'letters',
]

/** One programme never knows another. */
const programmeArrows = programmeNames.flatMap(name => {
  const others = programmeNames.filter(other => other !== name)
  const room = `functions/programmes/${name}`
  return [
    { files: [`${room}/**`], never: [...notOfProgrammes, ...others] },
    { files: [`${room}/law/**`], never: [...notOfLaw, ...aboveLaw, ...others] },
  ]
})

/** Which rooms each room must not import; the arrows of the house (CONTRIBUTING, "Rooms and arrows"). */
const arrows: readonly { readonly files: readonly string[]; readonly never: readonly string[] }[] = [
  { files: ['sheets-schema/**'], never: ['functions', ...bench, 'test'] },
  { files: ['functions/law/**'], never: [...notOfLaw, 'programmes'] },
  { files: ['functions/programmes/**'], never: notOfProgrammes },
  ...programmeArrows,
  {
    files: ['functions/records/**'],
    never: ['reconcile', 'pass', 'pages', 'tokens', 'ports', ...edge, ...programmeNames],
  },
  {
    files: ['functions/reconcile/**'],
    never: ['records', 'mail', 'pass', 'pages', ...edge, ...programmeNames],
  },
  {
    files: ['functions/mail/**'],
    never: ['records', 'reconcile', 'pass', 'pages', ...edge, ...programmeNames],
  },
  { files: ['functions/pass/**', 'functions/pages/**'], never: edge },
  { files: ['functions/tokens/**'], never: [...work, 'programmes', ...edge] },
  { files: ['functions/adapters/**'], never: [...work, 'programmes', 'entry', ...bench] },
  { files: ['functions/entry/**', 'functions/index.ts'], never: [...bench, 'test'] },
  { files: ['workspace/**'], never: ['functions', 'sheets-schema', 'scripts', 'test'] },
]

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
    ...arrows.map(({ files, never }) => ({
      files: [...files],
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
