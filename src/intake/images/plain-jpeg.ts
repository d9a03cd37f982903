import type { Keep, Put } from './plain-image.ts';

/**
 * JPEG (ITU-T T.81, annex B): all segments but comments and those of applications; of these JFIF, colour profiles and
 * Adobe's colour transform stay, and of EXIF which side is up.
 */
export function plainJpeg(view: DataView, keep: Keep, put: Put): void {
  keep(0, 2);
  for (let at = 2; ; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return;
    // Any number of them may fill up before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      keep(at, at + 2);
      return;
    }
    const head = at + 2 + view.getUint16(at + 2);
    const end = marker === 0xda ? endOfScan(view, head) : head;
    if (isPicture(view, marker, at + 4)) keep(at, end);
    else if (marker === 0xe1) {
      const side = sideUp(view, at + 4, end);
      if (side !== undefined) put(exifOf(side));
    }
    at = end;
  }
}

function isPicture(view: DataView, marker: number, data: number): boolean {
  const begins = (words: string) =>
    [...words].every((letter, i) => view.getUint8(data + i) === letter.charCodeAt(0));
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return (
    (marker === 0xe0 && begins('JFIF\0')) ||
    (marker === 0xe2 && begins('ICC_PROFILE\0')) ||
    (marker === 0xee && begins('Adobe'))
  );
}

/** The next marker behind a scan's data, in which 0xFF stands only before 0 and the marks of restarts. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && next !== 0xff) return at;
  }
  return view.byteLength;
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** Which side is up, 2 to 8 (EXIF 2.32, section 4.6.4); undefined where it is as it should be or is not said. */
function sideUp(view: DataView, data: number, end: number): number | undefined {
  if (!EXIF.every((byte, i) => view.getUint8(data + i) === byte)) return undefined;
  const start = data + EXIF.length;
  const isLittle = view.getUint16(start) === 0x4949;
  const list = start + view.getUint32(start + 4, isLittle);
  if (list + 2 > end) return undefined;
  const count = view.getUint16(list, isLittle);
  for (let at = list + 2; at + 12 <= Math.min(end, list + 2 + 12 * count); at += 12) {
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const side = view.getUint16(at + 8, isLittle);
    return side >= 2 && side <= 8 ? side : undefined;
  }
  return undefined;
}

/** A segment that says which side is up and nothing else: one entry, a short number. */
const exifOf = (side: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, ...EXIF],
    ...[0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
    ...[1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, side, 0, 0, 0],
    ...[0, 0, 0, 0],
  ]);
