import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import { startAstro } from './build-site.ts';

export interface DevServer {
  /** Address of the home page. */
  readonly address: string;
  /** All that the terminal has shown so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts `astro dev` for a content folder on a port that the system gives it, beside any other that runs. */
export async function startDev(content: string): Promise<DevServer> {
  const { child, output } = startAstro(content, [
    'dev',
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--ignore-lock',
  ]);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'close');
  };
  const address = () =>
    /(http:\/\/127\.0\.0\.1:\d+\/\S*)\s/u.exec(stripVTControlCharacters(output()))?.[1] ?? output();
  try {
    await expect.poll(address, { timeout: 120_000 }).toMatch(/^http:\S+$/u);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: address(), output, stop };
}
