import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeIndex, type FiledRecord } from '../files/encode.ts';
import { IndexError } from '../files/index-error.ts';
import { type FilesIndex, openIndex } from '../files/open-index.ts';
import { memoryIndex } from '../memory-index.ts';
import { search } from '../search.ts';
import { words } from '../tokens.ts';
import { SlowError, type TimeUp } from './patient-index.ts';
import { idOf, nameIn } from './record-name.ts';
import { searchTogether } from './search-together.ts';

const record = (id: string, title: string, more: Partial<FiledRecord> & { readonly body?: string } = {}) => ({
  id,
  fields: { title: words(title), seen: words((more.lines ?? []).join('\n')), body: words(more.body ?? '') },
  lines: more.lines ?? [],
  shown: { path: `${id}/`, title, sort: 'incident', doing: 'Restart it.', doingKind: 'fix' },
  facets: more.facets ?? {},
});

function open(site: number, records: readonly FiledRecord[], failing?: string): Promise<FilesIndex> {
  const files = new Map(encodeIndex(records).map(({ name, bytes }) => [name, bytes]));
  return openIndex(
    async (name) => {
      const bytes = files.get(name);
      if (bytes === undefined || (failing !== undefined && name.startsWith(failing))) {
        throw new IndexError('missing', name, 500);
      }
      return bytes;
    },
    (id) => nameIn(site, id),
  );
}

const never: TimeUp = () => new Promise(() => {});
const recordsOf = (found: readonly { readonly record: string }[]) => found.map((one) => one.record);

const own = [
  record('incident/PAY-1', 'Payments time out', { lines: ['ERROR pool exhausted after <*> ms'] }),
  record('incident/PAY-2', 'Refunds are sent twice'),
];
const other = [
  record('incident/NET-1', 'Edge proxy drops idle connections', {
    lines: ['WARN upstream reset before headers'],
  }),
  record('incident/NET-2', 'Certificates of the edge proxy expire'),
];

test('a write-up of another site is found with the own ones, its site in its name', async () => {
  const [mine, theirs] = await Promise.all([open(0, own), open(2, other)]);
  const { answer, failed } = await searchTogether(
    'edge proxy drops connections',
    mine,
    new Map([[2, theirs]]),
    {
      timeUp: never,
    },
  );
  expect(recordsOf(answer.found)[0]).toBe('~2 incident/NET-1');
  expect(failed().size).toBe(0);
  const known = await searchTogether(
    '2031-01-01T00:00:00Z WARN upstream reset before headers',
    mine,
    new Map([[2, theirs]]),
    { timeUp: never },
  );
  expect(known.answer).toMatchObject({ verdict: 'known', found: [{ record: '~2 incident/NET-1' }] });
});

