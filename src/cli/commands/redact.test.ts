import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeAnswer } from '../../test/whole-answer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Put together here, so that this file holds nobody's address. */
const ADDRESS = ['jane.doe', 'acme.io'].join('@');
const MASKED = 'login of redacted-e-mail-address-1 failed\n';

function run(...args: readonly string[]) {
  const { stdin, stdout, stderr, env } = process;
  return wholeAnswer(['redact', ...args], { stdin, stdout, stderr, env, cwd: folder, today: '2025-06-01' });
}

test('the masked text is printed, what was masked is counted, and the file stays', async () => {
  const file = join(folder, 'crash.log');
  writeFileSync(file, `login of ${ADDRESS} failed\n`);
  const { text, note, exitCode } = await run('crash.log');
  expect({ text, note, exitCode }).toEqual({
    text: MASKED,
    note: 'Masked: 1 × e-mail address, in one place\n',
    exitCode: 0,
  });
  expect(readFileSync(file, 'utf8')).toContain(ADDRESS);
});

test('with --write the file is changed and nothing is printed', async () => {
  const file = join(folder, 'crash.log');
  writeFileSync(file, `login of ${ADDRESS} failed\n`);
  expect((await run('--write', 'crash.log')).text).toBe('');
  expect(readFileSync(file, 'utf8')).toBe(MASKED);
  expect((await run('--write', 'crash.log')).note).toBe('Nothing to mask was found.\n');
});

test('a file that is not there, or no text, is wrong usage', async () => {
  expect(await run('gone.log')).toMatchObject({
    exitCode: 2,
    note: expect.stringContaining('there is no file "gone.log"'),
  });
  writeFileSync(join(folder, 'core'), Uint8Array.of(0xff, 0xfe, 0x00));
  expect(await run('core')).toMatchObject({
    exitCode: 2,
    note: expect.stringContaining('is not text in UTF-8'),
  });
  expect(await run('--write', '-')).toMatchObject({
    exitCode: 2,
    note: expect.stringContaining('--write needs a file'),
  });
});

test('private addresses stay unless they are asked for; those of the machine itself always stay', async () => {
  const text = 'from 10.0.3.17 by fd00::17 and 10.0.3.17 to 127.0.0.1 and ::1, see 192.0.2.1\n';
  writeFileSync(join(folder, 'crash.log'), text);
  expect((await run('crash.log')).text).toBe(text);
  const { text: masked, note } = await run('--private-addresses', 'crash.log');
  expect(masked).toBe(
    'from redacted-private-network-address-1 by redacted-private-network-address-2 and redacted-private-network-address-1 to 127.0.0.1 and ::1, see 192.0.2.1\n',
  );
  expect(note).toBe('Masked: 2 × private network address, in 3 places\n');
});
