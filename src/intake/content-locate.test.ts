import { expect, test } from 'vitest';
import { finder } from './content-locate.ts';
import { frontMatter } from './front-matter.ts';
import { offsetAt } from './yaml-place.ts';
import { parseYaml } from './yaml-source.ts';

test.each([
  'id: A\ntitle: x',
  'title: x\nid: A\n',
  'title: |\n id: B\nid:\n  A',
  'title: >-\n  id: B\n"id": A',
  "title: 'x\n  id: B\n\n  id: C'\nid: A",
  'title: x # id:\n\n# id: B\nid  : A',
  '{ title: x,\n id: A }',
  '{ title: x,\nid: A }',
  'titleid: x\nid:x: y\nid: A',
  'nodes:\n- id: B\n  id: C',
  '? id\n: A\ntitle: x',
  'title: x',
  '- id: A',
])('an outermost key is found where the parser finds it: %j', (yaml) => {
  const text = `---\n${yaml}\n---\n`;
  const parts = frontMatter(text);
  const document = parseYaml('yaml' in parts ? parts.yaml : '');
  const find = finder('incidents/a/index.md', text);
  for (const path of [['id'], ['title'], ['nodes']]) {
    const offset = offsetAt(document, path);
    const before = yaml.slice(0, offset ?? 0).split('\n');
    const place = { line: before.length + 1, column: (before.at(-1)?.length ?? 0) + 1 };
    expect(find(path)).toEqual(offset === undefined ? { line: 1, column: 1 } : place);
  }
});
