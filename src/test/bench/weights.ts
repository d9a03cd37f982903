import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip. */
export interface PageWeights {
  /** The page and every script, style sheet and picture that it names, each once. */
  readonly total: number;
  /** The scripts among them, and those that they import: what a browser loads by itself. */
  readonly script: number;
  /** Scripts that may come later, all of them: those that the others ask for while the page is used. */
  readonly later: number;
}

/** Weighs a page of a built folder that is served under `base`, which begins and ends with a slash. */
export async function pageWeights(dist: string, page: string, base = '/'): Promise<PageWeights> {
  const html = await readFile(join(dist, page));
  // The base in front stands for any address of the site; only the path after it counts.
  const named = [...html.toString().matchAll(NAMED)].map((match) => at(match[1], HERE + base + page));
  const seen = new Set<string>();
  const asked: URL[] = [];

  const weigh = async (queue: URL[]) => {
    let all = 0;
    let script = 0;
    for (const { pathname } of queue) {
      if (seen.has(pathname)) continue;
      seen.add(pathname);
      const bytes = await readFile(join(dist, pathname.slice(base.length)));
      const weight = gzipSync(bytes).length;
      all += weight;
      if (!pathname.endsWith('.js')) continue;
      script += weight;
      const text = bytes.toString();
      for (const match of text.matchAll(IMPORTED)) queue.push(at(match[1], HERE + pathname));
      for (const match of text.matchAll(ASKED)) asked.push(at(match[1], HERE + pathname));
    }
    return { all, script };
  };

  const { all, script } = await weigh(named);
  let later = 0;
  while (asked.length > 0) later += (await weigh(asked.splice(0))).script;
  return { total: gzipSync(html).length + all, script, later };
}

const HERE = 'http://site.invalid';
const NAMED = /(?:src|href)="([^"]+\.(?:js|css|svg))"/gu;
/** `import "./a.js"`, `import{b}from"./a.js"` and `export*from"./a.js"`, as bundlers write them. */
const IMPORTED = /(?:\bfrom|\bimport)\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/gu;
/** `import("./a.js")`. */
const ASKED = /\bimport\s*\(\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/gu;

const at = (address: string | undefined, from: string): URL => new URL(address ?? '', from);
