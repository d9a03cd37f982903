import type { Command } from '../../../schema/action.ts';
import type { Reader } from './sh-reader.ts';
import { programName, type ShellCommand } from './sh-word.ts';

/** A text in words of a command that a program reads as code, where it is sure where it begins and ends. */
export interface Nested {
  readonly language: Extract<Command['shell'], 'sh' | 'sql' | 'python' | 'javascript'>;
  readonly text: string;
  /** The words that it is made of. */
  readonly from: number;
  readonly to: number;
  /** Whether it is read by a shell that the command does not name. */
  readonly isForeign: boolean;
}

/**
 * The code that a word is part of, as the reader gets it; undefined where it is an option of the reader after all. A
 * text, which goes on after "reads as commands of its own", says why it is not sure what the code is.
 */
export function nestedIn(
  command: ShellCommand,
  { name, at }: Reader,
  index: number,
): Nested | string | undefined {
  const words = command.words.map(({ text }) => text);
  const code = at === undefined ? undefined : codeOf(words, programName(words[at] ?? ''), at, index);
  if (code === undefined) return /sh$/u.test(name) ? WORD_OF_ITS_OWN : '';
  const { from, to, begins = 0, language, isForeign = false } = code;
  // Options of ssh can hold commands too.
  if (index < from) return name === 'ssh' ? '' : undefined;
  const text = words.slice(from, to).join(' ').slice(begins);
  if (!command.words.slice(from, to).every(({ exact }) => exact))
    return `, and this shell changes that text first; write it in single quotes, or \\$ for $`;
  if (/^\s*\{\{\w+\}\}\s*$/u.test(text)) return ', and the value would be the whole of them';
  // Both would be commands of the program itself, which quotes in another way.
  if (language === 'sql' && /^\s*[\\.]/u.test(text)) return `, after a command of ${name} itself`;
  return { language, text, from, to, isForeign };
}

const WORD_OF_ITS_OWN = `; let the value be a word of its own, as in sh -c 'echo "$1"' sh {{VALUE}}`;

interface Code {
  readonly language: Nested['language'];
  readonly from: number;
  readonly to: number;
  /** Where it begins in the first word. */
  readonly begins?: number;
  readonly isForeign?: true;
}

type CodeOf = (words: readonly string[], at: number, index: number) => Code | undefined;

/** Where the code begins and ends that the program at a place reads. */
function codeOf(words: readonly string[], name: string, at: number, index: number): Code | undefined {
  return PROGRAMS.find(([names]) => names.test(name))?.[1](words, at, index);
}

const PROGRAMS: ReadonlyArray<readonly [RegExp, CodeOf]> = [
  // Those that quote as POSIX has it.
  [
    /^(?:ba|da|a|k|mk|z)?sh$/u,
    afterFlag('sh', /^-[A-Za-z]*c[A-Za-z]*$/u, /^[-+][A-Za-z]+$/u, /^[-+][A-Za-z]*o$/u),
  ],
  [
    /^(?:su|runuser)$/u,
    (words, at, index) => foreign(afterFlag('sh', /^(?:-c|--command)$/u)(words, at, index)),
  ],
  [/^ssh$/u, overSsh],
  [/^watch$/u, watched],
  [
    /^psql$/u,
    afterFlag('sql', /^(?:-[AabeEnqsStxXwW1z0]*c|--command)$/u, undefined, undefined, '--command='),
  ],
  [
    /^(?:mysql|mariadb)$/u,
    afterFlag('sql', /^(?:-[ABbCEfGHinNrstvwX]*e|--execute)$/u, undefined, undefined, '--execute='),
  ],
  [/^sqlite3$/u, (words, at, index) => ofSqlite(words, at, index)],
  [/^(?:python[\d.]*|pypy3?)$/u, afterFlag('python', /^-[BbdEIOqsSuvx]*c$/u, /^-[BbdEIOqsSuvx]+$/u)],
  [
    /^(?:node|nodejs)$/u,
    afterFlag('javascript', /^(?:-e|-p|-pe|--eval|--print)$/u, /^--?[a-z-]+$/u, undefined, '--eval='),
  ],
];

/**
 * The word after an option. `options` are the words that may stand between the program and it, where others would end
 * the options; `taking` are those of them that take the next word. `glued` begins a word that has the code in it.
 */
function afterFlag(
  language: Nested['language'],
  flag: RegExp,
  options?: RegExp,
  taking?: RegExp,
  glued?: string,
): CodeOf {
  return (words, at, index) => {
    const isGlued = glued !== undefined && words[index]?.startsWith(glued);
    const before = words.slice(at + 1, isGlued ? index : index - 1);
    const fits = before.every(
      (word, i) => options === undefined || options.test(word) || taking?.test(before[i - 1] ?? ''),
    );
    if (!fits || before.includes('--')) return undefined;
    if (isGlued) return { language, from: index, to: index + 1, begins: glued.length };
    const last = words[index - 1] ?? '';
    const isFlag = index > at + 1 && flag.test(last) && !taking?.test(words[index - 2] ?? '');
    return isFlag ? { language, from: index, to: index + 1 } : undefined;
  };
}

const foreign = (code: Code | undefined): Code | undefined => code && { ...code, isForeign: true };

/** All words after the host, with spaces between (ssh(1)); the shell of the other user reads them. */
function overSsh(words: readonly string[], at: number): Code | undefined {
  let host = at + 1;
  for (let word = words[host]; word?.startsWith('-'); word = words[host]) {
    if (/^-[46AaCfGgKkMNnqsTtVvXxYy]+$/u.test(word)) host += 1;
    else if (/^-[BbcDEeFIiJLlmOoPpQRSWw]/u.test(word)) host += word.length === 2 ? 2 : 1;
    else return undefined;
  }
  const from = host + 1;
  // ssh reads options behind the host too.
  return words[from]?.startsWith('-')
    ? undefined
    : { language: 'sh', from, to: words.length, isForeign: true };
}

/** All words after the options, with spaces between; `sh -c` reads them (watch(1)). */
function watched(words: readonly string[], at: number): Code | undefined {
  let from = at + 1;
  for (let word = words[from]; word?.startsWith('-'); word = words[from]) {
    if (/^-[bcdegptw]+$|^--(?:color|differences|no-title|precise|beep|errexit|chgexit)$/u.test(word))
      from += 1;
    else if (/^-n[\d.]+$|^--interval=/u.test(word)) from += 1;
    else if (/^-n$|^--interval$/u.test(word)) from += 2;
    else return undefined;
  }
  return { language: 'sh', from, to: words.length };
}

/** The word after the file. */
function ofSqlite(words: readonly string[], at: number, index: number): Code | undefined {
  const before = words.slice(at + 1, index);
  const options = before.filter((word) => word.startsWith('-'));
  const plain = /^--?(?:header|csv|json|line|list|table|box|markdown|column|readonly|bail|batch)$/u;
  return before.length - options.length === 1 && options.every((word) => plain.test(word))
    ? { language: 'sql', from: index, to: index + 1 }
    : undefined;
}
