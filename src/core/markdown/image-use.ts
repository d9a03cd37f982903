import type { Fault } from '../fault.ts';
import { quoted } from '../printable.ts';

/** An image that a write-up names, by the name of a file beside it; `offset` is its place in the body. */
export interface ImageUse {
  readonly name: string;
  readonly offset: number;
}

/** Where images have their place, and where they have none. */
export type ImagePlace = 'body' | 'elsewhere';

/** The most images of one write-up. */
export const IMAGE_LIMIT = 20;

/** A file name beside the write-up: no folder, no protocol, nothing hidden. */
const NAME = /^(?:\.\/)?([\p{L}\p{N}_][\p{L}\p{N}_. -]{0,99})$/u;

export const mayHoldImage = (text: string): boolean => text.includes('![');

/** The file that an image is to be taken from, or what is wrong with the way it is named. */
export function imageUse(address: string, offset: number, place: ImagePlace): ImageUse | Fault {
  if (place === 'elsewhere') {
    return {
      code: 'image-elsewhere',
      offset,
      message:
        'An image stands here, expected images only in the text below the front matter of an incident.',
      remedy: 'Move the image there, or say in words what it shows.',
    };
  }
  const name = imageName(address);
  if (name !== undefined) return { name, offset };
  return {
    code: 'image-elsewhere',
    offset,
    message: `The image is taken from ${quoted(address, 60)}, expected the name of a file beside this index.md.`,
    remedy:
      'Put the image into the folder of the write-up and give its name alone, such as ![Log of the worker](log.png).',
  };
}

/** The name that an address gives of a file beside the write-up; undefined where it leads elsewhere. */
export const imageName = (address: string): string | undefined => NAME.exec(decoded(address))?.[1];

export const withoutAlt = (offset: number): Fault => ({
  code: 'image-without-alt',
  offset,
  message: 'The image has no text for those who cannot see it.',
  remedy: 'Say between the brackets what it shows: ![The queue grows from 10:40 on](queue.png).',
});

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
