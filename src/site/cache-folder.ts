/**
 * Where Astro keeps what it can use again, relative to the project: a folder for each content folder (given as
 * an absolute path), so that two builds never read each other's rows.
 */
export const cacheFolder = (content: string): string =>
  `./.cache/astro-${Buffer.from(content).toString('base64url').slice(-40)}`;
