import { IndexError } from '../../core/search/files/index-error.ts';
import { INDEX_FOLDER, MANIFEST, readManifest } from '../../core/search/files/manifest.ts';
import { type FilesIndex, openIndex } from '../../core/search/files/open-index.ts';

export interface FilesOptions {
  /** Made for each file: ends its request, and what is waited for then rejects with the signal's reason. */
  readonly signal?: (() => AbortSignal) | undefined;
  /** Bytes that a file may have at most, packed or unpacked: another site may send what it likes. */
  readonly largest?: number | undefined;
  /** Bytes that all files together may have at most, unpacked. */
  readonly total?: number | undefined;
  /** The index is another site's: its host may not lead on to one that nobody named. */
  readonly isForeign?: boolean | undefined;
  /** What its records are called. */
  readonly nameOf?: ((id: string) => string) | undefined;
}

const LARGEST = 64 * 2 ** 20;

/**
 * Opens the search index of the site at `base`, a path or an address that ends in a slash. Files are fetched when
 * they are needed, side by side, each once. Rejects with an IndexError, as do the index's own methods.
 */
export async function openFiles(base: string, options: FilesOptions = {}): Promise<FilesIndex> {
  const folder = `${base}${INDEX_FOLDER}`;
  const { largest = LARGEST, total = Number.POSITIVE_INFINITY } = options;
  let spent = 0;
  const load = async (address: string, cache: RequestCache, packed: boolean): Promise<Uint8Array> => {
    const signal = options.signal?.();
    const response = await get(address, { cache, signal, isForeign: options.isForeign ?? false });
    const bytes = await content(response, { largest, signal, packed });
    spent += bytes.length;
    if (spent > total) throw new IndexError('too-large', `${base} sent more than ${total} bytes in all.`);
    return bytes;
  };
  // The one name whose content changes: the host is asked whether it did.
  const manifest = readManifest(
    new TextDecoder().decode(await load(`${folder}${MANIFEST}`, 'no-cache', false)),
  );
  return openIndex((name) => load(`${folder}${manifest.folder}/${name}`, 'default', true), options.nameOf);
}

interface GetOptions {
  readonly cache: RequestCache;
  readonly signal: AbortSignal | undefined;
  readonly isForeign: boolean;
}

async function get(address: string, { cache, signal, isForeign }: GetOptions): Promise<Response> {
  const response = await fetch(address, {
    cache,
    credentials: 'omit',
    redirect: isForeign ? 'error' : 'follow',
    referrerPolicy: 'no-referrer',
    signal: signal ?? null,
  }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new IndexError('missing', `${address} could not be fetched. Are you offline? (${said(error)})`);
  });
  if (response.ok) return response;
  await response.body?.cancel();
  throw new IndexError(
    'missing',
    `${address} answered ${response.status}. Reload the page; if that does not help, build the site again.`,
    response.status,
  );
}

interface ContentOptions {
  readonly largest: number;
  readonly signal: AbortSignal | undefined;
  readonly packed: boolean;
}

/** A response's content, unpacked, in full: cut short, damaged, another thing or too much of it is told apart. */
async function content(
  { body, url, headers }: Response,
  { signal, largest, packed }: ContentOptions,
): Promise<Uint8Array> {
  try {
    if (Number(headers.get('content-length')) > largest) {
      await body?.cancel();
      throw tooLarge(url, largest);
    }
    const arriving = (body ?? new Blob([]).stream()).pipeThrough(atMost(largest, url));
    const unpacked = packed
      ? arriving
          .pipeThrough(beginsAsGzip(url))
          .pipeThrough(new DecompressionStream('gzip'))
          .pipeThrough(atMost(largest, url))
      : arriving;
    return await whole(unpacked);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof IndexError) throw error;
    throw new IndexError(
      'corrupt',
      `${url} is damaged or cut short. Reload the page; if that does not help, build the site again. (${said(error)})`,
    );
  }
}

/** Read piece by piece: a Response around the stream would tell of any fault as one and the same TypeError. */
async function whole(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Array<Uint8Array<ArrayBuffer>> = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

type Through = TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;

function atMost(largest: number, url: string): Through {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.length;
      if (seen > largest) throw tooLarge(url, largest);
      controller.enqueue(chunk);
    },
  });
}

/** Every gzip file begins with this byte (RFC 1952, section 2.3.1). */
const GZIP = 0x1f;

/** A page that stands in place of a file, as some hosts send it with status 200, is no damaged file. */
function beginsAsGzip(url: string): Through {
  let isBegun = false;
  return new TransformStream({
    transform(chunk, controller) {
      if (!isBegun && chunk.length > 0 && chunk[0] !== GZIP) {
        throw new IndexError('wrong-type', `${url} is something else than a file of a search index.`);
      }
      isBegun ||= chunk.length > 0;
      controller.enqueue(chunk);
    },
  });
}

const tooLarge = (url: string, largest: number): IndexError =>
  new IndexError('too-large', `${url} is larger than ${largest} bytes.`);

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
