import { IndexError } from './index-error.ts';

/** Counts up whenever the files are written in another way. */
export const FORMAT = 2;

/** Where an index lies, relative to the site's base; the manifest in it is the only file that changes. */
export const INDEX_FOLDER = 'search-index/';
export const MANIFEST = 'manifest.json';

/** The one file that is not named by its content, and so is not cached: it says where all others are. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** Number of records. */
  readonly records: number;
  /** The folder of all other files, named by their content. */
  readonly folder: string;
}

/** The names of the files in the folder of an index. */
export const FILES = {
  letters: 'words.bin',
  digits: 'words-with-digits.bin',
  records: 'records.bin',
  facets: 'facets.bin',
  postings: (number: number) => `p${number}.bin`,
  lines: (number: number) => `l${number}.bin`,
  shown: (number: number) => `s${number}.bin`,
  answers: (number: number) => `a${number}.bin`,
} as const;

/** Reads a manifest. Throws an IndexError where it is none, or another version's. */
export function readManifest(text: string): Manifest {
  const { format, records, folder } = object(text);
  if (typeof format === 'number' && format !== FORMAT) {
    throw new IndexError(
      'version',
      `The search index is of format ${format}, this page reads ${FORMAT}. Reload the page; if that does not help, build the site again.`,
    );
  }
  if (
    format !== FORMAT ||
    !isCount(records) ||
    typeof folder !== 'string' ||
    !/^[\w-]{4,80}$/u.test(folder)
  ) {
    throw noManifest('wrong-type');
  }
  return { format, records, folder };
}

function object(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below, like any other text that is no manifest.
  }
  throw noManifest(text.trimStart().startsWith('{') ? 'corrupt' : 'wrong-type');
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const noManifest = (fault: 'corrupt' | 'wrong-type'): IndexError =>
  new IndexError(
    fault,
    `What lies at ${INDEX_FOLDER}${MANIFEST} is ${fault === 'corrupt' ? 'damaged or cut short' : 'not a search index'}. Build the site again.`,
  );
