import { SNIPPETS } from './snippets.ts';

/** Kinds that are YAML files as a whole, and where in a content folder they lie. */
export const YAML_FILES = {
  tree: 'trees/*.yaml',
  codes: 'codes/*.yaml',
  vocabulary: 'vocabulary.yaml',
  site: 'site.yaml',
} as const;

/** Where the schemas are unless something else is asked for, from the folder that the editor has open. */
export const SCHEMAS = '.vscode/schemas';

/**
 * The files of `.vscode/`, by name: what VS Code needs so that keys complete and hover explains.
 *
 * @param content the content folder, seen from the folder that the editor has open, with forward slashes.
 * @param schemas the folder of the schemas, seen from there too.
 */
export function vscodeFiles(content: string, schemas: string = SCHEMAS): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      'settings.json': {
        'astro.content-intellisense': true,
        'yaml.schemas': Object.fromEntries(
          Object.entries(YAML_FILES).map(([kind, files]) => [
            `./${schemas}/${kind}.schema.json`,
            `${content}/${files}`,
          ]),
        ),
        // Prose asks for no suggestions of its own accord, and front matter is prose to the editor.
        '[markdown]': SUGGESTIONS,
        '[mdx]': SUGGESTIONS,
      },
      'extensions.json': {
        recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'unifiedjs.vscode-mdx'],
      },
      'fixpoint.code-snippets': SNIPPETS,
    }).map(([name, data]) => [name, `${JSON.stringify(data, null, 2)}\n`]),
  );
}

const SUGGESTIONS = { 'editor.quickSuggestions': { other: true, comments: false, strings: true } };
