import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip. */
export interface PageWeights {
  /** The page and every script, style sheet and picture that it names, each once. */
  readonly total: number;
  /** The scripts among them, and those that they import. */
  readonly script: number;
}

/** Weighs a page of a built folder that is served under `base`, which begins and ends with a slash. */
export async function pageWeights(dist: string, page: string, base = '/'): Promise<PageWeights> {
  const html = await readFile(join(dist, page));
  // The base in front stands for any address of the site; only the path after it counts.
  const queue = [...html.toString().matchAll(NAMED)].map(
    (match) => new URL(match[1] ?? '', HERE + base + page),
  );
  const seen = new Set<string>();
  let total = gzipSync(html).length;
  let script = 0;
  for (const { pathname } of queue) {
    if (seen.has(pathname)) continue;
    seen.add(pathname);
    const bytes = await readFile(join(dist, pathname.slice(base.length)));
    const weight = gzipSync(bytes).length;
    total += weight;
    if (!pathname.endsWith('.js')) continue;
    script += weight;
    for (const match of bytes.toString().matchAll(IMPORTED))
      queue.push(new URL(match[1] ?? '', HERE + pathname));
  }
  return { total, script };
}

const HERE = 'http://site.invalid';
const NAMED = /(?:src|href)="([^"]+\.(?:js|css|svg))"/gu;
/** `import "./a.js"`, `import{b}from"./a.js"`, `export*from"./a.js"` and `import("./a.js")`, as bundlers write them. */
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{0,2}\/[^"']+\.js)["']/gu;
