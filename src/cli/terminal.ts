import type { Command } from 'commander';

/** All that a command may know of the world, handed in, so that a test can stand in for a terminal. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** The day by which things are overdue, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What there is to say. Only main.ts writes it and sets the exit code. */
export interface Answer {
  /** For standard output, with its last line feed. */
  readonly text: string;
  /** For standard error. */
  readonly note?: string;
  /** Text to be added to a file, such as a step summary of GitHub. */
  readonly append?: { readonly path: string; readonly text: string };
  /** 0 fine, 1 problems found or nothing found, 2 wrong usage (which commands say by `command.error(…)`). */
  readonly exitCode: 0 | 1 | 2;
}

/** Adds one command to the program. What the command finds out it hands to `give`, once. */
export type AddCommand = (program: Command, terminal: Terminal, give: (answer: Answer) => void) => void;
