import { type LabOrder, runLab } from './run-lab.ts';

// A program of its own, which `fixpoint lab` starts; that has looked at what was typed, and hands it over as JSON.
const order: LabOrder = JSON.parse(process.argv[2] ?? '');
const stop = new AbortController();
// Ctrl-C may come from the terminal and from whoever started us: however often, it is one end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

process.exitCode = await runLab({
  order,
  say: console.log,
  complain: console.error,
  chance: Math.random,
  stopped: stop.signal,
});
