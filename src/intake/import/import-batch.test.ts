import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { imported, NOWHERE, textOf } from '../../test/import/whole-import.ts';
import { Importer } from './import-batch.ts';

const dataOf = (text: string) => parse(/^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? text);

test('two documents with one id, one signature and one name are told apart', () => {
  const text = '# A\n\n**ID:** OPS-1\n\n**Error:**\n\n```\nTypeError: no such thing here\n```\n';
  const importer = new Importer(NOWHERE);
  const first = importer.import('a/x.md', textOf(text));
  const second = importer.import('b/x.md', textOf(text));
  expect(dataOf(first.files[0]?.text ?? '')).toMatchObject({ id: 'OPS-1', signatures: [{}] });
  expect(dataOf(second.files[0]?.text ?? '')).toMatchObject({ id: 'OPS-1-2' });
  expect(second.files[0]?.text).not.toContain('signatures:\n');
  expect(second.unsure.map(({ message }) => message).join()).toMatch(
    /OPS-1 belongs to another[\s\S]*signature of incidents\/ops-1/u,
  );
});

test('HTML that a browser would run or swallow is text', () => {
  const [file] = imported('# A\n\nuse Map<K, V> and <script>x</script> <b>bold</b> `<i>`\n').files;
  expect(file?.text).toContain('Map&lt;K, V> and &lt;script>x&lt;/script> <b>bold</b> `<i>`');
});

test('links and images that led to something near are words, and lead nowhere', () => {
  const [file] = imported(
    '# A\n\nSee [the notes](../notes.md) and [Cause](#cause), ![Queue](img/q.png), ![Far](https://e.example/x.png).\n',
  ).files;
  expect(file?.text).toContain(
    'See the notes (`../notes.md`) and Cause, Queue (`img/q.png`), [Far](<https://e.example/x.png>).',
  );
});
