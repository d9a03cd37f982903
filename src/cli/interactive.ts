import type { Terminal } from './terminal.ts';

/** Whether there is somebody to be asked: who can read the question, and can type. */
export const isInteractive = ({ stdin, stdout }: Pick<Terminal, 'stdin' | 'stdout'>): boolean =>
  Boolean(stdin.isTTY && stdout.isTTY);
