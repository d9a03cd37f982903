// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells have such places of their own
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';

/** Values that have broken other people's quoting, and 100 KB. */
const HARD = [
  '"; rm -rf ~',
  "'; rm -rf ~ #",
  '$(touch x)',
  '`touch x`',
  '${HOME}',
  '$HOME',
  '!!',
  'a!b"c',
  '\\',
  '\\\\"',
  "it's",
  "''",
  '"',
  '--version',
  '-n',
  '%s%d',
  '*',
  '~',
  '~root',
  '{a,b}',
  '# not a comment',
  'a\nb',
  '\n',
  ' ',
  '\t',
  'a;b&c|d>e<f',
  'A=b',
  'é ☃ 🦊 日本',
  'if',
  'EOF',
  '$',
  '\\$x',
  'x'.repeat(100_000),
  `'"$\`\\!`.repeat(4_000),
];

const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc
    .array(fc.constantFrom(...'\'"\\$`!(){}[]*?~#;&|<>\n\t =-a', '$(', '${', "\\'", '\\"', '☃'), {
      minLength: 1,
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

const pastable = (text: string): boolean => !/(?![\t\n])\p{Cc}|\p{Cs}/u.test(text);
/** The hard ones and so many drawn ones; always the same. */
export const hardValues = (drawn: number): readonly string[] =>
  [...HARD, ...fc.sample(value, { numRuns: drawn, seed: 5 })].filter(pastable);

/** The shells of this machine that read commands as POSIX has it. */
export const installedShells = (): readonly string[] => ['sh', 'bash', 'dash'].filter(isInstalled);

export function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['-c', 'exit'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
