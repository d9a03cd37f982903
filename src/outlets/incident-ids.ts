import type { Library } from '../core/library.ts';

/** The ids of all incidents, for a form that tells whether one is taken. No titles: of thousands they would be a book. */
export const incidentIds = ({ incidents }: Library): readonly string[] => incidents.map(({ id }) => id);
