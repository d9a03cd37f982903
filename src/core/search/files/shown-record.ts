import type { Shown } from '../shown.ts';
import { optional, shape, text } from './shape.ts';

const WORD = text(40);
const isShown = shape({
  path: text(400),
  title: text(1_000),
  sort: WORD,
  doing: text(2_000),
  doingKind: WORD,
  status: optional(WORD),
  severity: optional(WORD),
});

/**
 * What a result shows, as it stands in a file of an index; undefined where it is anything else. Its path leads to a
 * page below the site's own address whatever the file says: no scheme, no host, no way up.
 */
export function readShown(value: unknown): Shown | undefined {
  if (!isShown(value)) return undefined;
  const shown = value as Shown;
  return PATH.test(shown.path) ? shown : undefined;
}

/** Folders of letters, digits, `-`, `_`, `.` and `~`, none of which begins with a dot; a slash at the end. */
const PATH = /^(?:[\p{L}\p{N}_~-][\p{L}\p{N}_.~-]*\/)+$/u;
