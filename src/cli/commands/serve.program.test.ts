import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEYS, openPty } from '../../test/pty.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixpoint-serve-'));
  mkdirSync(join(root, 'content'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '<title>Ours</title>\n');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a built site is served until Ctrl-C', async () => {
  const pty = openPty(['serve', '--port', '0'], { cwd: root, env: { CONTENT_DIR: 'content' } });
  const shown = await pty.see('(Ctrl-C stops it)');
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//u.exec(shown) ?? [];
  expect(await (await fetch(address)).text()).toContain('Ours');
  pty.type(KEYS.ctrlC);
  expect(await pty.ended).toBe(130);
  await expect(fetch(address)).rejects.toThrow();
});
