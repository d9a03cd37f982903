import type { Command } from 'commander';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

/** What was asked: the words, or standard input where the only word is `-`. Empty text is wrong usage. */
export async function askedText(
  words: readonly string[],
  { stdin }: Pick<Terminal, 'stdin'>,
  command: Command,
): Promise<string> {
  const isPiped = words.length === 1 && words[0] === '-';
  const text = isPiped ? await readInput(stdin) : words.join(' ');
  if (text.trim() === '') {
    const where = isPiped ? 'standard input is empty' : 'the words are empty';
    command.error(`error: nothing was asked, ${where}; give what you see or paste the error`);
  }
  return text;
}
