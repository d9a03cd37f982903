/**
 * What a dialogue may show to the person at the terminal and ask of them. A question that is left (Ctrl-C, end of
 * input, the terminal is gone) throws `Left`.
 */
export interface Console {
  /** Shows a text, with its last line feed. */
  show(text: string): Promise<void>;
  /** One of the choices. */
  choose<T>(question: ChoiceQuestion<T>): Promise<T>;
  /** A line of text, without the space around it. */
  ask(question: TextQuestion): Promise<string>;
  /** Does a work that Ctrl-C stops, while the dialogue goes on. */
  interruptible<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T>;
}

export interface ChoiceQuestion<T> {
  readonly message: string;
  /** The first is chosen where somebody only presses Enter. */
  readonly choices: ReadonlyArray<Choice<T>>;
  /** Whether there may be many, so that typing narrows them down. */
  readonly find?: true;
}

export interface Choice<T> {
  readonly value: T;
  readonly text: string;
  /** How to tell that this is the right one. */
  readonly note?: string | undefined;
  /** Whether it is no answer but another way to go on; such choices stand below a line. */
  readonly aside?: true;
}

export interface TextQuestion {
  readonly message: string;
  /** Taken where nothing is typed. */
  readonly initial?: string | undefined;
  /** Whether what is typed must not be seen. */
  readonly secret?: boolean;
  /** What is wrong with a text, in a sentence; undefined where it will do. */
  readonly problem?: (typed: string) => string | undefined;
}

/** The person has left the dialogue at a question. */
export class Left extends Error {
  override readonly name = 'Left';
}
