/** What is taken out of a text before it is shown for sharing, with the word that stands in its place. */
export type SecretKind = 'e-mail' | 'address' | 'token' | 'secret';

export interface Shareable {
  readonly text: string;
  /** How many of each kind were taken out; kinds that were not there are left out. */
  readonly masked: Readonly<Partial<Record<SecretKind, number>>>;
}

/** What stands in a masked place. */
export const MASK = /\[(?:e-mail|address|token|secret)\]/gu;

/**
 * A text without what must not be shared: keys, tokens, passwords, e-mail addresses, network addresses, long runs
 * that look like chance. It takes too much rather than too little. Masking twice changes nothing; time grows
 * linearly with the text.
 */
export function shareMask(text: string): Shareable {
  const counts = new Map<SecretKind, number>();
  let shared = text;
  // What a mask parts from its neighbours may then be seen to be a secret of its own.
  for (let pass = 0; pass < PASSES_AT_MOST; pass += 1) {
    const before = shared;
    shared = maskOnce(before, counts);
    if (shared === before) break;
  }
  return { text: shared, masked: Object.fromEntries(counts) };
}

const PASSES_AT_MOST = 10;

function maskOnce(text: string, counts: Map<SecretKind, number>): string {
  let shared = text;
  for (const { kind, pattern, keep } of RULES) {
    shared = shared.replace(pattern, (...found: string[]) => {
      const kept = keep?.(found[0] ?? '', found[1] ?? '');
      if (kept === false) return found[0] ?? '';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return `${kept ?? ''}[${kind}]`;
    });
  }
  return shared;
}

/** Whether nothing in the text would be masked. */
export const isShareable = (text: string): boolean => shareMask(text).text === text;

interface Rule {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
  /** What of the match stays before the mask; false where it is no secret after all. */
  readonly keep?: (match: string, group: string) => string | false;
}

const NAMES =
  'pass(?:word|wd|phrase)?|pwd|secret|client[_-]?secret|api[_-]?key|access[_-]?key(?:[_-]?id)?|secret[_-]?key|' +
  'private[_-]?key|access[_-]?token|refresh[_-]?token|id[_-]?token|auth[_-]?token|session[_-]?id|token|cookie';

/** Every repetition that could overlap with another is bounded. */
const RULES: readonly Rule[] = [
  {
    kind: 'secret',
    pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,40}-----)?/gu,
  },
  { kind: 'secret', pattern: /(:\/\/)(?!\[secret\]@)[^\s/@[\]]{1,300}(?=@)/gu, keep: (_, start) => start },
  {
    kind: 'token',
    pattern: /\b(bearer|basic|negotiate)(?=[ \t:]{1,4}[^\s[,;]{1,4000})[ \t:]{1,4}[^\s[,;"']{1,4000}/giu,
    keep: (_, scheme) => `${scheme} `,
  },
  { kind: 'token', pattern: /\beyJ[\w-]{4,4000}(?:\.[\w-]{0,8000}){0,4}/gu },
  {
    kind: 'token',
    pattern:
      /\b(?:gh[pousr]_\w{16,255}|github_pat_\w{16,255}|glpat-[\w-]{16,64}|xox[a-z]-[\w-]{8,255}|(?:sk|pk|rk)[-_](?:live|test|proj|ant)[-_][\w-]{8,255}|AKIA[A-Z\d]{12,20}|AIza[\w-]{30,40})/gu,
  },
  {
    kind: 'secret',
    pattern: new RegExp(
      `((?<![\\p{L}\\p{N}])(?:[\\w-]{0,24}[_-])?(?:${NAMES})["']?[ \\t]{0,3}[=:][ \\t]{0,3})(?:"[^"\\n]{1,300}"|'[^'\\n]{1,300}'|[^\\s"',;&[\\]]{1,300})`,
      'giu',
    ),
    keep: (_, start) => start,
  },
  {
    kind: 'secret',
    // Not what is the name of a value only: $TOKEN, {{TOKEN}}, <token>.
    pattern: new RegExp(
      `(--(?:[\\w-]{0,24}[_-])?(?:${NAMES})[ \\t]{1,3})(?!["']?[[{<$-])(?:"[^"\\n]{1,300}"|'[^'\\n]{1,300}'|[^\\s"',;&[\\]]{6,300})`,
      'giu',
    ),
    keep: (_, start) => start,
  },
  {
    kind: 'e-mail',
    pattern: /[\p{L}\p{N}._%+\-!#$&'*/=?^`{|}~]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  },
  { kind: 'address', pattern: /(?<![\p{L}\p{N}])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\p{N}])/giu },
  {
    kind: 'address',
    pattern: /(?<![\p{L}\p{N}:.])[:\da-f]{0,5}:[\da-f:.]{1,60}(?:%\w{1,20})?(?![\p{L}\p{N}_])/giu,
    keep: keepIpv6,
  },
  {
    kind: 'address',
    pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d)/gu,
    keep: (address) => (OWN_IPV4.test(address) ? false : ''),
  },
  { kind: 'token', pattern: /(?<![\p{L}\p{N}])[\da-f]{24,4000}(?![\p{L}\p{N}])/giu },
  {
    kind: 'token',
    pattern: /[A-Za-z\d+/_-]{20,4000}={0,2}/gu,
    keep: (run) => (looksRandom(run) ? '' : false),
  },
];

/** The machine itself, or none: addresses that lead to nobody (RFC 6890, loopback and "this host"). */
const OWN_IPV4 = /^(?:127(?:\.\d{1,3}){3}|0\.0\.0\.0)$/u;
const OWN_IPV6 = /^(?:0{0,4}:){1,7}(?:0{0,3}[01]?|ffff:127(?:\.\d{1,3}){3})$/iu;

/** A run of hex and colons is an address where it has eight groups, or `::` for those that are nought. */
function keepIpv6(run: string): string | false {
  const lead = /^:(?!:)/u.exec(run)?.[0] ?? '';
  const address = run
    .slice(lead.length)
    .replace(/%.*$/u, '')
    .replace(/(?<!:):$|\.$/u, '');
  if (OWN_IPV6.test(address)) return false;
  const groups = address.split(':');
  const isWhole = groups.length === 8 && groups.every((group) => group !== '');
  const isShort = address.includes('::') && /[\da-f]/iu.test(address);
  return isWhole || isShort || (groups.length === 7 && /\.\d/u.test(address)) ? lead : false;
}

/** Letters of both cases and digits that change places too often for words, paths and names. */
function looksRandom(run: string): boolean {
  if (!/\d/u.test(run) || !/[a-z]/u.test(run) || !/[A-Z]/u.test(run)) return false;
  let changes = 0;
  for (let at = 1; at < run.length; at += 1) {
    const [before, after] = [sortOf(run.charCodeAt(at - 1)), sortOf(run.charCodeAt(at))];
    if (before !== after && before !== 'mark' && after !== 'mark') changes += 1;
  }
  return changes * 3.2 >= run.length;
}

function sortOf(code: number): 'digit' | 'upper' | 'lower' | 'mark' {
  if (code >= 48 && code <= 57) return 'digit';
  if (code >= 65 && code <= 90) return 'upper';
  return code >= 97 && code <= 122 ? 'lower' : 'mark';
}
