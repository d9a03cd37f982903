import type { ImageType } from './image-header.ts';
import { plainJpeg } from './plain-jpeg.ts';

/**
 * An image with all that makes its picture and nothing else: without comments, places, cameras, programs and people
 * that wrote it, previews of what was cut off, and whatever stands behind its end. Of a file that is
 * cut off or wrong somewhere, the parts up to there. Never throws.
 */
export function plainImage(type: ImageType, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  try {
    const keep = (from: number, to: number) => parts.push(bytes.subarray(from, to));
    PLAIN[type](view, keep, (part) => parts.push(part));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const plain = new Uint8Array(Buffer.concat(parts));
  if (type === 'webp') settleWebp(plain);
  return plain;
}

/** Keeps the bytes from a place up to another. */
export type Keep = (from: number, to: number) => void;
/** Puts bytes of our own behind what is kept so far. */
export type Put = (part: Uint8Array) => void;

const PLAIN: Readonly<Record<ImageType, (view: DataView, keep: Keep, put: Put) => void>> = {
  png: plainPng,
  jpg: plainJpeg,
  gif: plainGif,
  webp: plainWebp,
};

/** Portable Network Graphics (Third Edition), section 5.6: the chunks that say how the picture looks. */
const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
);

function plainPng(view: DataView, keep: Keep): void {
  keep(0, 8);
  for (let at = 8; at < view.byteLength; ) {
    const end = at + 12 + view.getUint32(at);
    const name = nameAt(view, at + 4);
    if (PNG_CHUNKS.has(name)) keep(at, end);
    if (name === 'IEND') return;
    at = end;
  }
}

/** GIF89a, sections 17 to 27. Of applications, only those that say how often a film is shown. */
function plainGif(view: DataView, keep: Keep): void {
  const start = 13 + tableLength(view.getUint8(10));
  keep(0, start);
  for (let at = start; ; ) {
    const kind = view.getUint8(at);
    if (kind === 0x3b) {
      keep(at, at + 1);
      return;
    }
    if (kind === 0x2c) {
      const end = endOfBlocks(view, at + 10 + tableLength(view.getUint8(at + 9)) + 1);
      keep(at, end);
      at = end;
    } else if (kind === 0x21) {
      const label = view.getUint8(at + 1);
      const end = endOfBlocks(view, at + 2);
      const isLoop = label === 0xff && /^(?:NETS|ANIM)$/u.test(nameAt(view, at + 3));
      if (label === 0xf9 || isLoop) keep(at, end);
      at = end;
    } else return;
  }
}

const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

function endOfBlocks(view: DataView, from: number): number {
  let at = from;
  for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += 1 + size;
  return at + 1;
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** WebP container (RFC 9649, section 2.7). */
function plainWebp(view: DataView, keep: Keep): void {
  keep(0, 12);
  const end = Math.min(view.byteLength, view.getUint32(4, true) + 8);
  for (let at = 12; at < end; ) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (WEBP_CHUNKS.has(nameAt(view, at))) keep(at, Math.min(next, Math.max(at + 8 + size, end)));
    at = next;
  }
}

/** Its length, and that it has neither EXIF nor XMP. */
function settleWebp(plain: Uint8Array): void {
  if (plain.length < 12) return;
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  view.setUint32(4, plain.length - 8, true);
  if (plain.length > 20 && nameAt(view, 12) === 'VP8X') view.setUint8(20, view.getUint8(20) & ~0x0c);
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
