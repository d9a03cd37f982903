import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entry } from '../core/entry.ts';
import { KINDS } from '../schema/kinds.ts';
import { entryOf } from './check-entry.ts';
import type { KnownPlace } from './known-place.ts';
import { partsOf } from './parts.ts';
import { quickYaml } from './quick-yaml.ts';
import { readYaml } from './yaml-source.ts';

/**
 * The entry that reading a file whole would give, its body as it is written; or undefined where something is unusual,
 * so that only reading it whole tells. It is for files whose own problems nobody asks for: hidden characters, secrets,
 * Markdown, images and links are not looked at, as none of them changes the data. Throws nothing.
 */
export function skimEntry(folder: string, place: KnownPlace): Entry | undefined {
  const text = textOf(resolve(folder, place.filePath));
  if (text === undefined || UNUSUAL.test(text)) return undefined;
  const parts = partsOf(place.kind, text);
  if ('code' in parts) return undefined;
  const schema = KINDS[place.kind];
  const quick = quickYaml(parts.yaml);
  const checked = quick && schema.safeParse(quick.data ?? {});
  if (checked?.success) return entryOf(place, checked.data, parts.body);
  const { data, faults } = readYaml(parts.yaml);
  const again = faults.length > 0 ? undefined : schema.safeParse(data ?? {});
  return again?.success ? entryOf(place, again.data, parts.body) : undefined;
}

/** What is no UTF-8 was read as U+FFFD; the others are faults of a file's form. */
const UNUSUAL = /^\uFEFF|[\0\r\uFFFD]/u;

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
