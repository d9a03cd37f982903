import { join, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { editorFiles } from '../intake/editor/editor-files.ts';
import { SCHEMAS } from '../intake/editor/vscode.ts';
import { writeTexts } from '../intake/editor/write-texts.ts';

type Watcher = HookParameters<'astro:server:setup'>['server']['watcher'];

/**
 * Keeps what Astro's language server has to know of front matter as it is, while the site is being worked on: a
 * write-up that is added completes at once. Content from elsewhere is left out, as no editor has it open together
 * with the project.
 *
 * @param root the project's folder, absolute, without a slash at the end.
 */
export async function keepFrontMatterHelp(
  folder: string,
  root: string,
  watcher: Watcher,
  logger: AstroIntegrationLogger,
): Promise<void> {
  if (!folder.startsWith(root + sep)) return;
  const write = async () => {
    const { collections } = await editorFiles(folder, root, join(root, SCHEMAS));
    await writeTexts(join(root, '.astro/collections'), collections);
  };
  // One after the other, for an older list must not overwrite a newer one.
  let writing = Promise.resolve();
  const again = () => {
    writing = writing.then(write).catch((error: unknown) => logger.warn(String(error)));
    return writing;
  };
  for (const event of ['add', 'unlink'] as const) {
    watcher.on(event, (path: string) => {
      if (path.startsWith(folder + sep)) again();
    });
  }
  await again();
}
