import type { Command } from 'commander';
import type { Console } from './console.ts';

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
  /** Milliseconds since 1 January 1970, UTC. */
  readonly now: () => number;
  /** A name that nothing else has. */
  readonly newId: () => string;
  /** The program has to stop: an answer that is still being given comes to its end. */
  readonly stopped: AbortSignal;
  /**
   * Calls the listener at each Ctrl-C, until the function that is given back is called. Of several listeners only
   * the newest is called.
   */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** What a command has to say. Only main.ts and the reporters write it; main.ts sets the exit code. */
export type Answer = WholeAnswer | RunningAnswer | DialogueAnswer | ProgramAnswer;

export interface WholeAnswer {
  /** For standard output, with its last line feed. */
  readonly text: string;
  /** For standard error. */
  readonly note?: string;
  /** Text to be added to a file, such as a step summary of GitHub. */
  readonly append?: { readonly path: string; readonly text: string };
  /** Text for a new file; its folder is made where it is missing. */
  readonly write?: { readonly path: string; readonly text: string };
  readonly exitCode: ExitCode;
}

/** An answer that is found bit by bit, while a stream is read; what the generator returns is the exit code. */
export interface RunningAnswer {
  readonly parts: AsyncGenerator<Part, ExitCode, void>;
}

/** An answer that is found together with the person at the terminal. */
export interface DialogueAnswer {
  readonly dialogue: (console: Console) => Promise<ExitCode>;
  /** Whether lists are numbered and answers typed, whatever the terminal can do. */
  readonly plain: boolean;
}

/** Another program gives the answer, at the same terminal: Astro builds the site, our server serves it, the lab has faults. */
export interface ProgramAnswer {
  readonly program: {
    /** Arguments of Node: its own options, the file, and the file's arguments. */
    readonly args: readonly string[];
    readonly env: NodeJS.ProcessEnv;
    /** Absolute path of the folder that it works in. */
    readonly cwd: string;
  };
}

/**
 * A bit of an answer: text for standard output, a note for standard error, how far the work has come, or a line that
 * says how things stand, which the next one replaces.
 */
export type Part =
  | { readonly text: string }
  | { readonly note: string }
  | { readonly status: string }
  | { readonly progress: { readonly done: number; readonly total: number } };

/** As shells count it: 128 and the number of SIGINT. */
export const INTERRUPTED = 130;

/**
 * 0 fine, 1 problems found or nothing found, 2 wrong usage (which commands say by `command.error(…)`), 130 left in
 * the middle of a dialogue.
 */
export type ExitCode = 0 | 1 | 2 | typeof INTERRUPTED;

/** Adds one command to the program. What the command finds out it hands to `give`, once. */
export type AddCommand = (program: Command, terminal: Terminal, give: (answer: Answer) => void) => void;
