import { LONGEST_LINE } from './matcher.ts';

/** Takes a stream in pieces of any length, and gives it on as whole lines. */
export interface WholeLines {
  push(chunk: Uint8Array): void;
  /** The stream has ended: what is left is its last line. */
  end(): void;
}

/**
 * Hands on whole lines wherever the chunks of a stream begin and end: `take` gets bytes from `from` to `to` that
 * end where a line does, valid during the call. Of a line that is longer than LONGEST_LINE, it keeps between
 * chunks no more than tells that it is.
 */
export function wholeLines(take: (bytes: Uint8Array, from: number, to: number) => void): WholeLines {
  let kept: Uint8Array = new Uint8Array(0);
  const keep = (rest: Uint8Array) => {
    const endsOpen = rest.at(-1) === CR;
    const line = endsOpen ? rest.subarray(0, -1) : rest;
    kept = joined(line.subarray(0, LONGEST_LINE + 1), endsOpen ? CR_ALONE : NOTHING);
  };
  return {
    push(chunk) {
      if (chunk.length === 0) return;
      const first = firstEnd(chunk, kept.at(-1) === CR);
      if (first < 0) {
        keep(
          joined(
            kept,
            chunk.subarray(0, LONGEST_LINE + 1),
            chunk.length > LONGEST_LINE + 1 ? chunk.subarray(-1) : NOTHING,
          ),
        );
        return;
      }
      let from = 0;
      if (kept.length > 0) {
        const head = joined(kept, chunk.subarray(0, first));
        take(head, 0, head.length);
        from = first;
      }
      const to = lastEnd(chunk);
      if (to > from) take(chunk, from, to);
      keep(chunk.subarray(Math.max(from, to)));
    },
    end() {
      const last = kept;
      kept = NOTHING;
      if (last.length > 0) take(last, 0, last.length);
    },
  };
}

const LF = 10;
const CR = 13;
const NOTHING = new Uint8Array(0);
const CR_ALONE = Uint8Array.of(CR);

/**
 * Behind the first line end, or -1 where the chunk has none for sure: a CR that is the last byte may be half of
 * one. Where the byte before the chunk was a CR, that one ends at the chunk's beginning or behind its LF.
 */
function firstEnd(chunk: Uint8Array, afterCr: boolean): number {
  if (afterCr) return chunk[0] === LF ? 1 : 0;
  for (let at = 0; at < chunk.length; at += 1) {
    if (chunk[at] === LF) return at + 1;
    if (chunk[at] === CR && at + 1 < chunk.length) return chunk[at + 1] === LF ? at + 2 : at + 1;
  }
  return -1;
}

/** Behind the last line end that is one for sure. */
function lastEnd(chunk: Uint8Array): number {
  for (let at = chunk.length - 1; at >= 0; at -= 1) {
    if (chunk[at] === LF || (chunk[at] === CR && at + 1 < chunk.length)) return at + 1;
  }
  return 0;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
