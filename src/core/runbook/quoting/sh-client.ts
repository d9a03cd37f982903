import { programAt } from './sh-program.ts';
import { programName, type WordPlace } from './sh-word.ts';

const CLIENT = /^(?:curl|wget|websocat)$/u;
/** Options of these that do not take the next word, and one that takes the address. */
const ALONE =
  /^-[#046GILNRSfgikqsv]+$|^-qO-$|^--(?:compressed|fail|get|head|include|insecure|location|no-buffer|quiet|show-error|silent|url|verbose)$/u;

/** Whether a word is an address also without its scheme, as it is what a client of HTTP asks for. */
export function isAddressOfClient({ command, index }: WordPlace): boolean {
  const words = command.words.map(({ text }) => text);
  const program = programAt(words);
  if (program === undefined || index === 'target' || index <= program) return false;
  const last = words[index - 1] ?? '';
  return CLIENT.test(programName(words[program] ?? '')) && (!last.startsWith('-') || ALONE.test(last));
}
