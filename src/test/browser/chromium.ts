import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';
import { type ChromiumProgram, startsUp } from './chromium-program.ts';
import { slowPages } from './slow-pages.ts';

/**
 * Starts a headless Chromium: the one named by FIXPOINT_CHROMIUM, else one installed on PATH, else the one
 * inside `@sparticuz/chromium`. Nothing is ever downloaded, so the tests run the same with no network.
 *
 * The browser can reach this machine only: a page that asks for another host is a fault the tests report,
 * never real traffic. Web security stays on, or Content-Security-Policy tests would prove nothing.
 *
 * The very first start may unpack the bundled browser, which takes seconds: give hooks a generous timeout.
 */
export async function launchChromium(): Promise<Browser> {
  const program = await findChromium();
  const browser = await chromium.launch({
    executablePath: program.path,
    env: { ...process.env, ...program.env },
    // Root and most containers cannot use the sandbox, and only our own pages are opened.
    chromiumSandbox: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--disable-gpu',
      // A proxy would carry requests out past the resolver rule.
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  slowPages(browser);
  return browser;
}

async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env.FIXPOINT_CHROMIUM;
  if (named) {
    const program = { path: named, env: {} };
    if (await startsUp(program)) return program;
    throw new Error(
      `FIXPOINT_CHROMIUM names ${named}, which does not start. ` +
        'Name a Chromium executable, or unset the variable to use an installed or the bundled one.',
    );
  }
  return (await installedChromium()) ?? (await bundledChromium());
}

async function installedChromium(): Promise<ChromiumProgram | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    for (const folder of folders) {
      const program = { path: join(folder, name), env: {} };
      if (await startsUp(program)) return program;
    }
  }
  return undefined;
}
