/** What stands where a secret was; `core/search/share-mask` leaves it as it is. */
const MASK = '[secret]';

/** A text without the given values, also as they are written in addresses, in quotes and in JSON. */
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

/** How a value may be written in a command, a program's code or an answer. */
const WRITTEN: ReadonlyArray<(value: string) => string> = [
  (value) => encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD')),
  (value) => value.replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => value.replaceAll("'", String.raw`'\''`),
  (value) => value.replace(/[\\$`"]/gu, String.raw`\$&`),
  (value) => value.replaceAll("'", "''"),
  (value) => value.replaceAll("'", String.raw`\'`),
  (value) => value.replace(/['`$]/gu, String.raw`\$&`),
];

/** A command inside of a command over ssh, in which the value is quoted too. */
const DEEPEST = 3;
/** Characters; what a key or a password becomes is far shorter. */
const LONGEST = 20_000;

/** The longest first, so that no shorter one leaves a part of it behind. */
function spellings(secrets: readonly string[]): string[] {
  const all = new Set(secrets.filter((secret) => secret !== ''));
  let last = [...all];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    last = last
      .flatMap((text) => WRITTEN.map((write) => write(text)))
      .filter((text) => !all.has(text) && text.length < LONGEST);
    for (const text of last) all.add(text);
  }
  return [...all].sort((a, b) => b.length - a.length);
}
