import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect } from 'vitest';
import { startAstro } from './build-site.ts';

export interface DevServer {
  /** Address of the home page. */
  readonly address: string;
  /** All that the terminal has shown so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts `astro dev` for a content folder on a port that is free, beside any other that runs. */
export async function startDev(content: string): Promise<DevServer> {
  const port = await freePort();
  const { child, output } = startAstro(content, [
    'dev',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--ignore-lock',
  ]);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'close');
  };
  const address = `http://127.0.0.1:${port}/`;
  try {
    await expect.poll(output, { timeout: 60_000 }).toContain(`127.0.0.1:${port}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, output, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
