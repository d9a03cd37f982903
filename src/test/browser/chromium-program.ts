import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A browser on this machine, and what its environment needs beyond ours. */
export interface ChromiumProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Whether a browser starts at all. Asking it beats looking at the disk: a `chromium-browser` may be a stub that
 * only tells you to install it, and a browser may lack a shared library.
 */
export async function startsUp(program: ChromiumProgram): Promise<boolean> {
  try {
    const env = { ...process.env, ...program.env };
    await promisify(execFile)(program.path, ['--version'], { env, timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
