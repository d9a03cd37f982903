import { knownLines } from '../../core/search/known-lines.ts';
import { read } from '../../core/search/read/read.ts';
import { HOLE, template } from '../../core/search/template.ts';
import { tokens } from '../../core/search/tokens.ts';
import type { PoolDocument, PoolQuery } from './pool.ts';

/** Queries made from a pool by a rule, with their answers. */
export interface MadeQueries {
  readonly queries: readonly PoolQuery[];
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Each identifier of the pool that one document's title or body alone holds, asked in another spelling. */
export function identifierQueries(documents: readonly PoolDocument[], most = 200): MadeQueries {
  const holders = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  for (const { id, title, body } of documents) {
    for (const [identifier] of `${title}\n${body}`.matchAll(IDENTIFIER)) {
      const key = pieces(identifier).join(' ');
      holders.set(key, (holders.get(key) ?? new Set()).add(id));
      written.set(key, identifier);
    }
  }
  const made = [...holders].filter(([, ids]) => ids.size === 1);
  return collect(
    everyNth(made, most).map(([key, ids], at) => ({
      id: `identifier-${at}`,
      text: respelt(key, at),
      answers: ids,
    })),
  );
}

/** Each title that no other document has, with one letter of its longest word wrong. */
export function typoQueries(documents: readonly PoolDocument[], most = 200): MadeQueries {
  return collect(
    everyNth(withOwnTitle(documents), most).map(({ id, title }, at) => ({
      id: `typo-${at}`,
      text: misspelt(title, at),
      answers: new Set([id]),
    })),
  );
}

/**
 * Each kind of error line that the pool's documents print, as it would come again: its numbers changed, behind a
 * log's head. Right are all documents that print the kind. Kinds of which little stays when masked are left out.
 */
export function failureQueries(documents: readonly PoolDocument[], most = 200): MadeQueries {
  const holders = new Map<string, { readonly text: string; readonly ids: Set<string> }>();
  for (const { id, body } of documents) {
    const whole = body.trim();
    for (const text of knownLines(body)) {
      if (text !== whole && read(text)[0]?.kind !== 'error') continue;
      const masked = template(text);
      if (masked.replaceAll(HOLE, '').trim().length < LEAST_SAID) continue;
      const kind = holders.get(masked) ?? { text, ids: new Set<string>() };
      holders.set(masked, { ...kind, ids: kind.ids.add(id) });
    }
  }
  return collect(
    everyNth([...holders.values()], most).map(({ text, ids }, at) => ({
      id: `failure-${at}`,
      text: `2031-04-02T08:15:31.300Z ERROR [worker-4] ${text.replace(/(?<![\p{L}\d])\d(?=\d*(?![\p{L}\d]))/gu, changed)}`,
      answers: ids,
    })),
  );
}

/** Shorter ones name no failure. */
const LEAST_SAID = 15;
const changed = (digit: string): string => String((Number(digit) % 9) + 1);

/** The titles that no other document has, each once, as they stand. */
export function titleQueries(documents: readonly PoolDocument[], most = 200): MadeQueries {
  return collect(
    everyNth(withOwnTitle(documents), most).map(({ id, title }) => ({
      id: `title-${id}`,
      text: title,
      answers: new Set([id]),
    })),
  );
}

/** Each query as one line of five, the others being what runs beside a failure in any log: calm lines of other programs. */
export function noisyQueries(
  queries: readonly PoolQuery[],
  answers: ReadonlyMap<string, ReadonlySet<string>>,
): MadeQueries {
  return collect(
    queries
      .filter(({ id }) => answers.has(id))
      .map(({ id, text }, at) => {
        const lines = [0, 1, 2, 3].map((step) => NOISE[(at + step * 3) % NOISE.length] ?? '');
        lines.splice(at % 5, 0, text);
        return { id: `noisy-${id}`, text: lines.join('\n'), answers: answers.get(id) ?? new Set<string>() };
      }),
  );
}

const IDENTIFIER =
  /\b(?:[a-z]+(?:[A-Z][a-z]+){1,5}|[A-Z][a-z]+(?:[A-Z][a-z]+){1,5}|[a-z]+(?:_[a-z]+){1,5}|[A-Z]+(?:_[A-Z]+){1,5})\b/gu;
const LETTERS = /[a-z]{5}/iu;

function withOwnTitle(documents: readonly PoolDocument[]): PoolDocument[] {
  const counts = new Map<string, number>();
  for (const { title } of documents)
    counts.set(title.toLowerCase(), (counts.get(title.toLowerCase()) ?? 0) + 1);
  return documents.filter(({ title }) => counts.get(title.toLowerCase()) === 1 && LETTERS.test(title));
}

const pieces = (identifier: string): string[] =>
  identifier
    .replace(/([a-z])(?=[A-Z])/gu, '$1 ')
    .toLowerCase()
    .split(/[ _]/u);

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** snake_case, camelCase, kebab-case, UPPER_CASE and PascalCase in turn. */
function respelt(key: string, turn: number): string {
  const words = key.split(' ');
  const camel = words.map((word, at) => (at === 0 ? word : capital(word))).join('');
  const spellings = [words.join('_'), camel, words.join('-'), words.join('_').toUpperCase(), capital(camel)];
  return spellings[turn % spellings.length] ?? '';
}

/** One letter of the longest word is changed, dropped, doubled or swapped with the next, in turn. */
function misspelt(title: string, turn: number): string {
  const longest = tokens(title)
    .filter(({ exact, start, end }) => /^[a-z]+$/u.test(exact) && end - start === exact.length)
    .sort((a, b) => b.exact.length - a.exact.length)[0];
  if (longest === undefined) return title;
  const at = longest.start + 1 + (turn % (longest.exact.length - 2));
  const [letter = '', next = ''] = [title[at], title[at + 1]];
  const slip = [letter === 'x' ? 'q' : 'x', '', letter + letter, next + letter][turn % 4] ?? '';
  return title.slice(0, at) + slip + title.slice(turn % 4 === 3 ? at + 2 : at + 1);
}

const NOISE: readonly string[] = [
  '2031-04-02T08:15:29.871Z INFO  [orders] order 80231 accepted, 3 items, total 41.90',
  '2031-04-02T08:15:30.120Z INFO  [http-7] access: GET /healthz 200 in 3 ms',
  '2031-04-02T08:15:30.480Z DEBUG [pool-2] cache: 118 entries refreshed in 12 ms',
  'Apr  2 08:15:31 edge-3 systemd[1]: Started Daily cleanup of temporary files.',
  '2031-04-02 08:15:31,007 INFO scheduler: next run of nightly-report in 3600 s',
  '10.3.0.9 - - [02/Apr/2031:08:15:31 +0000] "GET /metrics HTTP/1.1" 200 5120 "-" "scraper/2.1"',
  'Apr  2 08:15:32 edge-3 kernel: [88123.4412] eth0: link becomes ready',
  '{"ts":"2031-04-02T08:15:32Z","level":"info","msg":"configuration reloaded","path":"/etc/app.yaml"}',
  '2031-04-02T08:15:32.950Z WARN  [gc] pause of 41 ms, heap 512 MB of 2048 MB',
  'ts=2031-04-02T08:15:33Z level=info component=proxy msg="upstream picked" host=10.3.0.11:8080',
  'web-2  | 2031-04-02 08:15:33 [info] 31#31: *4120 client 10.3.0.77 closed keepalive connection',
  'I0402 08:15:33.410112       1 leaderelection.go:278] successfully renewed lease shop/controller',
];

function everyNth<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, at) => items[Math.floor(at * step)]).filter(
    (item) => item !== undefined,
  );
}

function collect(made: readonly { id: string; text: string; answers: ReadonlySet<string> }[]): MadeQueries {
  return {
    queries: made.map(({ id, text }) => ({ id, text })),
    answers: new Map(made.map(({ id, answers }) => [id, answers])),
  };
}
