const PRIME_LOW = 0x1b3;
const BASIS = { high: 0xcbf29ce4, low: 0x84222325 };

/**
 * FNV-1a of 64 bits (RFC 9923) over the UTF-8 bytes of a text, as 16 hexadecimal digits. It tells edits apart and
 * keeps no secret.
 */
export function contentHash(text: string): string {
  let { high, low } = BASIS;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3: its high half shifts the low word up by 8 bits.
    const product = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return hex(high) + hex(low);
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');
