import type { ShellCommand } from './sh-command.ts';

/** A level of quoting: the text itself, a quoted string, or a substitution with a text of its own in it. */
export interface Frame {
  readonly kind: 'bare' | 'single' | 'double' | 'comment';
  /** Open parentheses of a bare text; the one that closes below none ends its substitution. */
  depth: number;
  command: ShellCommand;
  word: string;
  /** Whether a word has begun, also where it is still empty, as after a quote. */
  inWord: boolean;
  /** Whether a here-document begins with the next line. */
  hereDocument: boolean;
}

/** Ends the word that a text is in, if it is in one. */
export function endWord(frame: Frame): string | undefined {
  if (frame.kind !== 'bare' || !frame.inWord) return undefined;
  const { word } = frame;
  frame.command.words.push(word);
  frame.word = '';
  frame.inWord = false;
  return word;
}

export const newFrame = (kind: Frame['kind'], command: ShellCommand): Frame => ({
  kind,
  depth: 0,
  command,
  word: '',
  inWord: false,
  hereDocument: false,
});
