import type { Forge } from './forge.ts';

/** The page of a forge on which a branch that was pushed becomes a pull request. */
export function pullRequestPage(forge: Forge, branch: string): string {
  switch (forge.kind) {
    case 'github':
      return `${forge.url}/compare/${encodedPath(forge.branch)}...${encodedPath(branch)}?expand=1`;
    case 'gitlab':
      return `${forge.url}/-/merge_requests/new?${asked('source_branch', branch)}&${asked('target_branch', forge.branch)}`;
    case 'gitea':
      return `${forge.url}/compare/${encodedPath(forge.branch)}...${encodedPath(branch)}`;
  }
}

/** With the brackets encoded, or a terminal takes them for the end of the link. */
const asked = (name: string, value: string): string =>
  `merge_request%5B${name}%5D=${encodeURIComponent(value)}`;

const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
