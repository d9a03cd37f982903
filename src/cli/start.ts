#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The program as a package starts it, on whatever Node there is: an older one only hands over to the one that came
 * as a dependency. Nothing else is imported before that is known, for an older Node might not even read it.
 */
const OLDEST = 24;

if (Number(process.versions.node.split('.')[0]) >= OLDEST) await import('./main.ts');
else handOver(ownNode());

function ownNode(): string {
  const manifest = createRequire(import.meta.url).resolve('node/package.json');
  const { bin }: { readonly bin: string | { readonly node: string } } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  );
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin.node);
}

function handOver(node: string): void {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches both; the one that was started says what it means.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => {
    console.error(
      `error: Fixpoint needs Node ${OLDEST}, this is ${process.versions.node}, and the one that came along cannot be started (${message}). Run npm install again, with install scripts allowed; with pnpm: pnpm approve-builds.`,
    );
    process.exitCode = 1;
  });
  child.on('close', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}
