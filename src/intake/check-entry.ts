import type { Entry, Path } from '../core/entry.ts';
import { LOST, type PartialEntry } from '../core/gaps.ts';
import type { TextReading } from '../core/markdown/text-faults.ts';
import { byPlace, type Problem } from '../core/problem.ts';
import type { Unread } from '../core/unread.ts';
import { KINDS } from '../schema/kinds.ts';
import { type Place, placesOf, problemAt, problemsOf, TOP } from './fault.ts';
import { fileText } from './file-text.ts';
import type { Parts } from './front-matter.ts';
import { hiddenInBody } from './hidden.ts';
import { issueFindings } from './issue-findings.ts';
import type { KnownPlace } from './known-place.ts';
import { entryFaults, textFaults } from './markdown/strangers-text.ts';
import { partsOf } from './parts.ts';
import { quickYaml } from './quick-yaml.ts';
import { salvage } from './salvage.ts';
import { offsetAt } from './yaml-place.ts';
import { readYaml } from './yaml-source.ts';

/** One file, read and checked. Where it did not pass there is what of it could be kept, or the name of what is unread. */
export interface EntryReading {
  readonly entry?: Entry;
  readonly partial?: SalvagedEntry;
  readonly problems: readonly Problem[];
  readonly unread: readonly Unread[];
  /** The images that its body names; undefined where it could not be read so far. */
  readonly images?: readonly NamedImage[];
  /** The links of its body to other files. */
  readonly links?: readonly NamedLink[];
}

/** An image by the name of a file beside the write-up, and where it is named. */
export interface NamedImage {
  readonly name: string;
  readonly place: Place;
}

/** A link without a protocol, and where it stands. */
export interface NamedLink {
  readonly address: string;
  readonly place: Place;
}

/** `origin` gives the place in the file's own data of a place in the entry's, which may lack items. */
export interface SalvagedEntry extends PartialEntry {
  readonly origin: (path: Path) => Path;
}

/** Checks the bytes of a file for all faults at once; there is an entry only where there is none. Never throws. */
export function checkEntry(place: KnownPlace, bytes: Uint8Array): EntryReading {
  const { kind, filePath: file } = place;
  const { text, faults } = fileText(bytes);
  const problems = faults.map((fault) => problemAt(fault.place, file, fault));
  if (text === undefined) return failedEntry(place, problems);

  const parts = partsOf(kind, text);
  if ('code' in parts) return failedEntry(place, [...problems, problemAt(TOP, file, parts)]);
  const body = bodyReading(place, parts);
  const bodyPlace = placesOf(text);
  const images = body.images.map(({ name, offset }) => ({
    name,
    place: bodyPlace(parts.bodyStart + offset),
  }));
  const links = body.links.map(({ address, offset }) => ({
    address,
    place: bodyPlace(parts.bodyStart + offset),
  }));
  problems.push(...problemsOf(body.faults, file, (offset) => bodyPlace(parts.bodyStart + offset)));
  const ownBody = trimmed(parts.body);
  const good = problems.length === 0 ? goodData(place, parts.yaml) : undefined;
  if (good !== undefined) {
    return { entry: entryOf(place, good, ownBody), problems: [], unread: [], images, links };
  }

  const { data, document, text: yamlText, faults: yamlFaults } = readYaml(parts.yaml);
  const yamlPlace = placesOf(yamlText, parts.linesAbove);
  problems.push(...problemsOf(yamlFaults, file, yamlPlace));
  if (document === undefined) return failedEntry(place, problems);

  const checked = KINDS[kind].safeParse(data ?? {});
  const findings = [
    ...issueFindings(checked.error?.issues ?? [], { schema: KINDS[kind], data, file }),
    ...entryFaults(data, { kind, file }),
  ];
  for (const finding of findings) {
    const offset = offsetAt(document, finding.path);
    problems.push(problemAt(offset === undefined ? TOP : yamlPlace(offset), file, finding));
  }
  if (checked.success && problems.length === 0) {
    return { entry: entryOf(place, checked.data, ownBody), problems: [], unread: [], images, links };
  }
  const saved = salvage(KINDS[kind], data ?? {});
  if (saved === undefined) return failedEntry(place, problems);
  // Where the YAML itself is at fault, a key was left out that cannot be told from here.
  const gaps = yamlFaults.length > 0 ? [[]] : saved.gaps;
  const partial = { entry: entryOf(place, saved.data, ownBody), gaps, origin: saved.origin };
  return { partial, problems: problems.toSorted(byPlace), unread: [], images, links };
}

/** What is surely without fault needs no places, and most files are. */
function goodData({ kind, filePath }: KnownPlace, yaml: string): object | undefined {
  const quick = quickYaml(yaml);
  if (quick === undefined) return undefined;
  const { data } = KINDS[kind].safeParse(quick.data ?? {});
  return data === undefined || entryFaults(quick.data, { kind, file: filePath }).length > 0
    ? undefined
    : data;
}

/** The entry of a file, of data that its schema let through. */
export function entryOf(place: KnownPlace, data: object, body: string): Entry {
  const { kind, filePath } = place;
  // The kind was looked up together with its schema, a pairing that the type of KINDS cannot carry.
  return { kind, id: idOf(place, data), data, body, filePath } as Entry;
}

/** Hidden characters and strangers' Markdown in the body. Only an incident has a folder for images. */
function bodyReading({ kind, filePath }: KnownPlace, { body }: Parts): TextReading {
  const { faults, ...uses } = textFaults(body, {
    part: 'body',
    images: kind === 'incident' ? 'body' : 'elsewhere',
    isMdx: filePath.endsWith('.mdx'),
  });
  return { faults: [...hiddenInBody(body), ...faults], ...uses };
}

/** The reading of a file of which nothing could be kept; what it would have held is known by its name alone. */
export function failedEntry({ kind, slug }: KnownPlace, problems: readonly Problem[]): EntryReading {
  const unread: readonly Unread[] =
    kind === 'site' ? [] : [{ kind: kind === 'codes' ? 'family' : kind, id: slug }];
  return { problems: problems.toSorted(byPlace), unread };
}

/** Only an incident writes its id; one that could not be read goes by the name of its folder. */
function idOf({ kind, slug }: KnownPlace, data: object): string {
  return kind === 'incident' && 'id' in data && typeof data.id === 'string' && data.id !== LOST
    ? data.id
    : slug;
}

/** Without the empty lines around it; the indentation of the first line stays, for it may be code. */
const trimmed = (body: string): string => body.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
