/**
 * Data as YAML 1.2, one key or item to a line, no line folded: a text is written plain where no reader of YAML 1.1 or 1.2
 * takes it for anything else, as a block where it has lines, and otherwise as a JSON string, which YAML reads too.
 */
export function yamlText(data: unknown): string {
  return isGroup(data) || isFilledList(data)
    ? lines(data)
        .map((line) => `${line}\n`)
        .join('')
    : `${scalar(data)}\n`;
}

function lines(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap((item) => prefixed(linesOf(item), '- ', '  '));
  return Object.entries(data as object).flatMap(([key, value]) => entryLines(keyText(key), value));
}

const linesOf = (value: unknown): readonly string[] =>
  isGroup(value) || isFilledList(value) ? lines(value) : scalarLines(value);

function entryLines(key: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (isGroup(value) || isFilledList(value)) return [`${key}:`, ...indented(lines(value))];
  const [first = '', ...rest] = scalarLines(value);
  return [`${key}: ${first}`, ...indented(rest)];
}

const prefixed = (
  [first = '', ...rest]: readonly string[],
  mark: string,
  space: string,
): readonly string[] => [mark + first, ...rest.map((line) => (line === '' ? '' : space + line))];

const indented = (all: readonly string[]): readonly string[] =>
  all.map((line) => (line === '' ? '' : `  ${line}`));

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
const isFilledList = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/** A text of several lines as a block: its lines, and how it ends. Everything else on one line. */
function scalarLines(value: unknown): readonly string[] {
  if (typeof value !== 'string' || !BLOCK.test(value)) return [scalar(value)];
  const ends = value.endsWith('\n');
  return [ends ? '|' : '|-', ...(ends ? value.slice(0, -1) : value).split('\n')];
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : quoted(value);
  if (Array.isArray(value)) return '[]';
  return typeof value === 'object' && value !== null ? '{}' : String(value ?? 'null');
}

const keyText = (key: string): string => (/^[A-Za-z][\w-]*$/u.test(key) && isPlain(key) ? key : quoted(key));

const SEEN = '[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]';
/** Lines of what is seen, none of them blank at its end, the first with no space before it. */
const BLOCK = new RegExp(`^${SEEN}(?:[ ]*${SEEN})*(?:\\n+(?:[ ]*${SEEN})+)+\\n?$`, 'u');
/** Begins with a letter, or is a day or a moment (RFC 3339), and holds no space but single ones of ASCII at its ends. */
const PLAIN = new RegExp(`^\\p{L}(?:[ ]*${SEEN})*$`, 'u');
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/u;
/** Words that YAML 1.1 or 1.2 takes for something else. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/iu;

const isPlain = (text: string): boolean =>
  MOMENT.test(text) || (PLAIN.test(text) && !WORDS.test(text) && !/:(?: |$)| #/u.test(text));

/** A JSON string; what JSON lets stand and YAML does not is escaped (YAML 1.2.2, section 5.1). */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
