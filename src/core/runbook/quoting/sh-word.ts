/** A word of a shell command, as the program gets it that is started with it. */
export interface ShellWord {
  /** Without its quotes, with `{{NAME}}` where a value comes. */
  readonly text: string;
  /** How many values come into it. */
  readonly places: number;
  /** Whether the shell changes nothing else of it: no variable, no pattern, no substitution is in it. */
  readonly exact: boolean;
}

/** One simple command of a shell text, as far as it has been read. Targets of redirections are none of its words. */
export interface ShellCommand {
  readonly words: ShellWord[];
  /** The commands of the whole text that something is piped to. */
  readonly piped: readonly ShellCommand[];
  /** Whether it reads a here-string. */
  hereString?: true;
}

/** Where in a command a placeholder stands: in which word, and what of that word is before it. */
export interface WordPlace {
  readonly command: ShellCommand;
  /** `target`: the place that the command's input comes from or its output goes to. */
  readonly index: number | 'target';
  readonly before: string;
  /** How many values come into the word before it. */
  readonly nth: number;
}

/** The name of a program without its folder. */
export const programName = (word: string): string => word.slice(word.lastIndexOf('/') + 1);
