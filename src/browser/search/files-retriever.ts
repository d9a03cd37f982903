import { IndexError } from '../../core/search/files/index-error.ts';
import { INDEX_FOLDER, MANIFEST, readManifest } from '../../core/search/files/manifest.ts';
import { type FilesIndex, openIndex } from '../../core/search/files/open-index.ts';

export interface FilesOptions {
  /** Ends all requests; what is waited for then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes that a file may have at most, packed or unpacked: another site may send what it likes. */
  readonly largest?: number | undefined;
}

const LARGEST = 64 * 2 ** 20;

/**
 * Opens the search index of the site at `base`, a path or an address that ends in a slash. Files are fetched when
 * they are needed, side by side, each once. Rejects with an IndexError, as do the index's own methods.
 */
export async function openFiles(base: string, options: FilesOptions = {}): Promise<FilesIndex> {
  const folder = `${base}${INDEX_FOLDER}`;
  // The one name whose content changes: the host is asked whether it did.
  const response = await get(`${folder}${MANIFEST}`, { ...options, cache: 'no-cache' });
  const manifest = readManifest(new TextDecoder().decode(await content(response, options)));
  return openIndex(async (name) => {
    const file = await get(`${folder}${manifest.folder}/${name}`, options);
    return content(file, options, 'gzip');
  });
}

async function get(
  address: string,
  { signal, cache = 'default' }: FilesOptions & { readonly cache?: RequestCache },
): Promise<Response> {
  const response = await fetch(address, { cache, credentials: 'omit', signal: signal ?? null }).catch(
    (error: unknown) => {
      signal?.throwIfAborted();
      throw new IndexError('missing', `${address} could not be fetched. Are you offline? (${said(error)})`);
    },
  );
  if (response.ok) return response;
  throw new IndexError(
    'missing',
    `${address} answered ${response.status}. Reload the page; if that does not help, build the site again.`,
  );
}

/** A response's content, unpacked, in full: cut short, damaged or too much of it is told apart. */
async function content(
  { body, url }: Response,
  { signal, largest = LARGEST }: FilesOptions,
  packed?: 'gzip',
): Promise<Uint8Array> {
  try {
    const arriving = (body ?? new Blob([]).stream()).pipeThrough(atMost(largest, url));
    const unpacked =
      packed === undefined
        ? arriving
        : arriving.pipeThrough(new DecompressionStream(packed)).pipeThrough(atMost(largest, url));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof IndexError) throw error;
    throw new IndexError(
      'corrupt',
      `${url} is damaged or cut short. Reload the page; if that does not help, build the site again. (${said(error)})`,
    );
  }
}

function atMost(
  largest: number,
  url: string,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.length;
      if (seen > largest) throw new IndexError('too-large', `${url} is larger than ${largest} bytes.`);
      controller.enqueue(chunk);
    },
  });
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
