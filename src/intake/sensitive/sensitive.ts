import type { Fault } from '../fault.ts';
import { allowancesIn, hasReason, lineOf } from './allowed.ts';
import { maskedPreview, type Sensitive, withoutOverlaps } from './found.ts';
import { personalDataIn } from './personal-data.ts';
import { secretsIn } from './secrets.ts';

/** Secrets and personal data of a text, in its order. */
export async function sensitiveIn(text: string): Promise<Sensitive[]> {
  return withoutOverlaps([...(await secretsIn(text)), ...personalDataIn(text)]);
}

/**
 * What of a file's text must not be published, as faults with a masked preview, and comments that allow it
 * without giving a reason.
 */
export async function sensitiveFaults(text: string): Promise<Fault[]> {
  const whole = await sensitiveIn(text);
  const found = [...whole, ...(await brokenOverLines(text, whole)), ...(await escaped(text, whole))];
  const allowances = allowancesIn(text);
  const isAllowed = ({ group, start }: Sensitive): boolean => {
    if (allowances.length === 0) return false;
    const line = lineOf(text, start);
    return allowances.some(
      (one) => one.group === group && (one.line === line || one.line === line - 1) && hasReason(one),
    );
  };
  return [
    ...found.filter((one) => !isAllowed(one)).map((one) => faultOf(text, one)),
    ...allowances.filter((one) => !hasReason(one)).map(withoutReason),
  ];
}

/** The last word of a line, long enough to be part of a key, and the beginning of the word that the next one begins with. */
const BROKEN = /([\w+/=.:@-]{8,200})\\?\n[ \t>|#-]{0,40}(?=([\w+/=.:@-]{4,200}))/gu;

/**
 * A secret may be broken in two, by an editor or on purpose. What is only found once the line end is out is told
 * at the place where it begins.
 */
async function brokenOverLines(text: string, known: readonly Sensitive[]): Promise<Sensitive[]> {
  const pairs = [...text.matchAll(BROKEN)].map(({ index, 0: whole, 1: first = '', 2: second = '' }) => ({
    start: index,
    end: index + whole.length + second.length,
    first,
    joined: first + second,
  }));
  if (pairs.length === 0) return [];
  const found = await secretsIn(pairs.map(({ joined }) => joined).join('\n'));
  let at = 0;
  return pairs.flatMap(({ start, end, first, joined }) => {
    const from = at;
    at += joined.length + 1;
    const across = found.find(
      (one) => one.start < from + first.length && one.end > from + first.length && one.start >= from,
    );
    const isKnown = known.some((one) => one.start < end && one.end > start);
    return across === undefined || isKnown ? [] : [{ ...across, start: start + across.start - from, end }];
  });
}

/** What a YAML string or a Markdown reader would turn into another character. */
const ESCAPE = /\\x([\da-f]{2})|\\u([\da-f]{4})|&#x([\da-f]{1,6});|&#(\d{1,7});/giu;

/** A secret some characters of which are written as escapes is a secret all the same; told in its line. */
async function escaped(text: string, known: readonly Sensitive[]): Promise<Sensitive[]> {
  const plain = text.replace(ESCAPE, (whole, x, u, hex, decimal) => {
    const code = Number.parseInt(x ?? u ?? hex ?? decimal, decimal === undefined ? 16 : 10);
    return code > 0x1f && code < 0x7f ? String.fromCharCode(code) : whole;
  });
  if (plain === text) return [];
  const starts = lineStarts(text);
  return (await secretsIn(plain)).flatMap((one) => {
    const line = lineOf(plain, one.start);
    const start = starts[line] ?? 0;
    const end = (starts[line + 1] ?? text.length + 1) - 1;
    return known.some((other) => other.start < end && other.end > start) ? [] : [{ ...one, start, end }];
  });
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}

function faultOf(text: string, { group, what, start, end }: Sensitive): Fault {
  const preview = maskedPreview(text.slice(start, end));
  return group === 'secret'
    ? {
        code: 'secret',
        offset: start,
        message: `This looks like a secret (${what}): ${preview}.`,
        remedy:
          'Withdraw it where it is valid, since it has been written down; then run `fixpoint redact` on the file.',
      }
    : {
        code: 'personal-data',
        offset: start,
        message: `This looks like personal data (${what}): ${preview}.`,
        remedy:
          'Run `fixpoint redact` on the file, or put something made up in its place, such as user@example.org.',
      };
}

const withoutReason = ({ offset, group }: { readonly offset: number; readonly group: string }): Fault => ({
  code: 'allow-without-reason',
  offset,
  message: `The comment allows a ${group} and does not say why.`,
  remedy: `Say after a colon why it may be published, such as "fixpoint-allow ${group}: the key of the public demo".`,
});
