import { answerParts } from '../core/answer-parts.ts';
import type { Library } from '../core/library.ts';
import { encodeIndex, type FiledRecord, type IndexFile } from '../core/search/files/encode.ts';
import { FORMAT, INDEX_FOLDER, MANIFEST, type Manifest } from '../core/search/files/manifest.ts';
import type { ShownAnswer } from '../core/search/shown-answer.ts';
import type { SynonymGroup } from '../core/search/synonyms.ts';
import type { Ref } from '../core/target.ts';
import { fieldWords } from './pagefind-record.ts';
import { searchRecords, shownOf } from './search-record.ts';
import { searchSynonyms } from './search-synonyms.ts';

/** What files are packed with; Node has both. */
export interface Packing {
  gzip(bytes: Uint8Array): Uint8Array;
  /** A name for this content: letters, digits, `-` and `_`, 4 to 80 of them. */
  digest(parts: readonly Uint8Array[]): string;
}

/** The search index of a library, ready to be written; names are paths relative to the site's base. */
export function searchFiles(library: Library, pathOf: (ref: Ref) => string, packing: Packing): IndexFile[] {
  return packedIndex(filedRecords(library, pathOf), packing, searchSynonyms(library));
}

/** Everything of the library that search can find, as it is filed. */
export function filedRecords(library: Library, pathOf: (ref: Ref) => string): FiledRecord[] {
  const answers = answersOf(library);
  return searchRecords(library).map((record) => {
    const id = `${record.ref.kind}/${record.ref.id}`;
    return {
      id,
      fields: fieldWords(record),
      lines: record.signatures,
      facets: record.facets,
      shown: shownOf(record, pathOf(record.ref)),
      answer: answers.get(id),
    };
  });
}

/**
 * The index of these records, packed. Everything but the manifest lies in a folder named by its content, so a
 * browser may keep it for ever; nothing ends in `.gz`, which some hosts would unpack on the way.
 */
export function packedIndex(
  records: readonly FiledRecord[],
  { gzip, digest }: Packing,
  synonyms: readonly SynonymGroup[] = [],
): IndexFile[] {
  const files = encodeIndex(records, synonyms);
  const names = new TextEncoder().encode(files.map(({ name }) => name).join('\n'));
  const folder = digest([names, ...files.map(({ bytes }) => bytes)]);
  const manifest: Manifest = { format: FORMAT, records: records.length, folder };
  return [
    {
      name: `${INDEX_FOLDER}${MANIFEST}`,
      bytes: new TextEncoder().encode(`${JSON.stringify(manifest)}\n`),
    },
    ...files.map(({ name, bytes }) => ({ name: `${INDEX_FOLDER}${folder}/${name}`, bytes: gzip(bytes) })),
  ];
}

function answersOf({ incidents }: Library): Map<string, ShownAnswer> {
  return new Map(
    incidents.map(({ id, data }) => [
      `incident/${id}`,
      { parts: answerParts(data), verification: data.verification },
    ]),
  );
}
