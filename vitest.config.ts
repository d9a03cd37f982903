import { defineConfig } from 'vitest/config';

// What runs on its own (fast, run it all the time), what starts programs as processes of their own, and
// what needs the built site in a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // No test changes what another sees, so files share their process and load each module once.
          isolate: false,
          // A busy machine is no fault of a test; none of these waits for anything.
          testTimeout: 30_000,
          include: ['src/**/*.test.ts'],
          exclude: ['src/test/browser/**', 'src/test/fixtures/**', 'src/**/*.program.test.ts'],
        },
      },
      {
        test: {
          name: 'program',
          include: ['src/**/*.program.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/test/browser/**/*.test.ts'],
          globalSetup: ['src/test/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
    reporters: ['default', './src/test/tally.ts'],
  },
});
