import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { knownWords } from '../../core/write-up/known-words.ts';
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

test('lines before and after, in one fence or in two, are a change of the file that is named', () => {
  const [file] = imported(
    `# Slow tide

## Fix

Changed \`tide/clock.py\`:

\`\`\`py
# Before (wrong)
zone = "local"

# After
zone = "utc"
\`\`\`

**Before:**

\`\`\`python
a
\`\`\`

**After:**

\`\`\`python
b
\`\`\`

It keeps time now.
`,
  ).files;
  expect(dataOf(file?.text ?? '')).toMatchObject({
    fixes: [
      {
        what: 'Changed `tide/clock.py`',
        detail: 'It keeps time now.',
        changes: [
          { file: 'tide/clock.py', before: 'zone = "local"', after: 'zone = "utc"', language: 'python' },
          { file: 'tide/clock.py', before: 'a', after: 'b' },
        ],
      },
    ],
  });
  expect(file?.text).toMatch(/# \(wrong\)[\s\S]*fixes:/u);
  expect(file?.text).not.toContain('Also in the source');
});

test('lines before and after of no file stay as they are', () => {
  const [file] = imported('# A\n\n## Fix\n\nTurn it.\n\n```\n# before\na\n# after\nb\n```\n').files;
  expect(file?.text).not.toContain('changes:');
  expect(file?.text).toContain('# before');
});

test('a service that a heading names is taken, and said to be a guess', () => {
  const around = {
    ...NOWHERE,
    words: knownWords({ services: [{ id: 'tide', name: 'Tide gauge', synonyms: ['gauge'] }] }),
  };
  const found = imported('# Odd numbers\n\n## The gauge shows nothing\n\ntext\n', 'a.md', around);
  expect(dataOf(found.files[0]?.text ?? '')).toMatchObject({ services: ['tide'] });
  expect(found.unsure.map(({ message }) => message)).toContain(
    'The service tide was taken from "The gauge shows nothing".',
  );
});

test('a line that only announces what became a field does not stand alone', () => {
  const [file] = imported('# A\n\n## Success criteria\n\nIt is mended when:\n\n- [ ] Tiles load\n').files;
  expect(file?.text).toMatch(/^# .*It is mended when:$/mu);
  expect(file?.text.split('\n---\n')[1] ?? '').not.toContain('mended');
});

test('first words taken for a symptom end before what announces a list, and are whole in the body', () => {
  const said = 'Nobody can log in. What it may be:';
  const [file] = imported(`# Log-in fails\n\n${said}\n\n- A slow name server\n`).files;
  expect(dataOf(file?.text ?? '').symptoms).toEqual([{ text: 'Nobody can log in.' }]);
  expect(file?.text).toContain(said);
});
