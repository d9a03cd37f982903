import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import type { ContentReading } from '../read-content.ts';

/** Kinds whose YAML is the front matter of Markdown. */
const IN_FRONT_MATTER = ['incident', 'runbook'] as const satisfies readonly Kind[];

/**
 * The file by which Astro's language server knows which Markdown files belong to which schema: `collections.json`
 * in `.astro/collections/` of the folder that the editor has open, beside `<name>.schema.json`. Astro writes it for
 * collections of its own; a file that is made later is not in it before the next time.
 */
export function frontMatterFiles(folder: string, files: ContentReading['files']): string {
  const entries = files.flatMap((file) => {
    const kind = IN_FRONT_MATTER.find((one) => file.startsWith(`${one}s/`));
    return kind === undefined ? [] : [[addressOf(join(folder, file)), kind] as const];
  });
  return `${JSON.stringify(
    {
      collections: Object.keys(KINDS).map((name) => ({ hasSchema: true, name })),
      entries: Object.fromEntries(entries),
    },
    null,
    2,
  )}\n`;
}

/** As the server compares addresses: decoded, in lower case. */
const addressOf = (path: string): string => decodeURIComponent(pathToFileURL(path).href).toLowerCase();
