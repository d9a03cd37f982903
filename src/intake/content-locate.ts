import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Document } from 'yaml';
import type { Path } from '../core/entry.ts';
import type { Locate } from '../core/problem.ts';
import { type Place, placesOf, TOP } from './fault.ts';
import { fileText } from './file-text.ts';
import { knownPlace } from './known-place.ts';
import { partsOf } from './parts.ts';
import { offsetAt } from './yaml-place.ts';
import { parseYaml } from './yaml-source.ts';

/**
 * Finds places in the files of a folder. Most files have no problem, so none is kept: a file is read again when
 * a place in it is asked for, and only the last one is remembered. A file that has gone gives its top.
 */
export function contentLocate(folder: string): Locate {
  let last: { readonly file: string; readonly find: (path: Path) => Place } | undefined;
  return (file, path) => {
    if (last?.file !== file) last = { file, find: finder(file, textOf(folder, file)) };
    return last.find(path);
  };
}

/** Finds places in one file's text. */
export function finder(file: string, text: string | undefined): (path: Path) => Place {
  const place = knownPlace(file);
  const parts = place === undefined || text === undefined ? undefined : partsOf(place.kind, text);
  if (text === undefined || parts === undefined || 'code' in parts) return () => TOP;
  let document: Document | undefined;
  const inDocument = (path: Path): number | undefined => {
    document ??= parseYaml(parts.yaml);
    return offsetAt(document, path);
  };
  const placeAt = placesOf(parts.yaml, parts.linesAbove);
  return (path) => {
    const offset = outermostKey(parts.yaml, path) ?? inDocument(path);
    return offset === undefined ? TOP : placeAt(offset);
  };
}

/** Where an outermost key stands, if just one line begins with it: most places are found without the parser. */
function outermostKey(yaml: string, path: Path): number | undefined {
  if (path.length !== 1) return undefined;
  const text = `\n${yaml}`;
  const line = `\n${path[0]}:`;
  const at = text.indexOf(line);
  const isOnlyOne = at !== -1 && text.lastIndexOf(line) === at;
  return isOnlyOne && /^(?:\s|$)/u.test(text.charAt(at + line.length)) ? at : undefined;
}

function textOf(folder: string, file: string): string | undefined {
  try {
    return fileText(readFileSync(resolve(folder, file))).text;
  } catch {
    return undefined;
  }
}
