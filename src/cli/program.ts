/** How the program is started, as the person did it, so that a command that is shown can be run as it stands. */
export function programName(env: NodeJS.ProcessEnv): string {
  return env.npm_lifecycle_event === 'fixpoint' ? 'npm run -s fixpoint --' : 'fixpoint';
}

/** A help text whose examples begin with the program as it was started. */
export function helpFor(env: NodeJS.ProcessEnv, text: string): string {
  return text.replaceAll(/\bfixpoint (?=[a-z])/gu, `${programName(env)} `);
}
