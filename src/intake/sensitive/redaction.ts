import type { Sensitive } from './found.ts';
import type { AddressOptions } from './personal-data.ts';
import { sensitiveIn } from './sensitive.ts';

export interface Redaction {
  readonly text: string;
  /** How many places of each kind were masked, in the order in which the kinds first came. */
  readonly masked: ReadonlyArray<{ readonly what: string; readonly places: number; readonly values: number }>;
}

/**
 * A text with all secrets and personal data masked, the same value by the same mark everywhere, so that one still
 * sees who is who. A mark is letters, digits and hyphens alone: it stays one word in YAML, Markdown, an address
 * and a command. Masking twice changes nothing.
 */
export async function redact(text: string, options: AddressOptions = {}): Promise<Redaction> {
  const found = await sensitiveIn(text, options);
  const marks = new Map<string, string>();
  const kinds = new Map<string, { places: number; values: number }>();
  let masked = '';
  let at = 0;
  for (const one of found) {
    const value = one.value ?? text.slice(one.start, one.end);
    const kind = kinds.get(one.what) ?? { places: 0, values: 0 };
    const same = sameFor(one, value);
    const isNew = !marks.has(same);
    if (isNew) marks.set(same, markOf(one, kind.values + 1));
    kinds.set(one.what, { places: kind.places + 1, values: kind.values + (isNew ? 1 : 0) });
    masked += text.slice(at, one.start) + marks.get(same);
    at = one.end;
  }
  masked += text.slice(at);
  return { text: masked, masked: [...kinds].map(([what, counts]) => ({ what, ...counts })) };
}

/** Numbers are written with any spaces, and addresses in any case: it is the same value. */
const sameFor = ({ what }: Sensitive, value: string): string =>
  what === 'telephone number' || what === 'payment card number'
    ? `${what} ${value.replaceAll(/\D/gu, '')}`
    : what === 'e-mail address'
      ? value.toLowerCase().replace('%40', '@')
      : value;

const markOf = ({ what }: Sensitive, number: number): string =>
  `redacted-${what.toLowerCase().replaceAll(/[^a-z\d]+/gu, '-')}-${number}`;
