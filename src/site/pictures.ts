import { createHash } from 'node:crypto';
import type { EntryOf } from '../core/entry.ts';
import { imageName } from '../core/markdown/image-use.ts';
import { contentFolder } from '../intake/content-folder.ts';
import { readImage } from '../intake/images/image-file.ts';
import { plainImage } from '../intake/images/plain-image.ts';
import { textFaults } from '../intake/markdown/strangers-text.ts';
import { href, picturePath } from './links.ts';
import type { Pictures } from './markdown.ts';

type Incident = EntryOf<'incident'>;

/** An image of a write-up, as a file of the site: its picture, and nothing else that the file holds. It is named by what it holds, so it may be kept for ever. */
export interface PictureFile {
  readonly name: string;
  /** `0123456789ab.png` */
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The images that a write-up shows, each once. */
export async function pictureFiles({ body, filePath }: Incident): Promise<PictureFile[]> {
  if (!body.includes('![')) return [];
  const names = new Set(textFaults(body, { part: 'body', images: 'body' }).images.map(({ name }) => name));
  const files: PictureFile[] = [];
  for (const name of names) {
    const image = await readImage(contentFolder(), filePath, name);
    // A build refuses content with such a fault; while it is being written, the page goes without.
    if ('code' in image) continue;
    const { type, width, height } = image;
    const bytes = plainImage(type, image.bytes);
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    files.push({
      name,
      file: `${digest}.${type}`,
      type: `image/${type === 'jpg' ? 'jpeg' : type}`,
      bytes,
      width,
      height,
    });
  }
  return files;
}

/** The same by the address that the Markdown gives, for its page. */
export async function picturesOf(incident: Incident): Promise<Pictures> {
  const files = new Map((await pictureFiles(incident)).map((file) => [file.name, file] as const));
  return (address) => {
    const found = files.get(imageName(address) ?? '');
    if (found === undefined) return undefined;
    const { file, width, height } = found;
    return { src: href(picturePath(incident.id, file)), width, height };
  };
}
