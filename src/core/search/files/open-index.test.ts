import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryIndex } from '../memory-index.ts';
import { search } from '../search.ts';
import { words } from '../tokens.ts';
import { encodeIndex, type FiledRecord } from './encode.ts';
import { IndexError } from './index-error.ts';
import { openIndex } from './open-index.ts';
import { searchFiles } from './search-files.ts';

/** Few words, so that records share them; glued ones, codes and words of one record alone among them. */
const word = fc.oneof(
  fc.constantFrom(
    'worker',
    'lost',
    'lease',
    'queue',
    'is',
    'full',
    'retry',
    'renewed',
    'ECONNRESET',
    'E11000',
  ),
  fc.constantFrom('max_retries', 'maxRetries', 'retries=5', 'naïve', 'длина', '10.0.0.1', 'wroker', 'quueue'),
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '_'), minLength: 1, maxLength: 12 }),
);
const sentence = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));
const logLine = sentence.map((text) => `2031-04-05T06:07:08Z ERROR worker-3 ${text}`);
const facets = fc.dictionary(
  fc.constantFrom('service', 'severity', 'status'),
  fc.array(fc.constantFrom('payments', 'sev1', 'open', 'web'), { maxLength: 2 }),
);
const record = fc.record({
  title: sentence,
  body: sentence,
  lines: fc.array(sentence, { maxLength: 3 }),
  facets,
});
const records = fc.array(record, { maxLength: 25 }).map((list) =>
  list.map(
    ({ title, body, lines, facets }, number): FiledRecord => ({
      id: `record/${number}`,
      fields: { title: words(title), seen: words(lines.join('\n')), body: words(body) },
      lines,
      facets,
      shown: { path: `records/${number}/`, title, sort: 'incident', doing: body, doingKind: 'fix' },
      ...(number % 2 === 0 && { answer: { parts: [], verification: [{ do: title, expect: body }] } }),
    }),
  ),
);
const query = fc.oneof(
  sentence,
  fc.array(fc.oneof(sentence, logLine), { maxLength: 5 }).map((list) => list.join('\n')),
  sentence.map((text) => `${text} service:payments sev1`),
  fc.constant('severity:sev1'),
);

const filesOf = (list: readonly FiledRecord[]) =>
  new Map(encodeIndex(list).map(({ name, bytes }) => [name, bytes]));

const loader =
  (files: ReadonlyMap<string, Uint8Array>, asked: string[] = []) =>
  async (name: string) => {
    asked.push(name);
    const bytes = files.get(name);
    if (bytes === undefined) throw new IndexError('missing', `${name} is not there`);
    return bytes;
  };

test('files give the very answer of the index in memory, for any records and any text', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.array(query, { minLength: 1, maxLength: 4 }), async (list, texts) => {
      const files = await openIndex(loader(filesOf(list)));
      const memory = memoryIndex(list);
      const options = { filters: true, today: '2031-04-05' };
      for (const text of texts) {
        expect(await searchFiles(text, files, options)).toEqual(await search(text, memory, options));
      }
      expect(await files.everything()).toEqual(await memory.everything());
    }),
    { numRuns: 150 },
  );
});

test('the synonyms of the site are kept with its index, and asked for', async () => {
  const list: FiledRecord[] = [
    {
      id: 'record/0',
      fields: { title: words('worker lost its lease'), seen: [], body: [] },
      lines: [],
      shown: { path: '', title: '', sort: 'incident', doing: '', doingKind: 'fix' },
    },
  ];
  const synonyms = [['worker', 'Arbeiter', 'hired hand']];
  const files = new Map(encodeIndex(list, synonyms).map(({ name, bytes }) => [name, bytes]));
  const index = await openIndex(loader(files));
  expect(index.synonyms).toEqual(synonyms);
  expect((await searchFiles('hired hand', index)).found[0]?.record).toBe('record/0');
  expect((await searchFiles('hired hand', index, { synonyms: [] })).found).toEqual([]);
});

