import type { Line } from './line.ts';

/** Reads a line that is an object: JSON lines and logfmt. Undefined where the line is neither, or says nothing. */
export function structured(line: string): Pick<Line, 'kind' | 'message' | 'level'> | undefined {
  const bare = line.trim();
  const fields = bare.startsWith('{') && bare.endsWith('}') ? jsonFields(bare) : logfmtFields(bare);
  if (fields === undefined) return undefined;
  const message = first(fields, MESSAGE);
  if (message === undefined) return undefined;
  const error = errorOf(fields);
  const level = first(fields, LEVEL)?.toLowerCase();
  const said = error === undefined || message.includes(error) ? message : `${message}: ${error}`;
  return { kind: 'log', message: said.split('\n', 1)[0] ?? '', ...(level === undefined ? {} : { level }) };
}

const MESSAGE = ['msg', 'message', 'MESSAGE', '@message', 'log', 'text', 'event'];
const ERROR = ['err', 'error', 'exception', 'err.message', 'error.message', 'exception.message', 'reason'];
const ERROR_NAME = ['error.type', 'err.type', 'exception.type', 'error.name', 'err.name', 'error.class'];
const LEVEL = ['level', 'severity', 'lvl', 'levelname', 'log.level', '@level'];

/** What went wrong, with its name before it as a program prints it. */
function errorOf(fields: ReadonlyMap<string, string>): string | undefined {
  const error = first(fields, ERROR);
  const name = first(fields, ERROR_NAME);
  return error === undefined || name === undefined || error.includes(name) ? error : `${name}: ${error}`;
}

function first(fields: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '');
}

function jsonFields(line: string): Map<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? flat(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Two levels are enough for the shapes that loggers print (`{"error": {"message": …}}`). */
function flat(value: object, prefix = ''): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, part] of Object.entries(value)) {
    if (typeof part === 'string' || typeof part === 'number') fields.set(prefix + name, String(part));
    else if (typeof part === 'object' && part !== null && prefix === '') {
      for (const [inner, text] of flat(part, `${name}.`)) fields.set(inner, text);
    }
  }
  return fields;
}

const PAIR = /(?:^|\s)([A-Za-z_@][\w.@-]{0,60})=(?:"((?:[^"\\]|\\.){0,4000})"|(\S{0,4000}))/gu;

/** logfmt: at least two pairs, one of them the message. */
function logfmtFields(line: string): Map<string, string> | undefined {
  if (!/(?:^|\s)(?:msg|message|err|error)=/u.test(line)) return undefined;
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, plain] of line.matchAll(PAIR)) {
    fields.set(name, (quoted ?? plain ?? '').replace(/\\(["\\])/gu, '$1'));
  }
  return fields.size < 2 ? undefined : fields;
}
