import { oneLine } from '../../one-line.ts';
import { printable } from '../../printable.ts';

/** Somebody's text on one line of Markdown, in which nothing is a mark-up, a link or HTML. */
export const inline = (text: string, most = 2_000): string =>
  oneLine(text, most).replace(/[\\`*_[\]<>#|~&!{}]/gu, String.raw`\$&`);

/** What a machine printed, as a block of code that nothing in it can end. Its end is kept where it is too long. */
export function fenced(text: string, language = 'text', most = 4_000): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with one
  const plain = text.replace(/\u001B\[[0-9;?]*[ -/]*[@-~]/gu, '').replace(/\r\n?/gu, '\n');
  const lines = shortened(plain, most).split('\n').map(visible);
  const longest = Math.max(2, ...lines.map((line) => /`+/u.exec(line)?.[0].length ?? 0), ...runs(plain));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${lines.join('\n').replace(/\n+$/u, '')}\n${fence}`;
}

const visible = (line: string): string => line.split('\t').map(printable).join('\t');
const runs = (text: string): number[] => (text.match(/`{3,}/gu) ?? []).map(({ length }) => length);

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const [start, end] = [Math.floor(most / 4), Math.floor((most * 3) / 4)];
  return `${text.slice(0, start)}\n… ${text.length - start - end} characters left out …\n${text.slice(-end)}`;
}
