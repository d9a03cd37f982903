import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';

/** Incidents whose folder does not begin with their id. A file that is in no such folder is intake's to report. */
export function foldersWithoutId({ incidents }: Collection): Finding[] {
  return incidents.flatMap(({ id, filePath }): Finding[] => {
    const [top, folder, file] = filePath.split('/');
    const start = id.toLowerCase();
    if (top !== 'incidents' || folder === undefined || file === undefined) return [];
    if (folder === start || folder.startsWith(`${start}-`)) return [];
    return [
      {
        code: 'folder-without-id',
        file: filePath,
        path: ['id'],
        message: `The folder "${folder}" does not begin with the id "${id}"; expected incidents/${start}-<a few words>/.`,
        remedy: `Rename the folder so that it begins with "${start}-", or correct the id.`,
      },
    ];
  });
}
