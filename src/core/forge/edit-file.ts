import { type Forge, repositoryPath } from './forge.ts';

/** The page of a forge on which a file that is there is changed; `path` is inside the content folder. */
export function editFilePage(forge: Forge, path: string): string {
  const way = `${encodedPath(forge.branch)}/${encodedPath(repositoryPath(forge, path))}`;
  switch (forge.kind) {
    case 'github':
      return `${forge.url}/edit/${way}`;
    case 'gitlab':
      return `${forge.url}/-/edit/${way}`;
    case 'gitea':
      return `${forge.url}/_edit/${way}`;
  }
}

const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
