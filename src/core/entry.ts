import type { DataOf, Kind } from '../schema/kinds.ts';

export type { Kind } from '../schema/kinds.ts';

/**
 * One checked file of the content folder: the shape to which both doors (Astro's loader and intake) reduce.
 * `filePath` is relative to the content folder, with forward slashes; `body` is the Markdown below the front
 * matter, empty for YAML files.
 */
export interface EntryOf<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly data: DataOf<K>;
  readonly body: string;
  readonly filePath: string;
}

export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

export type Key = string | number;
/** The way from the top of a file's data to one value: `['fixes', 0, 'what']`. */
export type Path = readonly Key[];
