import type { Collection } from '../collection.ts';
import type { EntryOf } from '../entry.ts';
import { LOST, mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { sameProblem } from '../same-problem.ts';

/**
 * Signatures that would make two incidents of one line of output. Space does not count. Incidents that repeat or
 * replace each other, also through a third one, are one problem and may share what is printed; where one may say
 * so in a part that could not be read, nothing is known of it.
 */
export function duplicateSignatures({ incidents: all, gaps, told }: Collection): Finding[] {
  const known = all.filter((incident) => !mayLack(gaps, incident, 'id', 'duplicateOf', 'supersedes'));
  const incidents = told === undefined ? known : sharing(known, told);
  const problemOf = sameProblem(known);
  const seen = new Map<string, Incident[]>();
  return incidents.flatMap((incident) => {
    const own = new Set<string>();
    const isOther = ({ id }: Incident) => problemOf(id) !== problemOf(incident.id);
    return incident.data.signatures.flatMap(({ text }, i): Finding[] => {
      if (text === LOST) return [];
      const key = keyOf(text);
      // Holders of two problems are enough: one of them is always another problem's.
      const holders = seen.get(key) ?? [];
      seen.set(key, holders);
      const other = holders.find(isOther);
      if (holders.length < 2 && holders.every(isOther)) holders.push(incident);
      const at = {
        code: 'duplicate-signature',
        file: incident.filePath,
        path: ['signatures', i, 'text'],
      } as const;
      if (own.has(key)) {
        return [
          {
            ...at,
            message: `The signature "${key}" stands twice in this write-up.`,
            remedy: 'Take one of the two out.',
          },
        ];
      }
      own.add(key);
      if (other === undefined) return [];
      return [
        {
          ...at,
          beside: other.filePath,
          message: `The signature "${key}" also belongs to ${other.id} (${other.filePath}); expected it in one write-up.`,
          remedy:
            'Make it longer so that it tells the two apart, or say with duplicateOf or supersedes that they are one problem.',
        },
      ];
    });
  });
}

type Incident = EntryOf<'incident'>;

const keyOf = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** Those that have a signature of one that is told of, themselves included. */
function sharing(incidents: readonly Incident[], told: ReadonlySet<string>): Incident[] {
  const keysOf = ({ data }: Incident) => data.signatures.map(({ text }) => keyOf(text));
  const keys = new Set(incidents.filter(({ filePath }) => told.has(filePath)).flatMap(keysOf));
  return incidents.filter((incident) => keysOf(incident).some((key) => keys.has(key)));
}
