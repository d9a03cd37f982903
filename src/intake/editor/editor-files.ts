import { relative, sep } from 'node:path';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import { readContent } from '../read-content.ts';
import { frontMatterFiles } from './front-matter-files.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { type KnownWords, knownWords } from './known-words.ts';
import { vscodeFiles } from './vscode.ts';

export interface EditorFiles {
  /** One JSON Schema for each kind of file, by file name. */
  readonly schemas: ReadonlyMap<string, string>;
  /** The same, and what says which Markdown file has which; for `.astro/collections/`. It names files absolutely. */
  readonly collections: ReadonlyMap<string, string>;
  /** For `.vscode/`. */
  readonly vscode: ReadonlyMap<string, string>;
}

/**
 * What editors need for a content folder. Words come from the files that pass their check; the rest is left out.
 *
 * @param opened the folder that the editor has open, absolute.
 * @param out the folder that the schemas go to, absolute.
 */
export async function editorFiles(folder: string, opened: string, out: string): Promise<EditorFiles> {
  const { entries, files } = await readContent(folder);
  const seen = (path: string) => relative(opened, path).split(sep).join('/') || '.';
  const schemas = schemaFiles(knownWords(entries));
  return {
    schemas,
    collections: new Map([...schemas, ['collections.json', frontMatterFiles(folder, files)]]),
    vscode: vscodeFiles(seen(folder), seen(out)),
  };
}

/** The JSON Schema of each kind, as the text of a file, by the file's name. */
export function schemaFiles(known: KnownWords): ReadonlyMap<string, string> {
  return new Map(
    (Object.keys(KINDS) as Kind[]).map((kind) => [
      `${kind}.schema.json`,
      `${JSON.stringify(jsonSchemaOf(kind, known), null, 2)}\n`,
    ]),
  );
}
