import { statSync } from 'node:fs';
import type { Command } from 'commander';

/** The folder again, where it is one; otherwise wrong usage, for nothing could be said about its content. */
export function existingFolder(folder: string, command: Command): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return folder;
  const fault = found === undefined ? 'does not exist' : 'is a file';
  command.error(`error: the content folder ${folder} ${fault}; set CONTENT_DIR to a folder`);
}
