import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPacked, packedFile } from './packed-file.ts';

const SOURCES = join(import.meta.dirname, '..');

test('a module loses its types, and names others as they are in the package', () => {
  const source = [
    "import type { A } from './a.ts';",
    "import { b } from '../b.ts';",
    "export { c } from './c.ts';",
    "export const d = async (): Promise<A> => (await import('./d.ts')).d;",
    "new Worker(new URL('./worker.ts', import.meta.url));",
    "const said = 'see a.ts';",
  ].join('\n');
  const { path, text } = packedFile('core/x.ts', source);
  expect(path).toBe('core/x.js');
  expect(text.trim().replaceAll('"', "'").split('\n')).toEqual([
    "import { b } from '../b.js';",
    "export { c } from './c.js';",
    "export const d = async () => (await import('./d.js')).d;",
    "new Worker(new URL('./worker.js', import.meta.url));",
    "const said = 'see a.ts';",
  ]);
});

test('a component keeps its types; other files stay as they are', () => {
  const text = "---\nimport { a } from './a.ts';\n---\n<script>\n  import '../browser/b.ts';\n</script>\n";
  expect(packedFile('pages/x.astro', text)).toEqual({
    path: 'pages/x.astro',
    text: text.replaceAll('.ts', '.js'),
  });
  expect(packedFile('guide/x.md', 'See `x.ts`.')).toEqual({ path: 'guide/x.md', text: 'See `x.ts`.' });
});

test('tests, measures and what packs stay out', () => {
  expect(
    ['core/a.ts', 'core/a.test.ts', 'lab/lab.ts', 'test/pty.ts', 'pack/make-lib.ts'].map(isPacked),
  ).toEqual([true, false, true, false, false]);
});

test('no component of ours names a file by an ending that the package has not', () => {
  const components = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.astro') && isPacked(path),
  );
  expect(components.length).toBeGreaterThan(50);
  const left = components.filter((path) =>
    /['"]\.{1,2}\/[^'"\n]*\.ts['"]/u.test(packedFile(path, readFileSync(join(SOURCES, path), 'utf8')).text),
  );
  expect(left).toEqual([]);
});
