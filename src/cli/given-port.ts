import type { Command } from 'commander';
import { quoted } from '../core/printable.ts';

/** Where the site is shown unless something else is asked for. */
export const PORT = 4321;

/** The port that was asked for, by the option or by PORT; wrong usage where it is none. */
export function givenPort(option: string | undefined, env: NodeJS.ProcessEnv, command: Command): number {
  const [name, text] = option === undefined ? ['PORT', env.PORT || String(PORT)] : ['--port', option];
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535) return Number(text);
  command.error(`error: ${name} is ${quoted(text)}; it must be a number from 0 to 65535`);
}
