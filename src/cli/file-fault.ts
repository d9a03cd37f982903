import { quoted } from '../core/printable.ts';

/** Why a file could not be read or written, with what to do; `name` is as it was given. */
export function fileFault(name: string, error: unknown, doing: 'read' | 'written' = 'read'): string {
  const file = quoted(name, 200);
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
      return doing === 'read'
        ? `there is no file ${file}; look at its name and at the folder that you are in`
        : `${file} cannot be written: its folder is not there; make that first`;
    case 'EISDIR':
      return `${file} is a folder; name a file${doing === 'read' ? ' in it' : ''}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${file} cannot be ${doing}: a file lies where a folder would have to be; name another place`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${file} may not be ${doing} by this user (${code}); give yourself the right, or name another`;
    case 'ENOSPC':
      return `${file} cannot be ${doing}: the disk is full`;
    default:
      return `${file} cannot be ${doing} (${code})`;
  }
}
