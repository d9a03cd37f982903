import {
  EVENT_FIELDS,
  EVENTS_AT_MOST,
  type Fields,
  KIND_FIELDS,
  NAME,
  STEP_FIELDS,
  STEPS_AT_MOST,
} from './record-fields.ts';

/**
 * The first thing that is wrong in what claims to be a record of a run of this version: the place, what was found and
 * what was expected. Undefined where all is well.
 */
export function recordFault(record: object): string | undefined {
  return (
    unknownKey(record, ['format', 'version', 'id', 'runbook', 'events'], '') ??
    fieldFault(record, { id: NAME }, '') ??
    runbookFault(get(record, 'runbook')) ??
    eventsFault(get(record, 'events'))
  );
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const get = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

function runbookFault(runbook: unknown): string | undefined {
  if (!isObject(runbook)) return wrong('runbook', runbook, 'an object with id, title and steps');
  const steps = get(runbook, 'steps');
  return (
    unknownKey(runbook, ['id', 'title', 'steps'], 'runbook') ??
    fieldFault(runbook, { id: NAME, title: NAME }, 'runbook') ??
    listFault(steps, 'runbook.steps', STEPS_AT_MOST, (step, at) => exactFault(step, STEP_FIELDS, at))
  );
}

function eventsFault(events: unknown): string | undefined {
  const met = new Map<unknown, string>();
  return listFault(events, 'events', EVENTS_AT_MOST, (event, at) => {
    const kind = get(event, 'kind');
    const isKind = typeof kind === 'string' && Object.hasOwn(KIND_FIELDS, kind);
    if (!isKind) return wrong(`${at}.kind`, kind, `one of ${Object.keys(KIND_FIELDS).join(', ')}`);
    const own: Fields = KIND_FIELDS[kind as keyof typeof KIND_FIELDS];
    const fault = exactFault(event, { ...EVENT_FIELDS, ...own }, at, ['kind']);
    if (fault !== undefined) return fault;
    const id = get(event, 'id');
    const other = met.get(id);
    if (other !== undefined)
      return `${at}.id is ${found(id)}, as is that of ${other}; each event has an id of its own.`;
    met.set(id, at);
    return undefined;
  });
}

function listFault(
  list: unknown,
  path: string,
  most: number,
  faultOf: (item: object, at: string) => string | undefined,
): string | undefined {
  if (!Array.isArray(list)) return wrong(path, list, 'a list');
  if (list.length > most) return `${path} has ${list.length} entries, expected at most ${most}.`;
  for (const [i, item] of list.entries()) {
    const at = `${path}[${i}]`;
    const fault = isObject(item) ? faultOf(item, at) : wrong(at, item, 'an object');
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const exactFault = (value: object, fields: Fields, at: string, others: readonly string[] = []) =>
  unknownKey(value, [...others, ...Object.keys(fields)], at) ?? fieldFault(value, fields, at);

function fieldFault(value: object, fields: Fields, at: string): string | undefined {
  for (const [key, { fits, expected, optional }] of Object.entries(fields)) {
    const given = get(value, key);
    if (optional && given === undefined) continue;
    if (!fits(given)) return wrong(joined(at, key), given, expected);
  }
  return undefined;
}

function unknownKey(value: object, known: readonly string[], at: string): string | undefined {
  const key = Object.keys(value).find((name) => !known.includes(name));
  return key === undefined
    ? undefined
    : `${joined(at, JSON.stringify(key.slice(0, SHOWN)))} is not known, expected only ${known.join(', ')}.`;
}

const joined = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);
const wrong = (path: string, value: unknown, expected: string): string =>
  `${path} is ${found(value)}, expected ${expected}.`;

const SHOWN = 60;

function found(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const spelt = JSON.stringify(value);
  return spelt.length > SHOWN ? `${spelt.slice(0, SHOWN)}…` : spelt;
}
