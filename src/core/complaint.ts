import type { Path } from './entry.ts';
import { nearest } from './nearest.ts';
import { quoted } from './printable.ts';
import type { ProblemCode } from './problem.ts';
import { characterName } from './unseen.ts';
import { expected, found, pathText } from './value-words.ts';

/** What a schema says of a value, as zod says it; a form says the same from its own rules. */
export type SchemaIssue =
  | { readonly code: 'invalid_type'; readonly expected: string; readonly message: string }
  | { readonly code: 'invalid_value'; readonly values: readonly unknown[]; readonly message: string }
  | { readonly code: 'too_big'; readonly maximum: number | bigint; readonly message: string }
  | { readonly code: 'too_small'; readonly minimum: number | bigint; readonly message: string }
  | { readonly code: 'invalid_format'; readonly format: string; readonly message: string }
  | {
      readonly code: 'invalid_union';
      readonly errors: ReadonlyArray<readonly SchemaIssue[]>;
      readonly message: string;
    }
  | {
      readonly code: 'custom';
      readonly message: string;
      readonly params?: Readonly<Record<string, unknown>> | undefined;
    }
  | {
      readonly code: 'not_multiple_of' | 'unrecognized_keys' | 'invalid_key' | 'invalid_element';
      readonly message: string;
    };

/** What is wrong, in an author's words: what was found, what was expected, and what to do. */
export interface Complaint {
  readonly code: ProblemCode;
  readonly message: string;
  readonly remedy: string;
}

/** The value that an issue is about, and the name that a message gives it. */
export interface IssuePlace {
  readonly path: Path;
  readonly name: string;
  readonly value: unknown;
  readonly keys: () => readonly string[];
}

/** The complaint that an issue is to an author. */
export function complaint(issue: SchemaIssue, place: IssuePlace): Complaint {
  const { name, value } = place;
  if (issue.code === 'custom') return custom(issue, place);
  if (value === undefined) {
    return {
      code: 'missing-key',
      message: `${name} is missing, expected ${wanted(issue)}.`,
      remedy: `Add the key ${name.replace(/^.*\./u, '')}.`,
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, place);
    case 'invalid_value':
      return wrongValue(issue.values.map(String), place);
    case 'too_big':
    case 'too_small':
      return wrongSize(issue, place);
    case 'invalid_format':
      return isDate(issue.format) ? wrongDate(issue.message, place) : wrongFormat(issue.message, place);
    case 'invalid_union':
      return wrongUnion(issue, place);
    default:
      return wrongFormat(issue.message, place);
  }
}

function wrongUnion(issue: Extract<SchemaIssue, { code: 'invalid_union' }>, place: IssuePlace): Complaint {
  if (typeof place.value !== 'string') return { ...wrongFormat(issue.message, place), code: 'wrong-type' };
  return allowsDate(issue) ? wrongDate(issue.message, place) : wrongFormat(issue.message, place);
}

const allowsDate = (issue: SchemaIssue): boolean =>
  (issue.code === 'invalid_format' && isDate(issue.format)) ||
  (issue.code === 'invalid_union' && issue.errors.flat().some(allowsDate));

const isDate = (format: string): boolean => format === 'date' || format === 'datetime';

function wanted(issue: SchemaIssue): string {
  if (issue.code === 'invalid_type') return expected(issue.expected);
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  return issue.message.replace(/^must be /u, '');
}

/** The complaint about a key that the schema does not have. */
export function unknownKey(key: string, { path, keys }: IssuePlace): Complaint {
  const known = keys();
  const near = nearest(key, known);
  return {
    code: 'unknown-key',
    message: `The key ${quoted(key)} is not known${path.length > 0 ? ` in ${pathText(path)}` : ''}${near === undefined ? '' : `; the nearest known one is ${near}`}.`,
    remedy: near === undefined ? `Known here: ${known.join(', ')}.` : `Write ${near}, or delete the key.`,
  };
}

function wrongType(type: string, { name, value, keys }: IssuePlace): Complaint {
  return {
    code: 'wrong-type',
    message: `${name} is ${found(value)}, expected ${expected(type)}.`,
    remedy: typeRemedy(type, value, keys()),
  };
}

