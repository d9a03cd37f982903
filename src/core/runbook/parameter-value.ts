import type { Parameter } from '../../schema/runbook.ts';
import { firstUnseen } from '../unseen.ts';

/** UTF-16 units; longer values are files, and belong in one. */
export const LONGEST_VALUE = 2_000;

/**
 * What is wrong with a value for a parameter, in one sentence: what was found, what was expected, what to do.
 * Undefined where it fits. An empty value is no fault: it is one that is not filled in yet. Values of secret parameters
 * are not repeated.
 */
export function valueProblem(parameter: Parameter, value: string): string | undefined {
  if (value === '') return undefined;
  if (value.length > LONGEST_VALUE)
    return `${parameter.name} has ${value.length} characters, expected at most ${LONGEST_VALUE}; put so long a value into a file.`;
  const unseen = firstUnseen(value);
  if (unseen !== undefined)
    return `${parameter.name} holds ${unseen}, expected only characters that can be seen; type it anew instead of pasting it.`;
  const found = parameter.secret ? 'something else' : `"${shortened(value)}"`;
  const wrong = (expected: string, remedy: string) =>
    `${parameter.name} is ${found}, expected ${expected}; ${remedy}.`;
  if (parameter.type !== 'text' && value.trim() !== value)
    return wrong('no space before or after it', 'take the space out');
  const type = TYPES[parameter.type];
  if (!type.fits(value)) return wrong(type.expected, type.remedy);
  if (parameter.type === 'url' && !parameter.secret && new URL(value).password !== '')
    return `${parameter.name} holds a password, expected an address without one, because values are kept; take out what stands before the @.`;
  if (parameter.pattern !== undefined && !matchesPattern(parameter.pattern, value))
    return wrong(
      `the shape ${parameter.pattern}, with * for any run of characters`,
      parameter.example === undefined ? 'compare the two' : `such as ${parameter.example}`,
    );
  return undefined;
}

/** The parameter of a name; of a repeated name, which is a problem of its own, the first. */
export const parameterOf = (parameters: readonly Parameter[], name: string): Parameter | undefined =>
  parameters.find((parameter) => parameter.name === name);

/** The type of a parameter by its name; that of a text where there is none. */
export const typeIn =
  (parameters: readonly Parameter[]) =>
  (name: string): Parameter['type'] =>
    parameterOf(parameters, name)?.type ?? 'text';

/** Whether a text has the shape of a pattern, in which `*` stands for any run of characters. Linear in the text. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [start = '', ...pieces] = pattern.split('*');
  const end = pieces.pop();
  if (end === undefined) return text === start;
  if (text.length < start.length + end.length || !text.startsWith(start) || !text.endsWith(end)) return false;
  let at = start.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - end.length;
}

interface Type {
  readonly fits: (value: string) => boolean;
  readonly expected: string;
  readonly remedy: string;
}

const TYPES: Readonly<Record<Parameter['type'], Type>> = {
  text: { fits: () => true, expected: 'any text', remedy: 'type it anew' },
  number: {
    fits: (value) => /^-?\d+(?:\.\d+)?$/u.test(value),
    expected: 'a number in digits, such as 30 or -0.5',
    remedy: 'leave out units and separators',
  },
  url: {
    fits: isAddress,
    expected: 'a whole address, such as https://chat.example.org/ws',
    remedy: 'begin it with its scheme and ://, and write spaces as %20',
  },
  host: {
    fits: isHost,
    expected: 'a host name or an IP address, such as db-1.example.org',
    remedy: 'leave out scheme, port and path',
  },
  port: {
    fits: (value) => /^[1-9]\d{0,4}$/u.test(value) && Number(value) <= 65_535,
    expected: 'a port from 1 to 65535',
    remedy: 'write its digits only',
  },
  path: {
    fits: (value) => !value.startsWith('-'),
    expected: 'a path that begins with something other than a dash, which commands take for an option',
    remedy: 'write ./ before it',
  },
};

function isAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,20}:\/\/[^\s"'<>\\^`{|}]+$/iu.test(value) && URL.canParse(value);
}

/** Names after RFC 1123, with the underscore that container networks use; IPv6 with or without brackets. */
function isHost(value: string): boolean {
  if (/^\[?[\da-f:.]*:[\da-f:.]*\]?$/iu.test(value))
    return URL.canParse(`http://[${value.replace(/^\[|\]$/gu, '')}]/`);
  return (
    value.length <= 253 && value.split('.').every((label) => /^(?!-)[\p{L}\p{N}_-]{1,63}(?<!-)$/u.test(label))
  );
}

const SHOWN = 60;
const shortened = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
