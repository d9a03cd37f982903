import type { Fault } from '../fault.ts';
import { codePoint } from '../printable.ts';
import { holdsLookAlikes, lookAlikeIn, lookAlikeMessage } from './look-alikes.ts';

/** Languages of fences that hold what people paste into a shell. */
export const SHELL_FENCE =
  /^(?:sh|bash|zsh|fish|shell|shellsession|shell-session|console|terminal|powershell|pwsh|ps1|cmd|bat)$/iu;

/** What an editor or a word processor makes of ASCII, and the ASCII it was. */
const TYPOGRAPHIC: ReadonlyMap<string, string> = new Map([
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D'].map((dash) => [dash, '-'] as const),
  ...[...'\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02'].map((quote) => [quote, '"'] as const),
  ...[...'\u2018\u2019\u201A\u201B\u2032\u00B4\uFF07'].map((quote) => [quote, "'"] as const),
  ...[...'\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'].map(
    (space) => [space, ' '] as const,
  ),
]);
const ANY_TYPOGRAPHIC = new RegExp(`[${[...TYPOGRAPHIC.keys()].join('')}]`, 'u');

/** A joiner beside ASCII joins nothing; it only makes another word of the one that is seen. */
const JOINER = /(?<=[!-~])[\u200C\u200D]|[\u200C\u200D](?=[!-~])/u;

/** Whether a command may hold a character that is not what it looks like. */
export const mayMislead = (command: string): boolean =>
  ANY_TYPOGRAPHIC.test(command) || JOINER.test(command) || holdsLookAlikes(command);

/**
 * The first character of a command that a shell takes for something else than a reader does: a letter of another
 * script in a Latin word, or a typographic dash, quote or space outside of quotes and comments.
 */
export function commandFault(command: string, offset: number): Fault | undefined {
  const letter = lookAlikeIn(command);
  if (letter !== undefined) return faultAt(offset + letter.offset, lookAlikeMessage(letter));
  const joiner = command.search(JOINER);
  if (joiner !== -1) {
    return faultAt(offset + joiner, `holds ${codePoint(command.charAt(joiner))}, which nobody sees.`);
  }
  if (!ANY_TYPOGRAPHIC.test(command)) return undefined;
  const at = unquotedTypographic(command);
  if (at === undefined) return undefined;
  const character = command.charAt(at);
  const ascii = TYPOGRAPHIC.get(character) ?? '';
  return faultAt(
    offset + at,
    `holds ${codePoint(character)}, which looks like ${ascii === ' ' ? 'a space' : ascii} and is not what a shell takes for one.`,
  );
}

const faultAt = (offset: number, message: string): Fault => ({
  code: 'look-alike-letters',
  offset,
  message: `The command ${message}`,
  remedy: 'Type the character anew; word processors and chats put such characters in by themselves.',
});

/** A dash counts only where it begins an option; elsewhere it is somebody's text. */
function unquotedTypographic(command: string): number | undefined {
  let quote = '';
  let isComment = false;
  for (let at = 0; at < command.length; at += 1) {
    const character = command.charAt(at);
    const beginsWord = at === 0 || /[\s=(]/u.test(command.charAt(at - 1));
    if (character === '\n') isComment = false;
    else if (isComment) continue;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '#' && beginsWord) isComment = true;
    else {
      const ascii = TYPOGRAPHIC.get(character);
      if (
        ascii !== undefined &&
        (ascii !== '-' || (beginsWord && /[\p{L}\u2010-\u2015-]/u.test(command.charAt(at + 1))))
      )
        return at;
    }
  }
  return undefined;
}
