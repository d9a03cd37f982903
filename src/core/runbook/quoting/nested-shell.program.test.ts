import { execFileSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { aParameter } from '../../../test/builders.ts';
import { hardValues, installedShells, isInstalled } from '../../../test/hard-values.ts';
import { fill } from '../fill.ts';

// Each value is printed by shells inside of shells, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** What the wrappers do with their words, as their manuals say; INNER is the shell that is tried. */
const WRAPPERS = `
inner() { "$INNER" "$@"; }
ssh() { shift; inner -c "$*"; }
watch() { shift 2; inner -c "$*"; }
su() { shift 2; inner -c "$2"; }
docker() { shift 3; "$@"; }
kubectl() { while [ "$1" != -- ]; do shift; done; shift; "$@"; }
sudo() { shift 2; "$@"; }
curl() { printf '%s\\0' "$1"; }
psql() { printf '%s\\0' "$2"; }
`;

/** Each prints the value between two dots, and a NUL. SHELL is put in place of the shell that is tried. */
const COMMANDS = {
  'in double quotes': `SHELL -c "printf '.%s.\\\\0' {{V}}"`,
  'in single quotes': `SHELL -c 'printf ".%s.\\0" {{V}}'`,
  'in quotes in quotes': `SHELL -c 'printf "%s\\0" ".{{V}}."'`,
  'in single quotes in double quotes': `SHELL -c "printf '%s\\\\0' '.{{V}}.'"`,
  'in double quotes in double quotes': `SHELL -c "printf '%s\\\\0' \\".{{V}}.\\""`,
  'over ssh, in quotes': `ssh db-1 "printf '.%s.\\\\0' {{V}}" 2>/dev/null`,
  'over ssh, in words': `ssh db-1 printf "'.%s.\\\\0'" {{V}}`,
  watched: `watch -n 1 "printf '.%s.\\\\0' {{V}}"`,
  'as another user': `su - app -c 'printf ".%s.\\0" {{V}}'`,
  'in a container': `docker exec -it web SHELL -c 'printf ".%s.\\0" {{V}}'`,
  'in a cluster, as another user': `kubectl exec web -n shop -- sudo -u app SHELL -c "printf '.%s.\\\\0' {{V}}"`,
  'in three shells': `ssh db-1 "SHELL -c \\"printf '.%s.\\\\\\\\0' {{V}}\\""`,
  'in a substitution': `printf '%s\\0' "$(SHELL -c "printf '.%s.' {{V}}")"`,
} as const;

/** A program is given no word of more than 128 KB on Linux, and quotes take room. */
const values = hardValues(15).filter((V) => V.length < 50_000 || /^x+$/u.test(V));
const HUNDRED = 'x'.repeat(100_000);

function printed(shell: string, run: string, tried: readonly string[]): string[] {
  const script = tried.map((V) => {
    const filled = fill({ run: run.replaceAll('SHELL', shell), shell: 'sh' }, [aParameter('V')], { V });
    expect(filled).toMatchObject({ missing: [], refused: [] });
    return filled.text;
  });
  const input = `${WRAPPERS}${script.join('\n')}\n`;
  const env = { ...process.env, INNER: shell };
  return execFileSync(shell, ['-s'], { input, env, maxBuffer: 1e8 }).toString().split('\0').slice(0, -1);
}

describe.each(installedShells())('%s prints every value back that goes through it twice', (shell) => {
  test.each(Object.entries(COMMANDS))('%s', (_, run) => {
    expect(values).toContain(HUNDRED);
    expect(printed(shell, run, values)).toEqual(values.map((V) => `.${V}.`));
  });

  test('as percent-encoded part of an address', () => {
    const urls = printed(shell, 'curl "https://h.example/a/?u={{V}}&r=1"', values);
    expect(urls.map((url) => new URL(url).searchParams.get('u'))).toEqual(values);
  });

  test('as a string of a JSON text', () => {
    const texts = printed(shell, `curl '{"a": ["{{V}}"]}'`, values);
    expect(texts.map((text) => JSON.parse(text).a[0])).toEqual(values);
  });

  test.each([`psql -c "SELECT '{{V}}'"`, "psql -c 'SELECT {{V}}'", `psql -c 'SELECT 1 AS "x", {{V}}'`])(
    'as a literal of a statement: %s',
    (run) => {
      const database = new DatabaseSync(':memory:');
      const fit = values.filter((V) => !V.includes('\\'));
      const statements = printed(shell, run, fit);
      expect(
        statements.map((statement) => Object.values(database.prepare(statement).get() ?? {}).at(-1)),
      ).toEqual(fit);
    },
  );
});

test.skipIf(!isInstalled('python3'))('programs of other languages print every value back', () => {
  const scripts = {
    python3: `python3 -c 'import sys; sys.stdout.buffer.write(("." + "{{V}}" + ".\\0").encode())'`,
    node: `node -e "process.stdout.write('.' + {{V}} + '.\\\\0')"`,
  };
  const few = values.filter((_, i) => i % 6 === 0);
  for (const run of Object.values(scripts)) expect(printed('sh', run, few)).toEqual(few.map((V) => `.${V}.`));
});
