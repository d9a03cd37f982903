import { defineConfig } from 'vitest/config';

// Two projects: what runs on its own (fast, run it all the time), and what needs the built site in a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/test/browser/**', 'src/test/fixtures/**'],
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
