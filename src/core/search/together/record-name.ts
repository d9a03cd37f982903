/**
 * The names of records when several sites are searched together. The own site is number 0 and its records keep
 * their names; those of another have its number in front, with a sign that sorts after every letter: of two
 * results that are equally good, the own one stands first.
 */
export const nameIn = (site: number, id: string): string => (site === 0 ? id : `~${site} ${id}`);

const FOREIGN = /^~(\d{1,3}) /u;

/** Number of the site that a record is from; 0 for the own one. */
export const siteOf = (record: string): number => Number(FOREIGN.exec(record)?.[1] ?? 0);

/** The name that the record has in its own site. */
export const idOf = (record: string): string => record.replace(FOREIGN, '');
