import { programAt } from './sh-program.ts';
import { programName, type ShellCommand, type WordPlace } from './sh-word.ts';

/** A program that reads a word as a text of its own language once more. */
export interface Reader {
  readonly name: string;
  /** Where it stands among the words, if it is sure that this is the program that gets those after it. */
  readonly at?: number;
}

const SHELLS = /^(?:ba|da|a|k|mk|z|fi|c|tc|pwsh)?sh$|^pwsh$/u;
/** Programs that take code as the word after an option, with those options. */
const WITH_CODE: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [SHELLS, /^[-+][A-Za-z]*c[A-Za-z]*$/u],
  [/^(?:su|runuser|script|flock|cmd|powershell)$/u, /^-[A-Za-z]*c$|^--command$/u],
  [/^(?:python[\d.]*|pypy3?|osascript)$/u, /^-[A-Za-z]*[ce]$/u],
  [/^(?:node|nodejs|deno|bun)$/u, /^-[A-Za-z]*[ep]$|^--(?:eval|print)$/u],
  [/^(?:perl|ruby|lua|Rscript|groovy)$/u, /^-[A-Za-z]*[eE]$/u],
  [/^php$/u, /^-[A-Za-z]*[rBRE]$/u],
  [
    /^(?:psql|cqlsh|mysql|mariadb|mongosh?|clickhouse-client)$/u,
    /^-[A-Za-z]*[ceq]$|^--(?:command|execute|eval|query)$/u,
  ],
  [/^sqlcmd$/u, /^-[qQ]$/u],
];
const GLUED_CODE = /^--(?:command|eval|print|execute|query)=/u;
const ALL_CODE = /^(?:eval|watch|trap|alias|parallel|let|declare|typeset|unset|tmux|screen|sqlite3)$/u;
const PROGRAM_FIRST = /^(?:[gmn]?awk|sed|gsed|jq|yq)$/u;
const READS_CODE =
  /^(?:psql|mysql|mariadb|sqlite3|redis-cli|ssh|xargs|parallel|bc|dc|mongosh?|cqlsh|python[\d.]*|node|perl|ruby|php|at|batch|crontab)$/u;
const ARITHMETIC = /^-(?:eq|ne|lt|le|gt|ge|v)$/u;

/** Which program would read a word as code. Undefined where the word reaches its program as it is. */
export function readerOf({ command, index, before }: WordPlace): Reader | undefined {
  const words = command.words.map(({ text }) => text);
  const program = programAt(words);
  if (index !== 'target') {
    for (const [i, word] of words.slice(program ?? 0, index).entries()) {
      const at = i + (program ?? 0);
      const name = programName(word);
      if (isCode(name, words.slice(at + 1, index), before)) return at === program ? { name, at } : { name };
    }
    if (words[0] === '[[' && words.some((word) => ARITHMETIC.test(word))) return { name: '[[' };
    const split = words.indexOf('-S');
    if (words.some((word) => programName(word) === 'env') && split !== -1 && split < index)
      return { name: 'env' };
  }
  const name = readFromInput(command);
  return name === undefined ? undefined : { name };
}

/** `between` are the words after the program's name and before the word in question. */
function isCode(name: string, between: readonly string[], before: string): boolean {
  if (ALL_CODE.test(name)) return true;
  if (name === 'ssh') return sshOperands(between) > 0 || between.at(-1) === '-o' || before.startsWith('-o');
  const codeFlag = WITH_CODE.find(([names]) => names.test(name))?.[1];
  if (codeFlag !== undefined) {
    const flag = between.findIndex((word) => codeFlag.test(word));
    const isNext = flag !== -1 && between.slice(flag + 1).every((word) => word.startsWith('-'));
    return isNext || GLUED_CODE.test(before) || (before.length > 2 && codeFlag.test(before.slice(0, 2)));
  }
  if (!PROGRAM_FIRST.test(name)) return false;
  return /^(?:-e|--expression|-f|--from-file)$/u.test(between.at(-1) ?? '') || isProgram(between, before);
}

/** Options of ssh that take the next word. */
const SSH_TAKES = /^-[BbcDEeFIiJLlmOoPpQRSWw]$/u;

function sshOperands(words: readonly string[]): number {
  return words.filter((word, i) => !word.startsWith('-') && !SSH_TAKES.test(words[i - 1] ?? '')).length;
}

/** How many words an option of awk, sed, jq or yq takes. */
const TAKES: Readonly<Record<string, number>> = {
  '-v': 1,
  '-F': 1,
  '-L': 1,
  '--indent': 1,
  '--arg': 2,
  '--argjson': 2,
  '--slurpfile': 2,
  '--rawfile': 2,
};

/** Whether no word before it was the program, and this one is no option's either. */
function isProgram(between: readonly string[], before: string): boolean {
  let at = 0;
  while (at < between.length) {
    const word = between[at] ?? '';
    if (!word.startsWith('-')) return false;
    if (/^(?:-e|--expression|-f|--from-file)$/u.test(word)) return false;
    at += 1 + (TAKES[word] ?? 0);
  }
  return at === between.length && !before.startsWith('-');
}

/** A command that prints what it is given, in a text where something is piped to a program that reads commands. */
function readFromInput({ words, piped, hereString }: ShellCommand): string | undefined {
  const reader = (command: ShellCommand['words']) =>
    command.map(({ text }) => text).find((word) => READS_CODE.test(word) || SHELLS.test(word));
  if (hereString) return reader(words);
  if (!words.some(({ text }) => text === 'echo' || text === 'printf')) return undefined;
  return piped.map((command) => reader(command.words)).find((name) => name !== undefined);
}
