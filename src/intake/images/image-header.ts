/** The kinds of image that pages show, each a plain grid of points that can hold no script. */
export const IMAGE_TYPES = ['png', 'jpg', 'gif', 'webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

export interface ImageHeader {
  readonly type: ImageType;
  /** In pixels, more than 0. */
  readonly width: number;
  readonly height: number;
}

/** What a file says of itself at its beginning, whatever its name is; undefined where it is none of our types. */
export function imageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const header = pngHeader(view) ?? gifHeader(view) ?? webpHeader(view) ?? jpegHeader(view);
    return header !== undefined && header.width > 0 && header.height > 0 ? header : undefined;
  } catch (error) {
    // The file ends before its header does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Portable Network Graphics (Third Edition), sections 5.2 and 11.2.1. */
function pngHeader(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || text(view, 12, 4) !== 'IHDR')
    return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, sections 17 and 18. */
function gifHeader(view: DataView): ImageHeader | undefined {
  if (!/^GIF8[79]a$/u.test(text(view, 0, 6))) return undefined;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** WebP container (RFC 9649, sections 2.5 to 2.7) and the frame headers of VP8 (RFC 6386, section 9.1) and VP8L. */
function webpHeader(view: DataView): ImageHeader | undefined {
  if (text(view, 0, 4) !== 'RIFF' || text(view, 8, 4) !== 'WEBP') return undefined;
  switch (text(view, 12, 4)) {
    case 'VP8 ':
      return {
        type: 'webp',
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { type: 'webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

/** JPEG (ITU-T T.81, annex B): segments up to the frame header, which has the size. */
function jpegHeader(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

function text(view: DataView, at: number, length: number): string {
  let found = '';
  for (let i = at; i < at + length; i += 1) found += String.fromCharCode(view.getUint8(i));
  return found;
}