describe('a pool split in two sites', () => {
  const WORDS = ['queue', 'worker', 'lease', 'lost', 'disk', 'full', 'proxy', 'reset', 'retry', 'token'];
  const title = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 });
  const pool = fc.uniqueArray(title, {
    minLength: 4,
    maxLength: 24,
    selector: (list) => [...list].sort().join(' '),
  });

  test('counts every word as the whole pool does, and finds first what the whole finds first', async () => {
    await fc.assert(
      fc.asyncProperty(
        pool,
        fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
        async (titles, sides) => {
          const all = titles.map((list, at) => record(`incident/${at}`, list.join(' ')));
          const whole = memoryIndex(all);
          const here = all.filter((_, at) => sides[at]);
          const there = all.filter((_, at) => !sides[at]);
          const [mine, theirs] = await Promise.all([open(0, here), open(1, there)]);
          let right = 0;
          let rightTogether = 0;
          for (const [at, list] of titles.entries()) {
            const alone = await search(list.join(' '), whole, { limit: 24 });
            const { answer } = await searchTogether(list.join(' '), mine, new Map([[1, theirs]]), {
              timeUp: never,
              options: { limit: 24 },
            });
            expect(answer.plan.ask.map(({ word }) => word).sort()).toEqual(
              alone.plan.ask.map(({ word }) => word).sort(),
            );
            expect(answer.plan.mass).toBeCloseTo(alone.plan.mass, 9);
            expect(answer.found.map(({ record }) => idOf(record)).sort()).toEqual(
              recordsOf(alone.found).sort(),
            );
            right += Number(alone.found[0]?.record === `incident/${at}`);
            rightTogether += Number(idOf(answer.found[0]?.record ?? '') === `incident/${at}`);
          }
          // Lengths are judged by the averages of each site, so near ties may fall the other way.
          expect(Math.abs(right - rightTogether)).toBeLessThanOrEqual(Math.ceil(titles.length / 4));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('a word that is rare in a small site and common in the others does not lift the small one', async () => {
  const large = Array.from({ length: 30 }, (_, at) =>
    record(`incident/L-${at}`, `timeout of service number${at}`),
  );
  const small = [record('incident/S-1', 'timeout of printer'), record('incident/S-2', 'paper is out')];
  const [mine, theirs] = await Promise.all([open(0, large), open(1, small)]);
  const { answer } = await searchTogether('timeout number7', mine, new Map([[1, theirs]]), { timeUp: never });
  expect(answer.found[0]?.record).toBe('incident/L-7');
});

test('a slip is mended by the words of all sites', async () => {
  const [mine, theirs] = await Promise.all([open(0, own), open(1, other)]);
  const { answer } = await searchTogether('certifcates', mine, new Map([[1, theirs]]), { timeUp: never });
  expect(answer.found[0]?.record).toBe('~1 incident/NET-2');
});

test('what another site says never takes certainty from a known error of the own', async () => {
  const rival = [
    record('incident/DATA-9', 'Pool of the warehouse', { lines: ['ERROR pool exhausted after <*> ms'] }),
  ];
  const others = ['Disk', 'Login', 'Mail', 'Search'].map((what) =>
    record(`incident/${what}`, `${what} is slow`),
  );
  const [mine, theirs] = await Promise.all([open(0, [...own, ...others]), open(1, rival)]);
  const line = '2031-01-01T00:00:00Z ERROR pool exhausted after 30 ms';
  const { answer } = await searchTogether(line, mine, new Map([[1, theirs]]), { timeUp: never });
  expect(answer).toMatchObject({
    verdict: 'known',
    found: [{ record: 'incident/PAY-1', verdict: 'known' }, {}],
  });
  expect(recordsOf(answer.found)).toContain('~1 incident/DATA-9');
});

test('the same write-up in several sites is one result that names the others', async () => {
  const code = record('code/http/503', 'Service unavailable of the gateway');
  const [mine, second, third] = await Promise.all([
    open(0, [...own, code]),
    open(1, [code, ...other]),
    open(2, [{ ...code, shown: { ...code.shown, doing: 'Call the network team.' } }]),
  ]);
  const sites = new Map([
    [1, second],
    [2, third],
  ]);
  const { answer, alsoIn } = await searchTogether('gateway unavailable', mine, sites, { timeUp: never });
  expect(recordsOf(answer.found)).toEqual(['code/http/503', '~2 code/http/503']);
  expect([...alsoIn]).toEqual([['code/http/503', [1]]]);
});

describe('a site that fails on the way', () => {
  test.each(['p', 'l'])('is left out with its reason, files %s', async (failing) => {
    const [mine, broken, well] = await Promise.all([open(0, own), open(1, other, failing), open(2, other)]);
    const sites = new Map([
      [1, broken],
      [2, well],
    ]);
    const { answer, failed } = await searchTogether('WARN upstream reset before headers', mine, sites, {
      timeUp: never,
    });
    expect(recordsOf(answer.found)[0]).toBe('~2 incident/NET-1');
    expect(recordsOf(answer.found).filter((name) => name.startsWith('~1'))).toEqual([]);
    expect(failed().get(1)).toMatchObject({ fault: 'missing', status: 500 });
  });

  test('is waited for until the time is up and no longer', async () => {
    const [mine, theirs] = await Promise.all([open(0, own), open(1, other)]);
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const hanging: FilesIndex = { ...theirs, postings: () => new Promise(() => {}) };
    const asking = searchTogether('payments edge proxy', mine, new Map([[1, hanging]]), {
      timeUp: () => over,
    });
    end();
    const { answer, failed } = await asking;
    expect(recordsOf(answer.found)).toEqual(['incident/PAY-1']);
    expect(failed().get(1)).toBeInstanceOf(SlowError);
  });

  test('does not take the own index’s faults over', async () => {
    const [mine, theirs] = await Promise.all([open(0, own, 'p'), open(1, other)]);
    await expect(
      searchTogether('payments', mine, new Map([[1, theirs]]), { timeUp: never }),
    ).rejects.toMatchObject({ fault: 'missing' });
  });
});

describe('filters where vocabularies differ', () => {
  const here = [
    record('incident/A-1', 'Login loops', { facets: { service: ['user-db'], status: ['resolved'] } }),
  ];
  const there = [
    record('incident/B-1', 'Login is slow', {
      facets: { service: ['accounts'], 'service~': ['Accounts', 'user_db'], status: ['resolved'] },
    }),
    record('incident/B-2', 'Login page is blank', { facets: { service: ['web'], status: ['mitigated'] } }),
  ];
  const ask = async (text: string) => {
    const [mine, theirs] = await Promise.all([open(0, here), open(1, there)]);
    return searchTogether(text, mine, new Map([[1, theirs]]), { timeUp: never, options: { filters: true } });
  };

  test('another name of the same thing passes', async () => {
    const { answer, foreignWords } = await ask('login service:user-db');
    expect(recordsOf(answer.found).sort()).toEqual(['incident/A-1', '~1 incident/B-1']);
    expect(foreignWords.size).toBe(0);
  });

  test('what a site has no word for is said', async () => {
    const { answer, foreignWords } = await ask('login service:checkout status:resolved');
    expect(answer.found).toEqual([]);
    expect([...foreignWords]).toEqual([[1, ['service:checkout']]]);
  });
});
