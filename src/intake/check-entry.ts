import type { Entry } from '../core/entry.ts';
import { byPlace, type Problem } from '../core/problem.ts';
import type { Unread } from '../core/unread.ts';
import { KINDS } from '../schema/kinds.ts';
import { placesOf, problemAt, problemsOf, TOP } from './fault.ts';
import { fileText } from './file-text.ts';
import { hiddenInBody } from './hidden.ts';
import { issueFindings } from './issue-findings.ts';
import type { KnownPlace } from './known-place.ts';
import { partsOf } from './parts.ts';
import { offsetAt } from './yaml-place.ts';
import { readYaml } from './yaml-source.ts';

/** One file, read and checked. `unread` names what the file would have held, where it did not pass. */
export interface EntryReading {
  readonly entry?: Entry;
  readonly problems: readonly Problem[];
  readonly unread: readonly Unread[];
}

/** Checks the bytes of a file for all faults at once; there is an entry only where there is none. Never throws. */
export function checkEntry(place: KnownPlace, bytes: Uint8Array): EntryReading {
  const { kind, filePath: file } = place;
  const { text, faults } = fileText(bytes);
  const problems = faults.map((fault) => problemAt(fault.place, file, fault));
  if (text === undefined) return failedEntry(place, problems);

  const parts = partsOf(kind, text);
  if ('code' in parts) return failedEntry(place, [...problems, problemAt(TOP, file, parts)]);
  const { data, document, text: yamlText, faults: yamlFaults } = readYaml(parts.yaml);
  const yamlPlace = placesOf(yamlText, parts.linesAbove);
  problems.push(
    ...problemsOf(hiddenInBody(parts.body, parts.bodyStart), file, placesOf(text)),
    ...problemsOf(yamlFaults, file, yamlPlace),
  );
  if (document === undefined) return failedEntry(place, problems);

  const checked = KINDS[kind].safeParse(data ?? {});
  const findings = issueFindings(checked.error?.issues ?? [], { schema: KINDS[kind], data, file });
  for (const finding of findings) {
    const offset = offsetAt(document, finding.path);
    problems.push(problemAt(offset === undefined ? TOP : yamlPlace(offset), file, finding));
  }
  if (!checked.success || problems.length > 0) return failedEntry(place, problems, data);
  const id = 'id' in checked.data ? checked.data.id : place.slug;
  // The kind was looked up together with its schema, a pairing that the type of KINDS cannot carry.
  const entry = { kind, id, data: checked.data, body: trimmed(parts.body), filePath: file } as Entry;
  return { entry, problems: [], unread: [] };
}

/** The reading of a file that gives no entry. An incident is named by its id where that could be read. */
export function failedEntry(
  { kind, slug }: KnownPlace,
  problems: readonly Problem[],
  data?: unknown,
): EntryReading {
  const unread = unreadOf(kind, slug, data);
  return { problems: problems.toSorted(byPlace), unread: unread === undefined ? [] : [unread] };
}

function unreadOf(kind: KnownPlace['kind'], slug: string, data: unknown): Unread | undefined {
  if (kind === 'site') return undefined;
  if (kind === 'codes') return { kind: 'family', id: slug };
  const id =
    kind === 'incident' && typeof data === 'object' && data !== null && 'id' in data ? data.id : slug;
  return { kind, id: typeof id === 'string' ? id : slug };
}

/** Without the empty lines around it; the indentation of the first line stays, for it may be code. */
const trimmed = (body: string): string => body.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
