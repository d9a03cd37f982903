import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aParameter } from '../../../test/builders.ts';
import { fill } from '../fill.ts';

/** Values that have broken other people's quoting, and 100 KB. */
const HARD = [
  '"; rm -rf ~',
  "'; rm -rf ~ #",
  '$(touch x)',
  '`touch x`',
  `$\{HOME}`,
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
  `'"$\`\\!`.repeat(15_000),
];

/** Each prints the value and a NUL; a dot keeps line ends that $(…) would take away. */
const COMMANDS = {
  bare: "printf '%s.\\0' {{V}}",
  'against text': "printf '%s.\\0' 'a'b{{V}}c | cut -z -c 3- | sed -z 's/c[.]$/./'",
  'single quotes': "printf '%s.\\0' '{{V}}'",
  'double quotes': 'printf "%s.\\0" "{{V}}"',
  'inside double quotes': 'printf "%s\\0" "{{V}}."',
  'a variable': 'V={{V}}; printf "%s.\\0" "$V"',
  'a substitution': 'printf "%s\\0" "$(printf "%s." {{V}})"',
  'quotes in a substitution in quotes': 'printf "%s\\0" "$(printf "%s." "{{V}}")"',
  'single quotes in a substitution': "printf '%s\\0' \"$(printf '%s.' '{{V}}')\"",
  'a list': 'for V in {{V}}; do printf "%s.\\0" "$V"; done',
  'after a comment': "true # {{W}}\nprintf '%s.\\0' {{V}}",
} as const;

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
const values = (() => {
  const drawn = fc.sample(value, { numRuns: 150, seed: 5 });
  return [...HARD, ...drawn].filter(pastable);
})();

describe.each(['sh', 'bash', 'dash'].filter(isInstalled))('%s prints every value back', (shell) => {
  test.each(Object.entries(COMMANDS))('%s', (_, run) => {
    const script = values.map((V) => {
      const filled = fill({ run, shell: 'sh' }, [aParameter('V')], { V, W: 'x' });
      expect(filled).toMatchObject({ missing: [], refused: [] });
      return filled.text;
    });
    const printed = execFileSync(shell, ['-s'], {
      input: `${script.join('\n')}\n`,
      maxBuffer: 1e8,
    }).toString();
    expect(
      printed
        .split('\0')
        .slice(0, -1)
        .map((text) => text.slice(0, -1)),
    ).toEqual(values);
  });
});

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['-c', 'exit 0'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
