import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations, horizontalOverflow, type PageFaults, watchPage } from './audit.ts';
import { launchChromium } from './chromium.ts';

const style = `
  body { color: #111; background: #fff; font-family: sans-serif }
  pre { overflow-x: auto }
  .shelf { overflow-x: auto } .shelf div { width: 3000px }
  .hidden { position: absolute; overflow: hidden; width: 1px; height: 1px; white-space: nowrap }
  #wide { width: 900px }
  #path { width: 200px }
  #pale { color: #666 }
`;
const htmlPage = (body: string): string => `<!doctype html>
  <html lang="en"><head><meta charset="utf-8"><title>A page</title><meta name="viewport" content="width=device-width">
  <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
  <body><main><h1>A page</h1>${body}</main></body></html>`;

const long = 'x'.repeat(300);
const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/page.css': ['text/css', style],
  '/dot.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  '/quiet.js': ['text/javascript', 'console.log("nothing wrong")'],
  '/loud.js': ['text/javascript', 'console.error("out of ideas"); missingFunction()'],
  '/clean': [
    'text/html',
    htmlPage(`<p>Short. <span class="hidden">${long}</span></p><pre tabindex="0">${long}</pre>
      <div class="shelf" tabindex="0"><div>Scrolls in its own box.</div></div>
      <img src="/dot.svg" alt="A dot"><script src="/quiet.js"></script>`),
  ],
  '/faulty': [
    'text/html',
    htmlPage(`<div id="wide" class="box"><p>Too wide.</p></div><p id="path">${long}</p><p id="pale">Pale.</p>
      <img id="mute" src="/dot.svg"><img src="http://other.invalid/dot.png" alt="Elsewhere">
      <script>document.title = 'changed'</script><script src="/loud.js"></script>`),
  ],
};

describe('the audits in a real browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let page: Page;
  let faults: PageFaults;

  beforeAll(async () => {
    browser = await launchChromium();
    server = createServer((request, response) => {
      const [type, body] = answers[request.url ?? ''] ?? ['text/plain', ''];
      response.setHeader('content-type', type);
      response.setHeader('content-security-policy', "script-src 'self'; style-src 'self'");
      response.end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    page = await context.newPage();
    faults = await watchPage(page, origin);
    return () => context.close();
  });

  it('finds nothing on a clean page', async () => {
    await page.goto(`${origin}/clean`);

    expect(await horizontalOverflow(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual({ cspViolations: [], pageErrors: [], consoleErrors: [], foreignRequests: [] });
  });

  it('finds each fault on a faulty page, and no other', async () => {
    await page.goto(`${origin}/faulty`);

    expect(await horizontalOverflow(page)).toEqual([
      { element: 'div#wide.box', excess: expect.any(Number) },
      { element: 'p#path', excess: expect.any(Number) },
    ]);
    expect(await axeViolations(page)).toEqual([
      { id: 'color-contrast-enhanced', target: '#pale', help: expect.stringContaining('contrast') },
      { id: 'image-alt', target: '#mute', help: expect.stringContaining('alternative text') },
    ]);
    await expect
      .poll(() => faults.cspViolations.toSorted())
      .toEqual([
        expect.stringMatching(/^Content Security Policy: script-src-elem blocked inline \(.*\/faulty:\d+\)$/),
        expect.stringMatching(/^Executing inline script violates/),
      ]);
    await expect.poll(() => faults.pageErrors).toEqual(['missingFunction is not defined']);
    await expect
      .poll(() => faults.consoleErrors.toSorted())
      .toEqual(['Failed to load resource: net::ERR_NAME_NOT_RESOLVED', 'out of ideas']);
    await expect.poll(() => faults.foreignRequests).toEqual(['http://other.invalid/dot.png']);
    expect(await page.title()).toBe('A page');
  });

  it('does not take cutting off for mending', async () => {
    await page.goto(`${origin}/faulty`);
    await page.evaluate(() => {
      document.body.style.overflowX = 'hidden';
    });

    expect((await horizontalOverflow(page)).map(({ element }) => element)).toEqual([
      'div#wide.box',
      'p#path',
    ]);
  });
});
