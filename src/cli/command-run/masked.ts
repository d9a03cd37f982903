/** What stands where a secret was; `core/search/share-mask` leaves it as it is. */
const MASK = '[secret]';

/** A text without the given values, also as they are written in an address, in JSON and between single quotes. */
export function masked(text: string, secrets: readonly string[]): string {
  return spellings(secrets).reduce((left, secret) => left.replaceAll(secret, MASK), text);
}

/** A text that breaks off, masked, without a beginning of a secret at its end. */
export function maskedBeforeCut(text: string, secrets: readonly string[]): string {
  const left = masked(text, secrets);
  const broken = spellings(secrets).map((secret) =>
    longestPiece(secret, (size) => left.endsWith(secret.slice(0, size))),
  );
  return left.slice(0, left.length - Math.max(0, ...broken));
}

/** A text that begins in the middle, masked, without an end of a secret at its beginning. */
export function maskedAfterCut(text: string, secrets: readonly string[]): string {
  const left = masked(text, secrets);
  const broken = spellings(secrets).map((secret) =>
    longestPiece(secret, (size) => left.startsWith(secret.slice(-size))),
  );
  return left.slice(Math.max(0, ...broken));
}

function longestPiece(secret: string, isThere: (size: number) => boolean): number {
  for (let size = secret.length - 1; size > 0; size -= 1) if (isThere(size)) return size;
  return 0;
}

/** The longest first, so that no shorter one leaves a part of it behind. */
function spellings(secrets: readonly string[]): string[] {
  const all = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret.replaceAll(/\p{Cs}/gu, '\uFFFD')),
      JSON.stringify(secret).slice(1, -1),
      secret.replaceAll("'", "'\\''"),
    ]);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
