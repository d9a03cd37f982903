import { expect, test } from 'vitest';
import { fill } from '../../core/runbook/fill.ts';
import { aParameter } from '../../test/builders.ts';
import { masked } from './masked.ts';

/** What no quoting leaves as it is, around a word that must never be seen. */
const SECRET = `a'b"$c!(d)*GEHEIM'"$\\e`;

test.each([
  'x {{V}}',
  "x '{{V}}'",
  'x "{{V}}"',
  'curl "https://h/?token={{V}}"',
  `curl -d '{"token": "{{V}}"}'`,
  `ssh db-1 'x "{{V}}"'`,
  'ssh db-1 "x {{V}}"',
  `ssh db-1 "curl 'https://h/?token={{V}}'"`,
  `ssh db-1 "sh -c \\"x {{V}}\\""`,
  `python3 -c 'x("{{V}}")'`,
])('a secret is masked however a command has to write it: %s', (run) => {
  const { text, refused } = fill({ run, shell: 'sh' }, [aParameter('V')], { V: SECRET });
  expect(refused).toEqual([]);
  expect(text).toContain('GEHEIM');
  expect(masked(text, [SECRET])).toContain('[secret]');
  expect(masked(text, [SECRET])).not.toContain('GEHEIM');
});

test('a statement of a database as well', () => {
  const secret = "it's GEHEIM";
  const { text } = fill({ run: `psql -c 'select {{V}}'`, shell: 'sh' }, [aParameter('V')], { V: secret });
  expect(masked(text, [secret])).not.toContain('GEHEIM');
});
