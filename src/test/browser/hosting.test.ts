import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { type HeaderRule, headerRules, headersFor } from '../../site/host-headers.ts';
import { publishedIndex } from '../../site/published-index.ts';
import { readSite } from '../../site/read-site.ts';
import { fencesIn, markOf } from '../guide/fences.ts';

const { real, based } = inject('sites');
const stops: Array<() => Promise<unknown> | unknown> = [];
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop();
});

/** What a browser must be told for what a page loads; anything will do for the rest. */
const TYPES: Readonly<Record<string, RegExp>> = {
  '.html': /^text\/html/u,
  '.css': /^text\/css/u,
  '.js': /^(?:text|application)\/javascript/u,
  '.json': /^application\/json/u,
  '.svg': /^image\/svg\+xml/u,
};

test.each([real, based])(
  'the file that a build writes for hosts is one that they read: $base',
  async (site) => {
    const file = join(site.folder, '_headers');
    const { headers, errors } = await parseAllHeaders({
      headersFiles: [file],
      configHeaders: [],
      minimal: false,
    });
    expect(errors).toEqual([]);
    expect(headers.map((rule) => [rule.for, rule.values])).toEqual(
      (await rulesOf(site)).map(({ below, headers: values }) => [`${below}*`, values]),
    );
    // Cloudflare reads 100 rules, and lines of 2,000 characters.
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2_000);
  },
);

describe.each([
  { host: 'our own preview', start: async () => new URL(based.address).origin, isThere: true, packs: null },
  { host: 'nginx as the guide sets it up', start: startNginx, isThere: hasNginx(), packs: 'gzip' },
])('$host', ({ start, isThere, packs }) => {
  test.skipIf(!isThere)(
    'serves every kind of file with its type and its headers, under the base path',
    async () => {
      const origin = await start();
      const rules = await rulesOf(based);
      for (const path of ['', 'guide/', ...(await oneOfEachKind(based.folder))]) {
        const answer = await fetch(`${origin}${based.base}${path}`);
        await answer.arrayBuffer();
        expect(answer.status, path).toBe(200);
        expect(Object.fromEntries(answer.headers), path).toMatchObject(
          lowered(headersFor(rules, based.base + path)),
        );
        const type = TYPES[extname(path) || '.html'];
        if (type === undefined) continue;
        expect(answer.headers.get('content-type'), path).toMatch(type);
        expect(answer.headers.get('content-encoding'), path).toBe(packs);
      }
      const moved = await fetch(`${origin}${based.base}guide`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([301, `${based.base}guide/`]);
      const missing = await fetch(`${origin}${based.base}nothing`);
      expect(missing.status).toBe(404);
      expect(missing.headers.get('cache-control')).toBe('no-cache');
      expect(missing.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(await missing.text()).toBe(await readFile(join(based.folder, '404.html'), 'utf8'));
    },
  );
});

async function rulesOf({ content, folder }: typeof real): Promise<HeaderRule[]> {
  return headerRules({ ...(await readSite(content)), index: publishedIndex(folder) });
}

const lowered = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** A file of each ending in each folder at the top, for they are kept for different times. */
async function oneOfEachKind(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => path !== '_headers' && !path.endsWith('index.html'));
  const kinds = new Map(files.toSorted().map((path) => [`${path.split('/')[0]} ${extname(path)}`, path]));
  return [...kinds.values()];
}

function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A real nginx on loopback with the file of the guide, its paths, port and policy put in. */
async function startNginx(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-nginx-'));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  const port = await freePort();
  const shown =
    fencesIn('src/guide/deploying.md').find((fence) => markOf(fence, 'file-for') === 'nginx')?.text ?? '';
  const policy = (await rulesOf(based))[0]?.headers['Content-Security-Policy'];
  const site = shown
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/fixpoint/dist/', `${based.folder}/`)
    .replace(/Content-Security-Policy ".+"/u, `Content-Security-Policy "${policy}"`);
  await mkdir(join(folder, 'temp'));
  await writeFile(join(folder, 'kb.conf'), site);
  await writeFile(join(folder, 'nginx.conf'), around(folder));
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  execFileSync('nginx', ['-t', '-q', ...args]);
  const child = spawn('nginx', [...args, '-g', 'daemon off;'], { stdio: 'ignore' });
  stops.push(() => ended(child));
  const origin = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(origin).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(404);
  return origin;
}

/** What stands around a site's file in any nginx: here everything in a folder of its own. */
function around(folder: string): string {
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${folder}/temp/${name};`,
  );
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${folder}/nginx.pid;`,
    'worker_processes 1;',
    'events {}',
    'http {',
    '  include /etc/nginx/mime.types;',
    '  default_type application/octet-stream;',
    '  access_log off;',
    ...temp,
    `  include ${folder}/kb.conf;`,
    '}',
    '',
  ].join('\n');
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
