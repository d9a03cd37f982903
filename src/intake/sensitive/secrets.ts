import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import { assignedSecretsIn } from './assigned.ts';
import type { Sensitive } from './found.ts';
import { privateKeysIn } from './private-keys.ts';
import { SERVICE_TOKENS, type TokenShape } from './service-tokens.ts';

/**
 * Keys, tokens, passwords and connection strings, by the patterns of secretlint's recommended preset, and a few
 * that it has not; also values that stand behind the name of a secret. Its own comments that switch rules off have no effect here: they are a stranger's to write.
 */
export async function secretsIn(text: string): Promise<Sensitive[]> {
  // It keeps two marks for every rule and text, for ever, for measurements that nobody asks for.
  secretLintProfiler.setEnabled(false);
  const content = text.replaceAll(/secretlint-/giu, (word) => 'x'.repeat(word.length));
  const byPreset: Sensitive[] = [];
  for (const { piece, at } of piecesOf(content)) {
    const { messages } = await lintSource({
      source: { content: piece, filePath: 'text.md', ext: '.md', contentType: 'text' },
      options: { config: { rules: RULES }, maskSecrets: false },
    });
    for (const { messageId, range } of messages)
      byPreset.push(secret(wordsOf(messageId), at + range[0], at + range[1]));
  }
  return [
    ...byPreset,
    ...[...OTHERS, ...SERVICE_TOKENS].flatMap(({ what, pattern }) => matches(text, what, pattern)),
    ...privateKeysIn(text).map(({ start, end }) => secret('private key', start, end)),
    ...assignedSecretsIn(text).map(({ what, start, end }) => secret(what, start, end)),
  ];
}

/** The preset compares every find with every other, so a long text is given in pieces; in UTF-16 units. */
const PIECE = 100_000;
/** Longer than any key: what stands at the end of one piece is whole in the next. */
const OVERLAP = 20_000;

function piecesOf(text: string): Array<{ readonly piece: string; readonly at: number }> {
  const pieces: Array<{ readonly piece: string; readonly at: number }> = [];
  let [at, end] = [0, 0];
  do {
    end = atGap(text, at + PIECE);
    pieces.push({ piece: text.slice(at, end), at });
    at = atGap(text, end - OVERLAP);
  } while (end < text.length);
  return pieces;
}

/** The next gap between words: half a word may look like a key that the whole one is not. */
function atGap(text: string, from: number): number {
  const gap = text.slice(from, from + OVERLAP / 2).search(/\s/u);
  return Math.min(text.length, from + Math.max(0, gap));
}

const RULES = [
  {
    id: preset.meta.id,
    rule: preset,
    rules: [{ id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } }],
  },
];

/** What the preset does not look for. */
const OTHERS: readonly TokenShape[] = [
  // RFC 7519: a header and claims, both JSON objects in base64url, and a signature that may be empty.
  { what: 'JSON Web Token', pattern: /\beyJ[\w-]{8,2000}\.eyJ[\w-]{2,8000}\.[\w-]{0,2000}/gu },
  { what: 'Google API key', pattern: /\bAIza[\w-]{35}(?![\w-])/gu },
  {
    what: 'password in an address',
    pattern:
      /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@"'<>[\]{}]{0,100}:(?!\*+@|<|\$|\{|%3C)[^\s/@"'<>[\]{}]{3,200}@(?=[\w[.-])/giu,
  },
  {
    what: 'authorization header',
    pattern: /\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?(?:bearer|basic)\s{1,3}[\w+/.~-]{16,2000}={0,2}/giu,
  },
];

function matches(text: string, what: string, pattern: RegExp): Sensitive[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => secret(what, index, index + found.length));
}

const secret = (what: string, start: number, end: number): Sensitive => ({
  group: 'secret',
  what,
  start,
  end,
});

/** `GITHUB_TOKEN` and `AWSSecretAccessKey` as a person says them. */
const wordsOf = (id: string): string =>
  id
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .toLowerCase();
