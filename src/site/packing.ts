import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Packing } from '../outlets/search-files.ts';

/** Node's gzip at its best, and the first 20 hex digits of SHA-256 as a name. */
export const NODE_PACKING: Packing = {
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
  digest: (parts) => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest('hex').slice(0, 20);
  },
};
