import fc from 'fast-check';
import { expect, test } from 'vitest';
import { png } from '../../test/png.ts';
import { IMAGE_TYPES, imageHeader } from './image-header.ts';
import { plainImage } from './plain-image.ts';

const HIDDEN = 'taken at 52.5 N by Zoe';
const of = (...parts: ReadonlyArray<string | readonly number[] | Uint8Array>): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
const big = (size: number) => [size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255];
const little = (size: number) => big(size).toReversed();
const short = (size: number) => [size >>> 8, size & 255];

const whole = png(4, 3);
const chunk = (name: string, data: string) => of(big(data.length), name, data, [0, 0, 0, 0]);
const segment = (marker: number, data: string | readonly number[]) =>
  of([0xff, marker], short(data.length + 2), data);
const riff = (...parts: readonly Uint8Array[]) => {
  const all = of(...parts);
  return of('RIFF', little(all.length + 4), 'WEBP', all);
};
const webp = (name: string, data: readonly number[] | string) =>
  of(name, little(data.length), data, data.length % 2 === 0 ? [] : [0]);

const EXIF = [
  0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
];
const JFIF = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0');
const FRAME = segment(0xc0, [8, 0, 3, 0, 4, 1, 1, 0x11, 0]);
const SCAN = of(segment(0xda, [1, 1, 0, 0, 63, 0]), [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]);
const END = [0xff, 0xd9];
const SIDE = of(
  [0xff, 0xe1, 0, 34, ...EXIF.slice(0, 6), 0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
  [1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0],
);
const GIF_HEAD = of('GIF89a', [4, 0, 3, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
const LOOP = of([0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0]);
const GIF_IMAGE = of([0x2c, 0, 0, 0, 0, 4, 0, 3, 0, 0, 2, 2, 0x84, 0x51, 0]);
const VP8X = (flags: number) => webp('VP8X', [flags, 0, 0, 0, 3, 0, 0, 2, 0, 0]);
const VP8L = webp('VP8L', [0x2f, 3, 0x80, 0, 0]);

test.each([
  [
    'png',
    of(
      whole.subarray(0, 33),
      chunk('tEXt', `Comment\0${HIDDEN}`),
      chunk('eXIf', HIDDEN),
      whole.subarray(33),
      HIDDEN,
    ),
    whole,
  ],
  [
    'jpg',
    of(
      [0xff, 0xd8],
      JFIF,
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${HIDDEN}`),
      segment(0xed, HIDDEN),
      segment(0xfe, HIDDEN),
      FRAME,
      SCAN,
      END,
      HIDDEN,
    ),
    of([0xff, 0xd8], JFIF, FRAME, SCAN, END),
  ],
  [
    'jpg',
    of([0xff, 0xd8], segment(0xe1, [...EXIF, ...Buffer.from(HIDDEN)]), FRAME, SCAN, END),
    of([0xff, 0xd8], SIDE, FRAME, SCAN, END),
  ],
  [
    'gif',
    of(
      GIF_HEAD,
      [0x21, 0xfe, HIDDEN.length],
      HIDDEN,
      [0],
      LOOP,
      [0x21, 0xff, 11],
      'XMP DataXMP',
      [HIDDEN.length],
      HIDDEN,
      [0],
      GIF_IMAGE,
      [0x3b],
      HIDDEN,
    ),
    of(GIF_HEAD, LOOP, GIF_IMAGE, [0x3b]),
  ],
  [
    'webp',
    of(riff(VP8X(0x1c), VP8L, webp('EXIF', HIDDEN), webp('XMP ', HIDDEN)), HIDDEN),
    riff(VP8X(0x10), VP8L),
  ],
] as const)('a %s is its picture alone', (type, bytes, plain) => {
  expect(imageHeader(bytes)?.type).toBe(type);
  expect(Buffer.from(plainImage(type, bytes)).toString('latin1')).toBe(Buffer.from(plain).toString('latin1'));
  expect(Buffer.compare(plainImage(type, plain), plain)).toBe(0);
});

test('whatever the bytes are, it ends and throws nothing, and of its own result it keeps all', () => {
  const start = fc.constantFrom(
    whole,
    of([0xff, 0xd8], JFIF, FRAME, SCAN),
    of(GIF_HEAD, LOOP),
    riff(VP8X(0x1c), VP8L),
  );
  fc.assert(
    fc.property(
      start,
      fc.nat(60),
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(...IMAGE_TYPES),
      (head, cut, rest, type) => {
        const once = plainImage(type, of(head.subarray(0, cut), rest));
        expect(plainImage(type, once)).toEqual(once);
      },
    ),
    { numRuns: 300 },
  );
});