function typeRemedy(type: string, value: unknown, keys: readonly string[]): string {
  if (value === null) return 'Write a value after the colon, or delete the line.';
  if (type === 'string' && typeof value !== 'object') return `Put it in quotes: "${String(value)}".`;
  if (type === 'string') return 'Write one text. Text that holds a colon and a space needs quotes.';
  if (type === 'array') return 'Write each item on a line of its own, after a hyphen and a space.';
  if (type === 'object' && keys.length > 0)
    return `Write its keys below it, one to a line: ${keys.join(', ')}.`;
  return `Write ${expected(type)}, without quotes.`;
}

function wrongValue(values: readonly string[], { name, value }: IssuePlace): Complaint {
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  return {
    code: 'wrong-value',
    message: `${name} is ${found(value)}, expected one of ${values.join(', ')}.`,
    remedy: near === undefined ? 'Write one of them.' : `Write ${near}.`,
  };
}

function wrongSize(
  issue: Extract<SchemaIssue, { code: 'too_big' | 'too_small' }>,
  { name, value }: IssuePlace,
): Complaint {
  const limit = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
  if (typeof value === 'number') {
    return {
      code: 'wrong-value',
      message: `${name} is ${value}, expected ${limit}.`,
      remedy: `Write a number of ${limit}.`,
    };
  }
  const size = Array.isArray(value) ? value.length : String(value).trim().length;
  const counted = (count: number | bigint) =>
    `${count} ${Array.isArray(value) ? 'item' : 'character'}${Number(count) === 1 ? '' : 's'}`;
  if (issue.code === 'too_big') {
    return {
      code: 'too-long',
      message: `${name} has ${counted(size)}, expected ${limit}.`,
      remedy: 'Say it shorter, or move the detail into the text below the front matter.',
    };
  }
  return {
    code: 'too-short',
    message:
      size === 0
        ? `${name} is empty, expected ${!Array.isArray(value) && Number(issue.minimum) === 1 ? 'some text' : `at least ${counted(issue.minimum)}`}.`
        : `${name} has ${counted(size)}, expected ${limit}.`,
    remedy: Array.isArray(value) ? 'Add an item.' : 'Write it, or delete the key where it may be left out.',
  };
}

function wrongDate(rule: string, { name, value }: IssuePlace): Complaint {
  return {
    code: 'wrong-date',
    message: `${name} is ${found(value)}; it ${rule}.`,
    remedy: 'Correct the day, the time or the way it is written.',
  };
}

function wrongFormat(rule: string, { name, value }: IssuePlace): Complaint {
  return {
    code: 'wrong-format',
    message: `${name} is ${found(value)}; it ${rule}.`,
    remedy: 'Write it in this form.',
  };
}

function custom(issue: Extract<SchemaIssue, { code: 'custom' }>, { name, value }: IssuePlace): Complaint {
  // Whether there is such a code is looked at where files are read; a form has no room for the list of them.
  const code = (issue.params?.problem ?? 'wrong-format') as ProblemCode;
  const never = issue.params?.never;
  const at = typeof value === 'string' && never instanceof RegExp ? value.search(never) : -1;
  if (code === 'hidden-characters' && at !== -1) {
    return {
      code,
      message: `${name} holds ${characterName(String(value).charAt(at))}, expected only characters that can be seen.`,
      remedy: HIDDEN_REMEDY,
    };
  }
  return { code, message: `${name} ${issue.message}.`, remedy: REMEDIES[code] ?? 'Write it in this form.' };
}

/** What to do about a character that nobody sees. */
export const HIDDEN_REMEDY =
  'Delete it; where it belongs to the text, write its name instead, such as U+202E.';

const REMEDIES: Readonly<Partial<Record<ProblemCode, string>>> = {
  'answer-without-target': 'Keep one of the keys, the one that this leads to.',
  'dates-backwards': 'Correct one of the two times.',
  'missing-for-risk': 'Add it, or choose the risk that the step really has.',
  'missing-for-status': 'Add it, or choose the status that the work has really reached.',
};
