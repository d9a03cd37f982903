import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { png } from '../../test/png.ts';
import { readContent } from '../read-content.ts';
import { imageHeader } from './image-header.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = 'incidents/a-1-orders/index.md';
const writeUp = (body: string) => `---
id: A-1
title: Orders stay pending
status: investigating
severity: SEV3
detected: 2025-03-01
services: [shop]
symptoms: [{ text: The order page never leaves pending }]
nextSteps: [Read the log of the worker]
---

${body}
`;

const GIF = bytes('GIF89a', [4, 0, 3, 0, 0, 0, 0]);
const VP8X = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 2, 0, 0]);
const VP8L = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [5, 0, 0, 0, 0x2f, 3, 0x80, 0, 0]);
const VP8 = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 4, 0, 3, 0]);
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 3, 0, 4, 1, 0, 0, 0]);

test.each([
  ['png', png(4, 3), { type: 'png', width: 4, height: 3 }],
  ['gif', GIF, { type: 'gif', width: 4, height: 3 }],
  ['webp, extended', VP8X, { type: 'webp', width: 4, height: 3 }],
  ['webp, lossless', VP8L, { type: 'webp', width: 4, height: 3 }],
  ['webp, lossy', VP8, { type: 'webp', width: 4, height: 3 }],
  ['jpg', JPEG, { type: 'jpg', width: 4, height: 3 }],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
  ['a web page', bytes('<!doctype html><script>alert(1)</script>'), undefined],
  ['nothing', bytes(), undefined],
  ['a GIF without points', bytes('GIF89a', [0, 0, 0, 0]), undefined],
  ['a JPEG that is cut off', JPEG.slice(0, 12), undefined],
])('the header of %s', (_, file, header) => {
  expect(imageHeader(file)).toEqual(header);
});

test('whatever the bytes are, reading the header ends and throws nothing', () => {
  const beginning = fc.constantFrom(
    png(1, 1).slice(0, 16),
    GIF,
    VP8X,
    VP8L,
    VP8,
    JPEG,
    bytes([0xff, 0xd8, 0xff]),
  );
  fc.assert(
    fc.property(beginning, fc.nat(30), fc.uint8Array({ maxLength: 40 }), (known, keep, rest) => {
      const header = imageHeader(Buffer.concat([known.slice(0, keep), rest]));
      expect(header === undefined || header.width * header.height > 0).toBe(true);
    }),
  );
});

test('an image beside its write-up is shown, one that nothing shows is left over', async () => {
  write(FILE, writeUp('![Queue](queue.png) and again ![Queue](./queue.png)'));
  write('incidents/a-1-orders/queue.png', png(4, 3));
  write('incidents/a-1-orders/other.gif', GIF);
  write('incidents/a-1-orders/graph.svg', '<svg/>');
  expect(await problems()).toEqual([
    'incidents/a-1-orders/graph.svg:1 stray-file',
    'incidents/a-1-orders/other.gif:1 stray-file',
  ]);
});

test.each<[string, string, string | Uint8Array | undefined]>([
  ['image-missing', 'gone.png', undefined],
  ['image-missing', 'Queue.png', undefined],
  ['image-wrong-type', 'page.png', '<script>alert(1)</script>'],
  ['image-wrong-type', 'graph.svg', '<svg onload="alert(1)"/>'],
  ['image-too-large', 'large.png', Buffer.concat([png(4, 3), Buffer.alloc(500_001)])],
  ['image-too-large', 'wide.gif', bytes('GIF89a', [0xff, 0xff, 0xff, 0xff, 0, 0, 0])],
])('%s: %s', async (code, name, content) => {
  write(FILE, writeUp(`Seen:\n\n![Queue](${name})`));
  if (content !== undefined) write(`incidents/a-1-orders/${name}`, content);
  expect((await problems()).filter((problem) => !problem.includes('stray'))).toEqual([`${FILE}:14 ${code}`]);
});

test('the twenty-first image is one too many', async () => {
  const names = Array.from({ length: 21 }, (_, i) => `q${i}.png`);
  write(FILE, writeUp(names.map((name) => `![Queue](${name})`).join('\n')));
  for (const name of names) write(`incidents/a-1-orders/${name}`, png(4, 3));
  expect(await problems()).toEqual([`${FILE}:32 image-too-large`]);
});

test('images that are too large together are told at the one that is too much', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `q${i}.png`);
  write(FILE, writeUp(names.map((name) => `![Queue](${name})`).join('\n')));
  for (const name of names)
    write(`incidents/a-1-orders/${name}`, Buffer.concat([png(4, 3), Buffer.alloc(499_000)]));
  expect(await problems()).toEqual([`${FILE}:22 image-too-large`]);
});

test('no symbolic link is shown as an image, wherever it leads', async () => {
  write(FILE, writeUp('![Queue](queue.png) ![Log](log.png)'));
  write('secret.png', png(4, 3));
  symlinkSync('../../secret.png', join(folder, 'incidents/a-1-orders/queue.png'));
  symlinkSync('/etc/passwd', join(folder, 'incidents/a-1-orders/log.png'));
  expect(await problems()).toEqual([
    `${FILE}:12 image-missing`,
    `${FILE}:12 image-missing`,
    'incidents/a-1-orders/log.png:1 symlink-outside',
    'incidents/a-1-orders/queue.png:1 stray-file',
    'secret.png:1 stray-file',
  ]);
});

async function problems(): Promise<string[]> {
  return (await readContent(folder)).problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function bytes(...parts: ReadonlyArray<string | readonly number[]>): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
}
