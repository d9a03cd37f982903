import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type ChromiumProgram, startsUp } from './chromium-program.ts';

/**
 * The Chromium inside `@sparticuz/chromium`, unpacked once per version and user.
 *
 * It is made for a bare cloud function, so it brings what a bare machine lacks: its NSS libraries are used only
 * where the machine's own are missing, and its font is added to the machine's. Without any font text is zero
 * pixels wide, and every check of widths would pass for the wrong reason.
 */
export async function bundledChromium(): Promise<ChromiumProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium found, and the bundled one is for linux x64, not ${process.platform} ${process.arch}. ` +
        'Set FIXPOINT_CHROMIUM to a Chromium executable.',
    );
  }
  const folder = await unpackedFolder();
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const plain = { path: join(folder, 'chromium'), env: fonts };
  if (await startsUp(plain)) return plain;

  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const withLibraries = { path: plain.path, env: { ...fonts, LD_LIBRARY_PATH: libraries } };
  if (await startsUp(withLibraries)) return withLibraries;
  throw new Error(
    `The bundled Chromium does not start: run "${plain.path} --version" to see which library is missing, ` +
      `remove ${folder} if files are missing from it, or set FIXPOINT_CHROMIUM to another Chromium.`,
  );
}

async function unpackedFolder(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const { version } = manifest as { readonly version: string };
  const { uid } = userInfo();
  const folder = join(tmpdir(), `fixpoint-chromium-${version}-${uid}`);

  if (!existsSync(folder)) await unpack(entry, join(packageFolder, 'bin', 'al2023.tar.br'), folder);
  // The temporary folder is shared: never run a program that another user put under our name.
  if ((await stat(folder)).uid !== uid) {
    throw new Error(
      `${folder} belongs to another user, expected user ${uid}. Set TMPDIR to a private folder.`,
    );
  }
  return folder;
}

/**
 * The package unpacks into TMPDIR and takes whatever is there already, even another version. So it runs in a
 * process of its own whose TMPDIR is a fresh folder, which gets its final name only when complete: of two
 * processes that unpack at once the later one finds the name taken, and uses that copy.
 */
async function unpack(entry: string, libraries: string, folder: string): Promise<void> {
  const script = `
    const [, entry, libraries] = process.argv;
    const { default: chromium, inflate } = await import(entry);
    await Promise.all([chromium.executablePath(), inflate(libraries)]);
  `;
  const staging = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script, '--', pathToFileURL(entry).href, libraries],
      { env: { ...process.env, TMPDIR: staging } },
    );
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(folder));
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <cachedir>${folder}/font-cache</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
</fontconfig>
`;
}
