import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, linkedFile } from '../../core/linked-file.ts';
import { nearest } from '../../core/nearest.ts';
import { quoted } from '../../core/printable.ts';
import type { Problem } from '../../core/problem.ts';
import type { EntryReading } from '../check-entry.ts';
import { problemAt } from '../fault.ts';
import { FILE_LIMIT, fileText } from '../file-text.ts';
import { knownPlace } from '../known-place.ts';
import { bodyAnchors } from '../markdown/body-anchors.ts';
import { partsOf } from '../parts.ts';
import { refusedReading } from '../refused-reading.ts';

/** The most dead links that are told of one file, and the most files of other write-ups that are read for it. */
const SHOWN = 20;

/** A reading with the problems of the links in its body that lead to other files; a file with one is refused. */
export function withLinks(reading: EntryReading, folder: string, filePath: string): EntryReading {
  const problems: Problem[] = [];
  const files = filesOf(folder);
  const anchors = anchorsOf(folder);
  for (const { address, place } of reading.links ?? []) {
    if (problems.length >= SHOWN) break;
    const said = deadLink(folder, filePath, address, { files, anchors });
    if (said !== undefined) problems.push(problemAt(place, filePath, { code: 'dead-link', ...said }));
  }
  return refusedReading(reading, problems);
}

interface Around {
  /** All files that a link may lead to. */
  files(): readonly string[];
  /** The anchors of a write-up; undefined where it has none that are known. */
  anchors(file: string): readonly string[] | undefined;
}

function deadLink(folder: string, from: string, address: string, { files, anchors }: Around) {
  const { file, anchor } = linkedFile(from, address);
  const shown = quoted(address, 60);
  if (file === undefined) {
    return {
      message: `The link leads to ${shown}, which is out of the content folder.`,
      remedy: 'Give the whole address of a page, or name the file between backticks.',
    };
  }
  const isThere = !address.trim().startsWith('/') && leadsToWriteUp(folder, file);
  if (!isThere) {
    const near = nearFile(file, files());
    return {
      message: `The link leads to ${shown}, where no write-up is; expected the way to its file.`,
      remedy:
        near === undefined
          ? 'Give the way from this file to the one that is meant, such as ../../runbooks/name.md, or a whole address.'
          : `Write "${addressOf(from, near)}" if that is meant; otherwise give a whole address, or leave the words without a link.`,
    };
  }
  const known = anchor === '' ? undefined : anchors(file);
  if (known === undefined || known.includes(anchor)) return undefined;
  const near = nearest(anchor, known);
  return {
    message: `The link leads to ${shown}, and no heading of ${file === from ? 'this text' : file} has that name.`,
    remedy:
      near === undefined
        ? 'Leave out what stands from # on.'
        : `Write "#${near}" if that is meant; otherwise leave out what stands from # on.`,
  };
}

function leadsToWriteUp(folder: string, file: string): boolean {
  const kind = knownPlace(file)?.kind;
  if (kind === undefined || kind === 'site' || kind === 'vocabulary') return false;
  return lstatSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true;
}

/** What begins as the address does, as a page's address without the words of a folder, or is written nearly so. */
function nearFile(file: string, files: readonly string[]): string | undefined {
  const start = file.replace(/\/(?:index\.(?:md|html?))?$/u, '').replace(/\.\w+$/u, '');
  const [only, ...others] = files.filter(
    (one) => /^[-./]/u.test(one.slice(start.length)) && one.startsWith(start),
  );
  if (only !== undefined && others.length === 0) return only;
  const last = start.split('/').at(-1) ?? '';
  const named = files.filter((one) => one.split('/').some((piece) => piece.replace(/\.\w+$/u, '') === last));
  return named.length === 1 ? named[0] : nearest(file, files);
}

/** Names alone are read, once for each file that has such a link. */
function filesOf(folder: string): () => readonly string[] {
  let found: readonly string[] | undefined;
  return () => {
    found ??= ['incidents', 'runbooks', 'trees', 'codes'].flatMap((top) =>
      namesIn(join(folder, top)).map((name) =>
        top === 'incidents' ? `${top}/${name}/index.md` : `${top}/${name}`,
      ),
    );
    return found;
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function anchorsOf(folder: string): (file: string) => readonly string[] | undefined {
  const read = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!read.has(file) && read.size < SHOWN) read.set(file, anchorsIn(folder, file));
    return read.get(file);
  };
}

function anchorsIn(folder: string, file: string): readonly string[] | undefined {
  const place = knownPlace(file);
  const path = join(folder, file);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (place === undefined || !stat?.isFile() || stat.size > FILE_LIMIT) return undefined;
  const { text } = fileText(readFileSync(path));
  const parts = text === undefined ? undefined : partsOf(place.kind, text);
  return parts === undefined || 'code' in parts ? undefined : bodyAnchors(parts.body);
}
