import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openIndex } from '../core/search/files/open-index.ts';
import { searchFiles as searchIn } from '../core/search/files/search-files.ts';
import { search } from '../core/search/search.ts';
import { checkContent } from '../intake/check-content.ts';
import { pathOf } from '../site/links.ts';
import { NODE_PACKING } from '../site/packing.ts';
import { memorySearch } from './memory-search.ts';
import { searchFiles } from './search-files.ts';
import { searchSynonyms } from './search-synonyms.ts';

const { library } = await checkContent(resolve(import.meta.dirname, '../../content'), {
  today: '2031-01-01',
});
const files = searchFiles(library, pathOf, NODE_PACKING);
const [manifest, ...others] = files;
const folder = others[0]?.name.replace(/[^/]*$/u, '') ?? '';

const open = () => {
  const byName = new Map(others.map(({ name, bytes }) => [name, bytes]));
  return openIndex(async (name) => gunzipSync(byName.get(`${folder}${name}`) ?? new Uint8Array()));
};

test('one file keeps its name, all others lie in a folder named by their content', () => {
  expect(manifest?.name).toBe('search-index/manifest.json');
  expect(JSON.parse(new TextDecoder().decode(manifest?.bytes))).toMatchObject({
    folder: folder.split('/')[1],
  });
  expect(others.every(({ name }) => name.startsWith(folder) && name.endsWith('.bin'))).toBe(true);
  expect(searchFiles(library, pathOf, NODE_PACKING)).toEqual(files);
  const fewer = searchFiles({ ...library, runbooks: [] }, pathOf, NODE_PACKING);
  expect(fewer[1]?.name).not.toBe(others[0]?.name);
});

test('the files of our own content answer as the terminal does', async () => {
  const memory = memorySearch(library);
  const index = await open();
  for (const { data } of library.incidents) {
    for (const text of [data.title, data.symptoms.map((symptom) => symptom.text).join('\n')]) {
      expect(await searchIn(text, index)).toEqual(
        await search(text, memory, { synonyms: searchSynonyms(library) }),
      );
    }
  }
});

test('what the vocabulary calls things is asked for too, as in the terminal', async () => {
  const [first] = library.vocabulary.services;
  const vocabulary = {
    ...library.vocabulary,
    services: first === undefined ? [] : [{ ...first, name: 'Websocket', synonyms: ['zubringer'] }],
  };
  const named = { ...library, vocabulary };
  const packed = searchFiles(named, pathOf, NODE_PACKING);
  const index = await openIndex(async (name) =>
    gunzipSync(packed.find((file) => file.name.endsWith(`/${name}`))?.bytes ?? new Uint8Array()),
  );
  expect(index.synonyms).toEqual(searchSynonyms(named));
  const { plan } = await searchIn('zubringer', index);
  expect(plan.ask.map(({ word, instead }) => [word, instead])).toContainEqual(['websocket', 'synonym']);
});

test('a known error has at hand what to do and how one sees that it is fixed', async () => {
  const index = await open();
  for (const { id, data } of library.incidents) {
    const answer = await index.answer(`incident/${id}`);
    expect(answer?.verification).toEqual(data.verification);
    expect(answer?.parts.length).toBeGreaterThan(0);
    expect((await index.shown([`incident/${id}`])).get(`incident/${id}`)?.path).toBe(
      pathOf({ kind: 'incident', id }),
    );
  }
});
