import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';

/** A content folder without a single incident. */
export function noContent({ incidents, unread }: Collection): Finding[] {
  if (incidents.length > 0 || unread.some(({ kind }) => kind === 'incident')) return [];
  return [
    {
      code: 'no-content',
      file: 'incidents',
      path: [],
      message: 'There is no incident yet; expected at least one write-up.',
      remedy:
        'Write the first one in incidents/<id>-<a few words>/index.md, with id, title, status, severity, detected, services, one symptom and one next step, and name its services in vocabulary.yaml.',
    },
  ];
}
