import type { ShellCommand, WordPlace } from './sh-word.ts';

/** A level of quoting: the text itself, a quoted string, or a substitution with a text of its own in it. */
export interface Frame {
  readonly kind: 'bare' | 'single' | 'double' | 'comment';
  /** Open parentheses of a bare text; the one that closes below none ends its substitution. */
  depth: number;
  command: ShellCommand;
  word: string;
  /** How many placeholders are in the word. */
  places: number;
  /** Whether the shell leaves the word as it is. */
  exact: boolean;
  /** Whether a word has begun, also where it is still empty, as after a quote. */
  inWord: boolean;
  /** Whether the word is what a redirection leads to. */
  isTarget: boolean;
  /** Whether a here-document begins with the next line. */
  hereDocument: boolean;
}

/** Ends the word that a text is in, if it is in one. */
export function endWord(frame: Frame): string | undefined {
  if (frame.kind !== 'bare' || !frame.inWord) return undefined;
  const { word: text, places, exact } = frame;
  if (!frame.isTarget) frame.command.words.push({ text, places, exact });
  dropWord(frame);
  frame.isTarget = false;
  return text;
}

/** Forgets the word that a text is in. */
export function dropWord(frame: Frame): void {
  frame.word = '';
  frame.places = 0;
  frame.exact = true;
  frame.inWord = false;
}

/** The place that is reached in a text. */
export const placeIn = ({ command, isTarget, word, places }: Frame): WordPlace => ({
  command,
  index: isTarget ? 'target' : command.words.length,
  before: word,
  nth: places,
});

export const newFrame = (kind: Frame['kind'], command: ShellCommand): Frame => ({
  kind,
  depth: 0,
  command,
  word: '',
  places: 0,
  exact: true,
  inWord: false,
  isTarget: false,
  hereDocument: false,
});
