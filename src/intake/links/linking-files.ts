import type { Entry } from '../../core/entry.ts';
import { linkedFile } from '../../core/linked-file.ts';
import { textFaults } from '../markdown/strangers-text.ts';

/**
 * The files of those entries whose body has a link to one of the given files. Only a body that may name one of them is
 * parsed: one that holds the last part of its path that is a name of its own, or a character that is written otherwise
 * in an address.
 */
export function linkingFiles(entries: readonly Entry[], files: ReadonlySet<string>): string[] {
  const names = [...new Set([...files].map(nameOf))];
  const mayName = ({ body }: Entry): boolean =>
    names.length > NAMES_AT_MOST || ESCAPE.test(body) || names.some((name) => body.includes(name));
  return entries
    .filter((entry) => mayName(entry) && linksOf(entry).some((file) => files.has(file)))
    .map(({ filePath }) => filePath);
}

/** More are slower to look for than links are. */
const NAMES_AT_MOST = 20;
const ESCAPE = /[%&\\]/u;

/** A link may lead to a folder, or by way of one. */
const nameOf = (file: string): string => file.replace(/\/index\.md$/u, '').replace(/^.*\//u, '');

function linksOf({ body, filePath }: Entry): string[] {
  const { links } = textFaults(body, { part: 'body', images: 'elsewhere' });
  return links.flatMap(({ address }) => linkedFile(filePath, address).file ?? []);
}
