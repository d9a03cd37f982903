import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { followFiles } from './follow.ts';

test('what is added is read on, also after the file was cut short or has become another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
  const stop = new AbortController();
  try {
    const path = join(folder, 'app.log');
    writeFileSync(path, 'first\n');
    const pieces = followFiles([{ path, source: 'app.log' }], stop.signal);
    const next = async () => new TextDecoder().decode((await pieces.next()).value?.bytes);
    expect(await next()).toBe('first\n');
    appendFileSync(path, 'second\n');
    expect(await next()).toBe('second\n');
    truncateSync(path);
    appendFileSync(path, 'new\n');
    expect(await next()).toBe('new\n');
    renameSync(path, join(folder, 'app.log.1'));
    writeFileSync(path, 'rotated and longer than before\n');
    expect(await next()).toBe('rotated and longer than before\n');
    stop.abort();
    expect(await pieces.next()).toEqual({ done: true, value: undefined });
  } finally {
    stop.abort();
    rmSync(folder, { recursive: true });
  }
});
