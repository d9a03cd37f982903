/** What a repository is kept with. */
export type ForgeKind = 'github' | 'gitlab' | 'gitea';

/** The repository that write-ups are sent to, as site.yaml names it. */
export interface Repository {
  readonly url: string;
  readonly branch: string;
  /** Path of the content folder inside it; `.` is the whole. */
  readonly content: string;
  readonly forge?: ForgeKind | 'forgejo' | undefined;
}

export interface Forge {
  readonly kind: ForgeKind;
  /** As people call it. */
  readonly name: string;
  /** Address of the repository, without a slash or `.git` at its end. */
  readonly url: string;
  readonly branch: string;
  readonly content: string;
}

const NAMES: Readonly<Record<ForgeKind | 'forgejo', string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
  forgejo: 'Forgejo',
};

/**
 * The forge of a repository: what site.yaml says, or what its host is sure to be. Undefined where neither tells, for a
 * wrong guess leads to a page that is not there.
 */
export function forgeOf({ url, branch, content, forge }: Repository): Forge | undefined {
  const named = forge ?? knownHost(new URL(url).hostname);
  if (named === undefined) return undefined;
  return {
    kind: named === 'forgejo' ? 'gitea' : named,
    name: NAMES[named],
    url: url.replace(/[?#].*$/u, '').replace(/(?:\.git)?\/*$/u, ''),
    branch,
    content: content.replace(/^\.?\/+|\/+$|^\.$/gu, ''),
  };
}

/** Where a file of the content folder lies in the repository. */
export const repositoryPath = ({ content }: Pick<Forge, 'content'>, path: string): string =>
  content === '' ? path : `${content}/${path}`;

function knownHost(host: string): ForgeKind | 'forgejo' | undefined {
  if (host === 'github.com' || host.endsWith('.ghe.com')) return 'github';
  if (host === 'gitlab.com' || host.startsWith('gitlab.')) return 'gitlab';
  if (host === 'codeberg.org' || host.startsWith('forgejo.')) return 'forgejo';
  return host === 'gitea.com' || host.startsWith('gitea.') ? 'gitea' : undefined;
}
