// biome-ignore-all lint/suspicious/noTemplateCurlyInString: commands hold such places of their own
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { aParameter } from '../../../test/builders.ts';
import { hardValues, installedShells, isInstalled } from '../../../test/hard-values.ts';
import { fill } from '../fill.ts';

/** Each prints the value between two dots, which keep the line ends that $(…) would take away, and a NUL. */
const COMMANDS = {
  bare: "printf '.%s.\\0' {{V}}",
  'against text': "printf '%s\\0' '.'{{V}}.",
  'single quotes': "printf '%s\\0' '.{{V}}.'",
  'double quotes': 'printf "%s\\0" ".{{V}}."',
  'a variable': 'V={{V}}; printf ".%s.\\0" "$V"',
  'a substitution': 'printf "%s\\0" "$(printf ".%s." {{V}})"',
  'quotes in a substitution in quotes': 'printf "%s\\0" "$(printf ".%s." "{{V}}")"',
  'a list, after a comment': 'true # {{W}}\nfor V in {{V}}; do printf \'.%s.\\0\' "$V"; done',
} as const;

const values = hardValues(120);

describe.each(installedShells())('%s prints every value back', (shell) => {
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
        .map((text) => text.slice(1, -1)),
    ).toEqual(values);
  });
});

test.skipIf(!isInstalled('python3'))('python3 prints every value back', () => {
  const commands = ['{{V}}', '"{{V}}"', "'{{V}}'", '"""{{V}}"""', "'''{{V}}'''", "{'a': {{V}}}['a']"];
  const script = commands.flatMap((run) =>
    values.map((V) => {
      const filled = fill({ run: `put(${run})`, shell: 'python' }, [aParameter('V')], { V });
      expect(filled).toMatchObject({ missing: [], refused: [] });
      return filled.text;
    }),
  );
  const put = "import sys\ndef put(text): sys.stdout.buffer.write((text + '\\0').encode())\n";
  const printed = execFileSync('python3', ['-'], {
    input: `${put}${script.join('\n')}\n`,
    maxBuffer: 1e8,
  }).toString();
  expect(printed.split('\0').slice(0, -1)).toEqual(commands.flatMap(() => values));
});
