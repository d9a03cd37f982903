import { runLab } from '../src/lab/run-lab.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

process.exitCode = await runLab({
  args: process.argv.slice(2),
  say: console.log,
  complain: console.error,
  chance: Math.random,
  stopped: stop.signal,
});
