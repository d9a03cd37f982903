import { defineConfig } from 'vitest/config';

/**
 * How long something that has to come may take, and how often it is looked for, in milliseconds. It is less than any
 * test may take, as Playwright's own 30 s are, so that a wait that fails says what it waited for. A test whose wait
 * comes to its end fails: generous limits cost no time.
 */
const POLL = { timeout: 30_000, interval: 50 };

/** Vitest leaves one to itself, which on a machine with two is half of it: it waits while tests run. */
const EVERY_CORE = '100%';

// What runs on its own (fast, run it all the time), what starts programs as processes of their own, and
// what needs the built site in a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: EVERY_CORE,
          // No test changes what another sees, so files share their process and load each module once.
          isolate: false,
          // A busy machine is no fault of a test; none of these waits for anything.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: ['src/**/*.test.ts'],
          exclude: ['src/test/browser/**', 'src/test/fixtures/**', 'src/**/*.program.test.ts'],
        },
      },
      {
        test: {
          name: 'program',
          maxWorkers: EVERY_CORE,
          include: ['src/**/*.program.test.ts'],
          // Each starts real programs, on a machine that may be busy.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: POLL },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/test/browser/**/*.test.ts'],
          globalSetup: ['src/test/browser/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          expect: { poll: POLL },
          fileParallelism: false,
        },
      },
    ],
    reporters: ['default', './src/test/tally.ts'],
  },
});
