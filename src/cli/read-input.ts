/** What is kept of the beginning of a long input, in characters: all of any log that one would paste … */
const KEPT_OF_BEGINNING = 16_000_000;
/** … and of its end. */
const KEPT_OF_END = 500_000;

/**
 * Reads a stream to its end as UTF-8 and keeps its beginning and its end, so that a log of any length can be
 * piped in without filling the memory. A damaged character becomes U+FFFD.
 */
export async function readInput(stream: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let head = '';
  let tail = '';
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const room = KEPT_OF_BEGINNING - head.length;
    head += text.slice(0, room);
    tail = (tail + text.slice(Math.max(0, room))).slice(-KEPT_OF_END);
  }
  return head + tail + decoder.decode();
}
