import { defineConfig } from 'vitest/config';

const mainJob = 'ci/main-job/main-job.test.ts';
const notifications = 'ci/notifications/rendered.test.ts';
const renovate = 'ci/renovate/*.test.ts';
const delivery = 'ci/delivery/delivery.test.ts';
const operations = 'ci/operations/operations.test.ts';
const elsewhere = ['**/node_modules/**', '.tools/**', 'dist/**'];

/** These look at what arrives when, so they run after all other tests, one after the other. */
export default defineConfig({
  test: {
    // Only what hangs is to fail: on a machine that others use, a second's work may take a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['./ci/fast-check.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['**/*.test.ts'],
          exclude: [...elsewhere, mainJob, notifications, renovate, delivery, operations],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'main-job', include: [mainJob], sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'notifications', include: [notifications], sequence: { groupOrder: 2 } } },
      { extends: true, test: { name: 'delivery', include: [delivery], sequence: { groupOrder: 3 } } },
      { extends: true, test: { name: 'operations', include: [operations], sequence: { groupOrder: 4 } } },
      // `npm run renovate` installs what these run.
      { extends: true, test: { name: 'renovate', include: [renovate], sequence: { groupOrder: 5 } } },
    ],
  },
});
