import { quoted } from '../../core/printable.ts';
import { site } from '../../schema/site.ts';

/** Where a base is kept, and what follows from that. */
export interface Repository {
  /** As site.yaml names it: https, without `.git`. */
  readonly url: string;
  readonly forge: 'github' | 'gitlab' | 'other';
  /** Where the forge's own pages are served, if that is known: host and base path. */
  readonly pages?: { readonly url: string; readonly base: string };
}

export type SettledRepository = { readonly value: Repository } | { readonly problem: string };

/** Reads an address as people copy it: from the browser, for cloning over https, or for cloning over SSH. */
export function settleRepository(text: string): SettledRepository {
  const typed = text.trim();
  const [, host, path] = SSH.exec(typed) ?? [];
  const address = host === undefined ? typed : `https://${host}/${path}`;
  const url = URL.parse(address);
  const problem = `${quoted(typed)} is no address of a repository, expected one such as https://github.com/our-team/incidents.`;
  if (url === null || !/^https?:$/u.test(url.protocol) || /[\s<>"'`\\]/u.test(typed)) return { problem };
  if (url.username !== '' || url.password !== '')
    return { problem: 'The address holds a user or a password, expected it without: it will be published.' };
  const parts = url.pathname
    .replace(/\.git\/?$/u, '')
    .split('/')
    .filter(Boolean);
  if (parts.length < 2) return { problem };
  const whole = `${url.origin}/${parts.join('/')}`;
  if (!site.shape.repository.safeParse({ url: whole }).success) return { problem };
  return { value: { url: whole, ...forgeOf(url.hostname, parts) } };
}

/** `git@github.com:our-team/incidents.git`, also as `ssh://git@host/…`. */
const SSH = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+)?[:/]([^\s:]+)$/u;

function forgeOf(host: string, parts: readonly string[]): Omit<Repository, 'url'> {
  const [owner = '', name = ''] = parts;
  const isWhole = parts.length === 2;
  if (host === 'github.com')
    return {
      forge: 'github',
      ...(isWhole ? { pages: pagesOf(`${owner.toLowerCase()}.github.io`, name) } : {}),
    };
  if (host === 'gitlab.com')
    return {
      forge: 'gitlab',
      ...(isWhole ? { pages: pagesOf(`${owner.toLowerCase()}.gitlab.io`, name) } : {}),
    };
  if (/github/u.test(host)) return { forge: 'github' };
  return { forge: /gitlab/u.test(host) ? 'gitlab' : 'other' };
}

/** A repository that is named as the host is served at its top, every other one below its name. */
const pagesOf = (host: string, name: string): NonNullable<Repository['pages']> => ({
  url: `https://${host}`,
  base: name.toLowerCase() === host ? '/' : `/${name}/`,
});
