import type { Reporter, TestModule } from 'vitest/node';

/** Ends every run with one plain line that a machine can read: `tests: N passed, N failed`. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    // A file that does not even load, or an error outside any test, is a failure too.
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    process.stdout.write(`tests: ${passed} passed, ${failed + broken} failed\n`);
  }
}
