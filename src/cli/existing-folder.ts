import { statSync } from 'node:fs';
import type { Command } from 'commander';

/** The folder again, where it is one; otherwise wrong usage, for nothing could be said about its content. */
export function existingFolder(folder: string, command: Command): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    command.error(`error: the content folder ${folder} does not exist; set CONTENT_DIR to one that does`);
  }
  return folder;
}
