import { basename, dirname, resolve } from 'node:path';

/** Whether the program came as a package, so that npm knows it by its name. */
const INSTALLED = basename(dirname(resolve(import.meta.dirname, '../..'))) === 'node_modules';

/** How the program is started, as the person did it, so that a command that is shown can be run as it stands. */
export function programName(env: NodeJS.ProcessEnv, isInstalled: boolean = INSTALLED): string {
  const event = env.npm_lifecycle_event;
  if (isInstalled) return event === undefined ? 'fixpoint' : 'npx fixpoint';
  return event === 'fixpoint' ? 'npm run -s fixpoint --' : 'fixpoint';
}

/** A help text whose examples begin with the program as it was started. */
export function helpFor(env: NodeJS.ProcessEnv, text: string): string {
  return withProgram(programName(env), text);
}

/** A text of ours in which commands to be typed begin with the program as it was started. */
export const withProgram = (program: string, text: string): string =>
  text.replaceAll(/(?<!npx )\bfixpoint (?=[a-z])/gu, `${program} `);
