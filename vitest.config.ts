import { defineConfig } from 'vitest/config';

const mainJob = 'ci/main-job/main-job.test.ts';
const elsewhere = ['**/node_modules/**', '.tools/**', 'dist/**'];

/** The main job measures what arrives when, so it runs alone, after all other tests. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    setupFiles: ['./ci/fast-check.ts'],
    projects: [
      { extends: true, test: { name: 'tests', include: ['**/*.test.ts'], exclude: [...elsewhere, mainJob], sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'main-job', include: [mainJob], sequence: { groupOrder: 1 } } },
    ],
  },
});
