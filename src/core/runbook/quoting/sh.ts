import { readAsCode } from './sh-command.ts';
import { bareWord, insideDouble, insideSingle, singleQuoted } from './sh-quote.ts';
import { type ShellSlot, scanShell } from './sh-scan.ts';
import { closed, commented, type Scan, type Slot } from './slot.ts';

/** Slots of a command for a POSIX shell (sh, dash, bash, zsh, ksh; fish and csh quote in other ways). */
export const shellSlots: Scan = (run) => scanShell(run).map(shellSlot);

function shellSlot(slot: ShellSlot): Slot {
  const { name, start, end, context, word } = slot;
  const place = { name, start, end };
  if (context === 'comment') return commented(place);
  if (typeof context === 'object') return closed(place, context.closed);
  const reader = readAsCode(word);
  if (reader !== undefined) return closed(place, `in a text that ${reader} reads as commands of its own`);
  const mayBeOption = word.before === '' && word.index > 0;
  return { ...place, mayBeOption, put: (value) => ({ text: quoted(slot, value) }) };
}

function quoted({ context, word, following }: ShellSlot, value: string): string {
  if (context === 'single') return insideSingle(value);
  if (context === 'double') return insideDouble(value);
  // A word in the place of a command, a number before a redirection and a part of {…} or […] mean more than themselves.
  const meansMore =
    (word.index === 0 && word.before === '') || /[<>]/u.test(following) || /[[{~]/u.test(word.before);
  return meansMore ? singleQuoted(value) : bareWord(value);
}
