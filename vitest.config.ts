import { defineConfig } from 'vitest/config'

/** Tests that put something in the place of a module; the others share their modules, which are many. */
const replacingModules = ['test/programmes/clause-coverage.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: replacingModules, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: replacingModules } },
    ],
  },
})