test('everything that a retriever is asked is answered as in memory', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.array(word), async (list, asked) => {
      const files = await openIndex(loader(filesOf(list)));
      const memory = memoryIndex(list);
      const every = [...asked.flatMap(words), ...list.flatMap(({ fields }) => Object.values(fields).flat())];
      const ids = [...list.map(({ id }) => id), 'record/none'];
      expect(await files.postings(every)).toEqual(await memory.postings(every));
      expect(await files.lines(every)).toEqual(await memory.lines(every));
      expect(await files.facts(ids)).toEqual(await memory.facts(ids));
      const ask = () => every.map((one) => [files.table.count(one), files.table.near(one)]);
      do ask();
      while (await files.settle());
      expect(ask()).toEqual(every.map((one) => [memory.table.count(one), memory.table.near(one)]));
    }),
    { numRuns: 50 },
  );
});

test('what results show comes back, in blocks', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (list) => {
      const files = await openIndex(loader(filesOf(list)));
      const shown = await files.shown(list.map(({ id }) => id));
      expect([...shown.values()]).toEqual(list.map((one) => one.shown));
      for (const { id, answer } of list) expect(await files.answer(id)).toEqual(answer);
    }),
    { numRuns: 30 },
  );
});

const some: FiledRecord[] = Array.from({ length: 40 }, (_, number) => ({
  id: `record/${number}`,
  fields: {
    title: words(`worker ${number} lost its lease`),
    seen: [],
    body: words(`unique${number} solely queue`),
  },
  lines: [`ERROR lease of unique${number} was lost`],
  shown: { path: '', title: '', sort: 'incident', doing: '', doingKind: 'fix' },
}));

test('a file is loaded once, and only where it is needed', async () => {
  const asked: string[] = [];
  const files = await openIndex(loader(filesOf(some), asked));
  expect(asked).toEqual(['words.bin', 'records.bin']);
  await searchFiles('lost lease', files);
  expect(asked).not.toContain('words-with-digits.bin');
  await searchFiles('lost lease unique7', files);
  await searchFiles('lost lease unique7', files);
  expect(asked).toContain('words-with-digits.bin');
  expect(asked).toEqual([...new Set(asked)]);
});

test('a file that could not be had is asked for again at the next search', async () => {
  const files = filesOf(some);
  let broken = true;
  const index = await openIndex(async (name) => {
    if (broken && name.startsWith('p')) throw new IndexError('missing', name);
    return loader(files)(name);
  });
  await expect(searchFiles('lost lease', index)).rejects.toThrow(IndexError);
  broken = false;
  expect((await searchFiles('lost lease', index)).found).not.toEqual([]);
});

test('an index of no records opens and finds nothing', async () => {
  const files = await openIndex(loader(filesOf([])));
  expect(await searchFiles('worker lost its lease', files)).toMatchObject({ found: [], verdict: 'unknown' });
});

test('any file that is cut short or exchanged for another is an IndexError', async () => {
  const whole = filesOf(some);
  const useAll = async (files: ReadonlyMap<string, Uint8Array>, asked?: string[]) => {
    const index = await openIndex(loader(files, asked));
    await searchFiles('worker 7 lost its lease unique7 nosuchword', index);
    const every = some.flatMap(({ fields }) => Object.values(fields).flat());
    await index.postings(every);
    await index.lines(every);
    await index.shown(some.map(({ id }) => id));
    await Promise.all(some.map(({ id }) => index.answer(id)));
  };
  const used: string[] = [];
  await useAll(whole, used);
  expect(used.length).toBeGreaterThan(10);
  for (const name of used) {
    const bytes = whole.get(name) ?? new Uint8Array();
    const cut = new Map(whole).set(name, bytes.slice(0, -1));
    await expect(useAll(cut), `${name} cut short`).rejects.toThrow(IndexError);
    const page = new Map(whole).set(name, new TextEncoder().encode('<!doctype html><p>Not found</p>'));
    await expect(useAll(page), `${name} exchanged`).rejects.toThrow(IndexError);
    const gone = new Map(whole);
    gone.delete(name);
    await expect(useAll(gone), `${name} gone`).rejects.toThrow(IndexError);
  }
});
